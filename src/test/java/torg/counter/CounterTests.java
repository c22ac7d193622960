package torg.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.inbox.Arranging;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Conversation.State;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Message;
import torg.inbox.Message.Delivery;
import torg.inbox.Message.Delivery.Told;
import torg.inbox.Queue;
import torg.inbox.Urgency;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Act;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.platforms.Network;
import torg.platforms.Way;
import torg.register.Opened;
import torg.shell.Refused;

/** What a clerk writes down, from the telephone to the answer that somebody gives. */
@TorgTest
class CounterTests {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    @Autowired
    Counter counter;

    @Autowired
    Likeness likeness;

    @Autowired
    Inbox inbox;

    @Autowired
    Arranging arranging;

    @Autowired
    Arrived arrived;

    @Autowired
    Opened opened;

    @Autowired
    Moderation moderation;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    private Opened.Library library;
    private Colleague edit;
    private Actor editor;

    @BeforeEach
    void a_library() {
        library = opened.library();
        edit = new Colleague(library.editor().id(), library.editor().name());
        editor = Actor.person(library.editor().id(), library.editor().name());
    }

    @Test
    void a_telephone_call_lands_in_the_queue_of_its_unit_masked_with_a_clock_and_a_capture() {
        var id = written(call("Min son 19900602-2397 saknar lånekort", "070-123 45 67"));

        var conversation = inbox.find(id);
        assertThat(waiting()).contains(id);
        assertThat(conversation.way()).isEqualTo(Way.TELEPHONE);
        assertThat(conversation.unit()).isEqualTo(library.unit().id());
        assertThat(conversation.account()).isEmpty();
        assertThat(conversation.preview()).doesNotContain("19900602").contains("saknar lånekort");
        assertThat(conversation.dueAt())
                .hasValueSatisfying(due -> assertThat(due).isAfter(conversation.firstAt()));
        var message = inbox.messages(id).getFirst();
        var capture = ledger.evidence(inbox.said(message.id()).orElseThrow().capture())
                .orElseThrow();
        assertThat(capture.holds()).isTrue();
        assertThat(new String(capture.content(), UTF_8)).contains("19900602-2397");
        assertThat(ledger.history("inbox/" + id.value()))
                .anyMatch(line -> line.kind().equals("counter.note-written"));
    }

    @Test
    void a_letter_is_received_when_it_reached_the_city_and_not_when_it_was_written_down() {
        var reached = counter.now().minus(3, ChronoUnit.DAYS);

        var id = written(new Note(
                key(),
                Way.LETTER,
                reached,
                "Carin",
                "Storgatan 1",
                AnswerBy.POST,
                "Vem äger marken?",
                Optional.empty()));

        assertThat(inbox.find(id).firstAt()).isEqualTo(reached);
        assertThat(counter.notes(id).getFirst().writtenAt()).isAfter(reached);
    }

    @Test
    void a_button_pressed_twice_writes_once() {
        var note = call("När öppnar ni?", "");

        var first = written(note);
        var second = written(note);

        assertThat(second).isEqualTo(first);
        assertThat(inbox.messages(first)).hasSize(1);
        assertThat(counter.notes(first)).hasSize(1);
    }

    @Test
    void an_answer_by_hand_is_given_by_a_person_and_only_then_is_it_answered() {
        var id = written(call("När öppnar ni?", "070-123 45 67"));
        inbox.take(id, edit, false, editor);

        inbox.answer(id, "Klockan tio.", edit, editor);

        var answer = ours(id);
        assertThat(answer.delivery()).hasValue(new Delivery.ByHand());
        assertThat(inbox.find(id).state()).isInstanceOf(State.Taken.class);
        assertThat(inbox.find(id).dueAt()).isPresent();
        assertThat(answers(id)).isZero();

        var at = counter.now();
        inbox.told(id, answer.id(), new Told(at, "telephone", "Edit"), "", edit, editor);

        assertThat(ours(id).delivery()).hasValue(new Told(at, "telephone", "Edit"));
        assertThat(inbox.find(id).state()).isEqualTo(new State.Answered(edit, at));
        assertThat(answers(id)).isEqualTo(1);
        assertThat(ledger.history("inbox/" + id.value()))
                .anyMatch(line -> line.kind().equals("inbox.answer-told"));
    }

    @Test
    void nobody_is_told_before_they_asked_nor_twice_nor_by_somebody_who_has_not_taken_it() {
        var id = written(call("När öppnar ni?", ""));
        inbox.take(id, edit, false, editor);
        inbox.answer(id, "Klockan tio.", edit, editor);
        var answer = ours(id).id();
        var malin = new Colleague(library.manager().id(), "Malin");
        var early = new Told(inbox.find(id).firstAt().minusSeconds(1), "telephone", "Edit");
        var now = new Told(counter.now(), "telephone", "Edit");

        refused("inbox.told-before-it-was-asked", () -> inbox.told(id, answer, early, "", edit, editor));
        refused("inbox.taken-by-another", () -> inbox.told(id, answer, now, "", malin, editor));
        assertThat(ours(id).delivery()).hasValue(new Delivery.ByHand());

        inbox.told(id, answer, now, "", edit, editor);
        refused("inbox.nothing-to-tell", () -> inbox.told(id, answer, now, "", edit, editor));
    }

    @Test
    void whoever_is_answered_at_once_is_answered_when_the_note_is_saved() {
        var id = written(call("När öppnar ni?", ""));

        counter.answered(id, "Klockan tio.", new Told(counter.now(), "telephone", "Edit"), edit, editor);

        assertThat(inbox.find(id).state()).isInstanceOf(State.Answered.class);
        assertThat(ours(id).delivery()).get().isInstanceOf(Told.class);
    }

    @Test
    void a_note_about_an_open_matter_is_read_and_answered_with_it_and_wakes_it() {
        var open = arrived.now(library.account(), "Hissen på biblioteket är trasig")
                .id();
        arranging.setAside(open, counter.now().plus(2, ChronoUnit.DAYS), "Fastighet", editor);

        var read = counter.write(
                call("Nu är hissen trasig igen, det är svag is på trappan", ""),
                library.unit(),
                Optional.of(open),
                edit,
                editor);

        assertThat(read).isEqualTo(open);
        assertThat(inbox.messages(open))
                .extracting(Message::way)
                .containsExactly(Optional.of(Way.QUESTION), Optional.of(Way.TELEPHONE));
        assertThat(inbox.find(open).asleep()).isEmpty();
        assertThat(inbox.find(open).sorted().urgency()).isEqualTo(Urgency.SAFETY);
        assertThat(inbox.isByHand(open)).isTrue();
        assertThat(counter.notes(open)).hasSize(1);
        arranging.unmerge(arranging.mergedInto(open).getFirst().id(), editor);
        assertThat(inbox.messages(open)).hasSize(1);
    }

    @Test
    void the_same_number_and_the_same_words_are_proposed_as_the_same_matter() {
        var caller = written(call("Jag undrar över en sak", "+46 70 123 45 67"));
        var like = written(call("Lekplatsen vid kyrkan saknar gungor och belysning", ""));
        written(call("När öppnar simhallen?", "08-508 00 000"));
        var units = List.of(library.unit().id());

        var likes = likeness.of("070-1234567", "", "Belysning saknas, och gungor, på lekplatsen vid kyrkan", units, 0);

        assertThat(likes.stream().map(l -> l.conversation().id())).containsExactly(caller, like);
        assertThat(likes)
                .extracting(Likeness.Like::because)
                .containsExactly(Optional.of("counter.same.contact"), Optional.empty());
        assertThat(likeness.of("", "", "Tack", units, 0)).isEmpty();
    }

    @Test
    void two_who_have_seen_the_same_post_are_told_of_each_other() {
        var first = written(elsewhere(Way.ELSEWHERE, Optional.empty(), Optional.empty()));
        var units = List.of(library.unit().id());

        assertThat(likeness.of("", "https://www.facebook.com/groups/sundhamn/7", "", units, 0))
                .containsExactly(new Likeness.Like(inbox.find(first), Optional.of("counter.same.address")));
        assertThat(likeness.of("", "https://www.facebook.com/groups/sundhamn/8", "", units, 0))
                .isEmpty();
    }

    @Test
    void how_to_reach_somebody_stands_in_the_capture_only_and_is_read_by_the_one_who_answers() {
        var id = written(call("När öppnar ni?", "070-123 45 67"));
        var message = inbox.messages(id).getFirst();
        assertThat(arrived.secretly(inbox.find(id))).doesNotContain("070");
        refused(
                "counter.take-it-first",
                () -> counter.contact(inbox.find(id), message.id(), "För att svara", edit, editor));

        inbox.take(id, edit, false, editor);
        var contact = counter.contact(inbox.find(id), message.id(), "För att svara", edit, editor);

        assertThat(contact).isEqualTo("070-123 45 67");
        assertThat(ledger.unmaskings(
                        Instant.now().minusSeconds(60), Instant.now().plusSeconds(1), Optional.empty(), 50))
                .anyMatch(line -> line.kind().equals("counter.contact-unmasked")
                        && line.subject().equals("inbox/" + id.value()));
    }

    @Test
    void a_screenshot_is_kept_by_its_hash_and_shown_for_a_reason() {
        var id = written(elsewhere(Way.ELSEWHERE, Optional.empty(), Picture.of(PNG)));
        var note = counter.notes(id).getFirst();

        var shown = counter.picture(inbox.find(id), note.message(), "Bevis till polisen", editor);

        assertThat(shown.content()).isEqualTo(PNG);
        assertThat(shown.type()).isEqualTo("image/png");
        assertThat(note.there().orElseThrow().picture())
                .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(ledger.history("inbox/" + id.value()))
                .anyMatch(line -> line.kind().equals("counter.screenshot-unmasked"));
    }

    @Test
    void a_picture_is_what_its_bytes_say() {
        assertThat(Picture.of("<svg onload=alert(1)>".getBytes())).isEmpty();
        assertThat(Picture.of(new byte[0])).isEmpty();
        assertThat(Picture.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}))
                .hasValueSatisfying(picture -> assertThat(picture.type()).isEqualTo("image/jpeg"));
        assertThat(Picture.of(Arrays.copyOf(PNG, Picture.LARGEST + 1))).isEmpty();
    }

    @Test
    void a_review_says_its_grade_in_words_and_where_it_stands() {
        var id = written(elsewhere(Way.REVIEW, Grade.of(2), Optional.empty()));

        assertThat(inbox.find(id).preview()).startsWith("Betyg 2 av 5, missnöjd");
        var there = counter.notes(id).getFirst().there().orElseThrow();
        assertThat(there.network()).hasValue(Network.FACEBOOK);
        assertThat(there.grade()).isEqualTo(Grade.of(2));
        assertThat(inbox.messages(id).getFirst().address()).hasValue("https://www.facebook.com/groups/sundhamn/7");
        assertThat(inbox.messages(id).getFirst().at()).isEqualTo(inbox.find(id).firstAt());
    }

    @Test
    void a_way_in_by_hand_is_no_account_and_holds_no_token() {
        written(call("När öppnar ni?", ""));

        assertThat(Network.withAccounts()).doesNotContain(Network.COUNTER, Network.ELSEWHERE);
        assertThat(Network.named("Telefon")).isEmpty();
        assertThat(db.sql("select count(*) from connection where network = 'COUNTER' and sealed_token is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update account set network = 'COUNTER' where id = :id")
                        .param("id", library.account().value())
                        .update())
                .withMessageContaining("a_way_in_by_hand_is_no_account");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update connection set sealed_token = '\\x00' where network = 'COUNTER'")
                        .update())
                .withMessageContaining("a_token_has_a_decision");
    }

    @Test
    void what_stands_in_no_place_of_the_citys_is_weighed_but_cannot_be_hidden() {
        var id = written(elsewhere(Way.ELSEWHERE, Optional.empty(), Optional.empty()));
        var message = inbox.messages(id).getFirst().id();
        var malin = new Act.By(library.manager().id(), "Malin", moderation.now());

        refused(
                "moderation.nothing-of-ours-to-restrict",
                () -> moderation.decide(wanted(message, Measure.Kind.HIDE, "GDPR-6"), malin, editor));
        var act = moderation.find(moderation.decide(wanted(message, Measure.Kind.KEEP, "GDPR-6"), malin, editor));

        assertThat(act.account()).isEmpty();
        assertThat(act.network()).isEqualTo(Network.ELSEWHERE);
        assertThat(act.accountName()).isEqualTo("Stadsbiblioteket");
    }

    private static Moderation.Wanted wanted(long message, Measure.Kind kind, String ground) {
        return new Moderation.Wanted(message, kind, ground, "Prövat i dag", "", false, Optional.empty());
    }

    private Note call(String words, String contact) {
        return new Note(
                key(),
                Way.TELEPHONE,
                counter.now(),
                "Carin",
                contact,
                contact.isEmpty() ? AnswerBy.NONE : AnswerBy.TELEPHONE,
                words,
                Optional.empty());
    }

    private Note elsewhere(Way way, Optional<Grade> grade, Optional<Picture> picture) {
        var seen = new Note.Seen(
                URI.create("https://www.facebook.com/groups/sundhamn/7"),
                counter.now().minus(1, ChronoUnit.HOURS),
                "Fråga om stadens snöröjning",
                grade,
                picture);
        return new Note(
                key(), way, counter.now(), "Dag", "", AnswerBy.THERE, "Ingen plogar på Storgatan.", Optional.of(seen));
    }

    private ConversationId written(Note note) {
        return counter.write(note, library.unit(), Optional.empty(), edit, editor);
    }

    private List<ConversationId> waiting() {
        return inbox.page(Look.at(Queue.WAITING), List.of(library.unit().id()), 0, Optional.empty(), 50).stream()
                .map(Conversation::id)
                .toList();
    }

    private Message ours(ConversationId id) {
        return inbox.messages(id).stream().filter(Message::ours).findFirst().orElseThrow();
    }

    private long answers(ConversationId id) {
        return db.sql("select count(*) from answer_given where conversation_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void refused(String word, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).withMessage(word);
    }
}
