package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Conversation.State;
import torg.inbox.expert.Experts;
import torg.inbox.exposure.Exposure;
import torg.inbox.handover.Handover;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.Opened;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.absence.Absences;

/** Those who know, those who are away, and those who should not have to read everything. */
@TorgTest
class ColleaguesTests {
    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Inbox inbox;

    @Autowired
    Experts experts;

    @Autowired
    Exposure exposure;

    @Autowired
    Handover handover;

    @Autowired
    Absences absences;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private Opened.Library library;

    @BeforeEach
    void a_library() {
        library = opened.library();
    }

    @Test
    @Promise("D23")
    void an_expert_is_asked_with_a_deadline_and_a_reminder_in_a_thread_that_is_not_public_and_not_the_answer() {
        var conversation = arrived.now(library.account(), "Får man låna e-böcker?");
        var expert = cast.in(Role.EXPERT, cast.unit(cast.city(), "Juridik"), "Juri Kunnig");
        var editor = signedIn(library.editor());
        var here = "/inbox/" + conversation.id().value() + "/experts";
        var tomorrow = staff.today().plusDays(1);

        assertThat(editor.post(here, Map.of("expert", expert.email(), "question", "Gäller avtalet?", "due", ""))
                        .statusCode())
                .isEqualTo(422);
        editor.post(here, Map.of("expert", expert.email(), "question", "Gäller avtalet?", "due", tomorrow.toString()));
        var asked = experts.askedOf(expert.id()).getFirst();
        experts.remind(staff.today());
        experts.remind(staff.today());

        var juri = signedIn(expert);
        assertThat(juri.get("/asked").body()).contains("Gäller avtalet?").contains("Påminnelse");
        assertThat(juri.get("/inbox/" + conversation.id().value()).statusCode()).isEqualTo(403);
        assertThat(juri.get("/asked/" + asked.id()).body()).contains("Får man låna e-böcker?");
        assertThat(editor.get("/asked/" + asked.id()).statusCode()).isEqualTo(403);
        juri.post("/asked/" + asked.id(), Map.of("words", "Ja, enligt bilaga två", "last", "true"));

        assertThat(editor.get(here).body()).contains("Ja, enligt bilaga två");
        assertThat(inbox.messages(conversation.id()))
                .extracting(Message::words)
                .containsExactly("Får man låna e-böcker?");
        assertThat(inbox.find(conversation.id()).state()).isInstanceOf(State.Waiting.class);
        assertThat(kinds(conversation).stream().filter("inbox.expert-reminded"::equals))
                .as("once")
                .hasSize(1);
        assertThat(ledger.history("inbox/" + conversation.id().value()).toString())
                .doesNotContain("bilaga två");
    }

    @Test
    void whoever_is_away_hands_over_to_the_one_they_named_or_to_the_accounts_substitute_or_to_the_queue() {
        var malins = take(library.manager());
        absences.away(library.manager(), staff.today(), staff.today(), Optional.of(library.editor()), Actor.TORG);
        assertThat(inbox.find(malins).takenBy(library.editor().id())).isTrue();

        absences.away(library.editor(), staff.today(), staff.today().plusDays(3), Optional.empty(), Actor.TORG);
        assertThat(inbox.find(malins).state())
                .as("the account's substitute is away, and so is whoever answers for it")
                .isInstanceOf(State.Waiting.class);
        assertThat(kinds(inbox.find(malins))).contains("inbox.question-handed-over");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> absences.away(
                        library.head(), staff.today(), staff.today(), Optional.of(library.head()), Actor.TORG));
    }

    @Test
    @Promise("D29")
    void whatever_happens_to_colleagues_nothing_is_ownerless() {
        var chance = new Random(29);
        var people = List.of(
                library.manager(),
                library.editor(),
                cast.in(Role.WEB_EDITOR, library.unit(), "Wilma"),
                cast.in(Role.MODERATOR, library.unit(), "Moa"),
                cast.in(Role.WEB_EDITOR, library.unit(), "Vidar"));
        for (var n = 0; n < 40; n++) {
            take(people.get(chance.nextInt(people.size())));
        }

        absences.away(people.get(2), staff.today(), staff.today().plusDays(1), Optional.of(people.get(3)), Actor.TORG);
        assertThat(ownerless()).isZero();
        staff.leave(people.get(3).id(), staff.today().minusDays(1), Actor.TORG);
        assertThat(ownerless()).isZero();
        absences.away(people.get(1), staff.today(), staff.today(), Optional.empty(), Actor.TORG);
        assertThat(ownerless()).isZero();
        var role = staff.assignments(people.get(4).id()).getFirst();
        db.sql("update assignment set valid_to = current_date - 1 where id = :id")
                .param("id", role.id())
                .update();
        handover.round();

        assertThat(ownerless()).isZero();
        assertThat(db.sql("select count(*) from conversation where unit_id = :unit and state in ('WAITING', 'TAKEN')")
                        .param("unit", library.unit().id())
                        .query(Long.class)
                        .single())
                .as("and nothing is lost")
                .isEqualTo(40);
    }

    /** Taken by somebody who may not answer there today, or who is away. */
    private long ownerless() {
        return db.sql("""
                        select count(*) from conversation c join unit u on u.id = c.unit_id
                        where c.unit_id = :unit and (u.closed_on is not null or c.state = 'TAKEN' and (
                            exists (select from absence a where a.person_id = c.taken_by
                                and current_date between a.from_day and a.until_day)
                            or not exists (select from assignment r where r.person_id = c.taken_by
                                and r.unit_id = any(u.path) and r.valid_from <= current_date
                                and coalesce(r.valid_to, current_date) >= current_date
                                and r.role in ('WEB_EDITOR', 'MODERATOR', 'UNIT_MANAGER', 'COMMUNICATIONS_DIRECTOR'))))
                        """).param("unit", library.unit().id()).query(Long.class).single();
    }

    @Test
    @Promise("D30")
    void threats_are_veiled_handed_over_by_one_action_and_counted_without_their_content() {
        var threat = "Jag ska mörda dig din råtta";
        var conversation = arrived.now(library.account(), threat);
        var here = "/inbox/" + conversation.id().value();
        var edit = signedIn(library.editor());
        var malin = signedIn(library.manager());

        assertThat(edit.get("/inbox").body()).contains(here + "\"").doesNotContain("råtta");
        assertThat(edit.get(here).body()).doesNotContain("råtta");
        assertThat(edit.get("/api" + here).body())
                .as("a program reads with the same eyes")
                .contains("\"veiled\":true")
                .doesNotContain("råtta");
        inbox.take(
                conversation.id(),
                new Colleague(library.editor().id(), "Edit"),
                false,
                Actor.person(library.editor().id(), "Edit"));

        assertThat(edit.post(here + "/sparing", Map.of()).statusCode()).isEqualTo(303);

        assertThat(inbox.find(conversation.id()).state()).isInstanceOf(State.Waiting.class);
        assertThat(edit.get("/inbox").body()).doesNotContain(here + "\"");
        assertThat(malin.get("/inbox").body()).contains(here + "\"");
        malin.post(here + "/reading", Map.of());
        assertThat(malin.get(here).body()).contains("råtta");
        assertThat(malin.get("/api" + here).body()).contains("råtta");
        assertThat(edit.get("/inbox/exposure").statusCode()).isEqualTo(403);
        var report = malin.get("/inbox/exposure").body();
        assertThat(report)
                .contains("Malin")
                .contains("Edit")
                .doesNotContain("råtta")
                .doesNotContain(here + "\"");
        assertThat(exposure.since(Instant.EPOCH, List.of(library.unit().id())))
                .containsExactlyInAnyOrder(new Exposure.Load("Malin", 1, 0), new Exposure.Load("Edit", 0, 1));
    }

    private ConversationId take(Person person) {
        var id = arrived.now(library.account(), "Hej").id();
        inbox.take(id, new Colleague(person.id(), person.name()), false, Actor.person(person.id(), person.name()));
        return id;
    }

    private List<String> kinds(Conversation conversation) {
        return ledger.history("inbox/" + conversation.id().value()).stream()
                .map(Line::kind)
                .toList();
    }

    private Visitor signedIn(Person person) {
        var visitor = new Visitor(address);
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
