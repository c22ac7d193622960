package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.Promise;
import torg.TorgTest;
import torg.calendar.Hours;
import torg.inbox.threading.Arrived;
import torg.inbox.triage.Triage;
import torg.inbox.triage.WordList;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.Opened;
import torg.shell.Refused;
import torg.shell.SignedIn;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;
import torg.staff.hours.UnitHours;

/** What comes first, why, and when it is due. */
@TorgTest
class QueueOrderTests {
    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Inbox inbox;

    @Autowired
    Triage triage;

    @Autowired
    UnitHours hours;

    @Autowired
    Ledger ledger;

    @Value("${torg.address}")
    String address;

    private Opened.Library library;

    @BeforeEach
    void a_library() {
        library = opened.library();
    }

    @Test
    @Promise("D22")
    void the_queue_is_ordered_by_threat_secret_safety_deadline_and_then_the_rest_the_same_every_time() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var said = new ArrayList<>(List.of(
                Map.entry("Jag ska mörda dig", now),
                Map.entry("Mitt nummer är 19900602-2397", now),
                Map.entry("Det är svag is på sjön", now),
                Map.entry("När stängde ni i förra veckan?", now.minus(9, ChronoUnit.DAYS)),
                Map.entry("När öppnar ni?", now)));
        var order = said.stream().map(Map.Entry::getKey).toList();
        Collections.shuffle(said, new Random(7));
        said.forEach(one -> arrived.at(library.account(), one.getKey(), one.getValue()));

        var first = waiting();
        var again = waiting();

        assertThat(first.stream().map(arrived::secretly)).containsExactlyElementsOf(order);
        assertThat(again).isEqualTo(first);
        assertThat(first.get(0).sorted().because().orElseThrow()).contains("mörda");
        assertThat(first.get(1).sorted().because().orElseThrow()).contains("personnummer");
        assertThat(first.stream().map(Conversation::state)).allMatch(Conversation.State.Waiting.class::isInstance);
    }

    @Test
    void a_page_goes_on_where_the_last_one_ended_across_every_kind() {
        for (var words : List.of("Hej", "Hejsan", "Det är svag is", "Jag ska mörda dig", "Brand!", "Hallå")) {
            arrived.now(library.account(), words);
        }
        var whole = waiting();
        var walked = new ArrayList<Conversation>();
        for (var after = Optional.<Queue.Place>empty(); walked.size() < whole.size(); ) {
            walked.addAll(
                    inbox.page(Look.at(Queue.WAITING), List.of(library.unit().id()), 0, after, 2));
            after = Optional.of(Queue.WAITING.placeOf(walked.getLast()));
        }

        assertThat(walked).isEqualTo(whole);
        assertThat(whole).hasSize(6);
    }

    @Test
    @Promise("D31")
    void emergency_words_show_what_to_do_and_call_on_people_outside_every_clock() {
        var conversation = arrived.now(library.account(), "Jag orkar inte mer, tänker på självmord");
        var editor = new Visitor(address);
        editor.signIn(library.editor().signInName(), Cast.PASSWORD);

        assertThat(conversation.dueAt()).isEmpty();
        assertThat(conversation.overdue(Instant.now().plus(900, ChronoUnit.DAYS)))
                .isFalse();
        var here = "/inbox/" + conversation.id().value();
        assertThat(editor.get(here).body()).contains("Ring 112");
        assertThat(editor.get("/inbox").body()).contains("role=\"alert\"").contains(here);
        assertThat(editor.get("/inbox/banners").body()).contains(here);
        assertThat(ledger.history("inbox/" + conversation.id().value()))
                .extracting(Line::kind)
                .contains("inbox.alarm-raised")
                .doesNotContain("inbox.question-answered", "inbox.question-closed");

        assertThat(editor.post(here + "/alarm", Map.of("done", "")).statusCode())
                .isEqualTo(422);
        editor.post(here + "/alarm", Map.of("done", "Ringde 112 klockan nio"));

        assertThat(triage.over(List.of(library.unit().id()), nobody())).isEmpty();
        assertThat(triage.alarm(conversation.id()).orElseThrow().answeredBy()).hasValue("Edit");
    }

    @Test
    @Promise("D42")
    void every_change_of_a_list_of_words_is_kept_with_who_changed_what_and_when() {
        var before = triage.versions(Urgency.SAFETY).getFirst();
        var words = new ArrayList<>(before.words());
        words.add("lös tegelsten");
        var from = Instant.now().minusSeconds(5);

        triage.change(
                Urgency.SAFETY,
                before.version(),
                words,
                "Taket på Storgatan",
                library.editor().id(),
                editor());

        var after = triage.versions(Urgency.SAFETY);
        assertThat(after.getFirst().changedBy()).hasValue("Edit");
        assertThat(after.getFirst().changedAt()).isAfter(from);
        assertThat(after.getFirst().reason()).isEqualTo("Taket på Storgatan");
        assertThat(after.getFirst().added(Optional.of(before))).containsExactly("lös tegelsten");
        assertThat(after.getFirst().removed(Optional.of(before))).isEmpty();
        assertThat(after).contains(before);
        assertThat(ledger.history("inbox/words/safety").getLast().kind()).isEqualTo("inbox.word-list-changed");
        assertThat(arrived.now(library.account(), "En lös tegelsten på taket")
                        .sorted()
                        .urgency())
                .isEqualTo(Urgency.SAFETY);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> triage.change(
                        Urgency.SAFETY,
                        before.version(),
                        List.of(),
                        "Samtidigt",
                        library.editor().id(),
                        editor()))
                .withMessage("triage.changed-meanwhile");
        triage.change(
                Urgency.SAFETY,
                before.version() + 1,
                before.words(),
                "Åter",
                library.editor().id(),
                editor());
        assertThat(triage.versions(Urgency.SAFETY))
                .extracting(WordList::version)
                .startsWith(before.version() + 2);
    }

    @Test
    @Promise("D21")
    void each_question_is_due_by_the_calendar_and_the_hours_of_its_unit_with_every_swedish_holiday() {
        assertThat(due(2026, 4, 2, 10)).as("Easter").isEqualTo(at(2026, 4, 8, 17));
        assertThat(due(2026, 5, 13, 10)).as("klämdag counts").isEqualTo(at(2026, 5, 18, 17));
        assertThat(due(2026, 6, 18, 10)).as("midsummer").isEqualTo(at(2026, 6, 23, 17));
        assertThat(due(2025, 10, 31, 10)).as("Alla helgons dag").isEqualTo(at(2025, 11, 4, 17));
        assertThat(due(2026, 10, 24, 23)).as("the night with two o'clock twice").isEqualTo(at(2026, 10, 27, 17));
        assertThat(due(2026, 3, 28, 23)).as("the night without two o'clock").isEqualTo(at(2026, 3, 31, 17));

        hours.set(
                library.unit(),
                Map.of(
                        DayOfWeek.SATURDAY, Hours.of("10:00", "14:00"),
                        DayOfWeek.SUNDAY, Hours.of("11:00", "15:00"),
                        DayOfWeek.WEDNESDAY, Hours.of("12:00", "19:00")),
                editor());

        assertThat(due(2026, 11, 6, 10)).as("open at the weekend").isEqualTo(at(2026, 11, 8, 15));
        assertThat(due(2026, 11, 8, 10)).as("and on Wednesdays").isEqualTo(at(2026, 11, 14, 14));
        var conversation = arrived.at(library.account(), "Sen?", at(2026, 11, 6, 10));
        assertThat(conversation.firstAt()).isEqualTo(at(2026, 11, 6, 10));
        assertThat(conversation.unitName()).isEqualTo("Stadsbiblioteket");
        assertThat(conversation.state()).isInstanceOf(Conversation.State.Waiting.class);
        assertThat(conversation.overdue(at(2026, 11, 8, 15))).isFalse();
        assertThat(conversation.overdue(at(2026, 11, 8, 15).plusSeconds(1))).isTrue();
    }

    private Instant due(int year, int month, int day, int hour) {
        return arrived.at(library.account(), "När?", at(year, month, day, hour))
                .dueAt()
                .orElseThrow();
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDate.of(year, month, day).atTime(hour, 0).atZone(Words.ZONE).toInstant();
    }

    private List<Conversation> waiting() {
        return inbox.page(Look.at(Queue.WAITING), List.of(library.unit().id()), 0, Optional.empty(), 50);
    }

    private Actor editor() {
        return Actor.person(library.editor().id(), "Edit");
    }

    private static SignedIn nobody() {
        return new SignedIn(0, "", "", Map.of());
    }
}
