package torg.inbox.threading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.ledger.Actor;
import torg.ledger.EntryId;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Author;
import torg.platforms.arrivals.Recipient.Received;
import torg.register.Opened;
import torg.register.Register;
import torg.shell.Refused;

/** What networks do to the order of things: late, early, twice, under another name, and by clocks that disagree. */
@TorgTest
class OutOfOrderTests {
    private static final Instant NINE = Instant.parse("2026-11-16T08:00:00Z");

    @Autowired
    Threading threading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient db;

    private final RemoteRef root = ref();
    private Opened.Library library;
    private long connection;
    private int minute;

    @BeforeEach
    void a_library() {
        library = opened.library();
        connection = register.find(library.account()).connection().orElseThrow();
    }

    @Test
    void what_was_taken_away_before_it_came_is_not_shown_as_standing_when_it_comes() {
        receive(new Arrival.Removed(root, NINE));
        receive(new Arrival.Removed(root, NINE));
        receive(written(root, "1", "Amina", "Det ångrar jag", NINE));

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.removedAt()).isPresent());
        assertThat(waitingRemovals()).isZero();

        receive(written(root, "1", "Amina", "Det ångrar jag", NINE));
        assertThat(messages()).as("said once more after it was taken away").hasSize(2);
    }

    @Test
    void what_is_taken_away_before_it_comes_in_the_same_batch_is_taken_away_too() {
        receive(new Arrival.Removed(root, NINE), written(root, "1", "Amina", "Det ångrar jag", NINE));

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.removedAt()).isPresent());
    }

    @Test
    void a_removal_of_what_is_gone_already_waits_for_nothing() {
        receive(written(root, "1", "Amina", "Oj", NINE), new Arrival.Removed(root, NINE));
        receive(new Arrival.Removed(root, NINE));

        assertThat(waitingRemovals()).isZero();
    }

    @Test
    void a_change_that_comes_before_what_it_changed_stands_and_is_seen_to_be_a_change() {
        receive(written(root, "2", "Amina", "När öppnar ni på lördag?", NINE.plusSeconds(60)));
        closed();
        receive(written(root, "1", "Amina", "När öppnar ni", NINE));

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.words()).isEqualTo("När öppnar ni på lördag?");
            assertThat(message.editedAt()).isPresent();
        });
        assertThat(conversation().isOpen())
                .as("an old version is nothing to answer")
                .isFalse();
    }

    @Test
    void an_old_version_that_comes_once_more_by_another_way_changes_nothing_back() {
        receive(written(root, "1", "Amina", "När öppnar ni", NINE));
        receive(written(root, "2", "Amina", "När öppnar ni på lördag?", NINE.plusSeconds(60)));
        receive(written(root, "1", "Amina", "När öppnar ni", NINE));

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.words()).isEqualTo("När öppnar ni på lördag?"));
    }

    @Test
    void clocks_that_were_never_set_or_are_ahead_lose_nothing_and_decide_nothing() {
        var mad = List.of(
                Instant.EPOCH,
                Instant.parse("2199-01-01T00:00:00Z"),
                Instant.MAX,
                Instant.MIN,
                Instant.parse("-0044-03-15T12:00:00Z"));
        for (var at : mad) {
            receive(written(ref(), "1", "Amina", "Nummer " + mad.indexOf(at), at));
        }

        assertThat(messages())
                .extracting(Message::words)
                .as("in the order in which they reached the city")
                .isEqualTo(mad.stream().map(at -> "Nummer " + mad.indexOf(at)).toList());
        assertThat(conversation().lastAt()).isEqualTo(NINE.plusSeconds(60L * minute));
    }

    @Test
    void a_change_is_shown_also_when_the_clock_was_ahead_at_first_or_is_unset_now() {
        var one = ref();
        receive(written(one, "1", "Amina", "Först", Instant.parse("2090-01-01T00:00:00Z")));
        receive(written(one, "2", "Amina", "Sedan", NINE.plusSeconds(90)));
        receive(written(one, "3", "Amina", "Sist", Instant.EPOCH));

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.words()).isEqualTo("Sist"));
    }

    @Test
    void whoever_changes_their_name_said_each_thing_under_the_name_they_had() {
        receive(written(root, "1", "Amina", "Hej", NINE));
        receive(written(ref(), "1", "Aminas skugga", "Hallå?", NINE));

        assertThat(messages()).extracting(Message::author).containsExactly("Amina", "Aminas skugga");
        assertThat(conversation().author()).isEqualTo("Amina");
    }

    @Test
    void what_answers_something_that_is_gone_still_stands_and_is_answered_where_it_stands() {
        receive(written(root, "1", "Amina", "Frågan", NINE));
        var answer = ref();
        receive(written(answer, "1", "Bo", "Det undrar jag med", NINE));
        receive(new Arrival.Removed(root, NINE));

        assertThat(messages()).extracting(m -> m.removedAt().isPresent()).containsExactly(true, false);
        var editor = new Colleague(library.editor().id(), library.editor().name());
        var actor = Actor.person(editor.person(), editor.name());
        inbox.take(conversation().id(), editor, false, actor);
        inbox.answer(conversation().id(), "Det vet vi.", editor, actor);
        assertThat(db.sql("select parent from delivery where connection_id = :connection")
                        .param("connection", connection)
                        .query(String.class)
                        .single())
                .isEqualTo(answer.value());

        receive(new Arrival.Removed(answer, NINE), written(root, "2", "Amina", "x", NINE.plusSeconds(5)));
        inbox.take(conversation().id(), editor, false, actor);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> inbox.answer(conversation().id(), "Hallå?", editor, actor))
                .withMessage("inbox.nothing-left-to-answer");
    }

    private static RemoteRef ref() {
        return new RemoteRef("order:" + UUID.randomUUID());
    }

    private Arrival written(RemoteRef ref, String version, String name, String text, Instant at) {
        return new Arrival.Written(
                ref,
                version,
                root,
                ref.equals(root) ? Optional.empty() : Optional.of(root),
                new Author("did:amina", "amina", name),
                text,
                Optional.empty(),
                at,
                Optional.empty());
    }

    /** Each batch reaches the city a minute after the one before. */
    private void receive(Arrival... arrivals) {
        var at = NINE.plusSeconds(60L * ++minute);
        transaction.executeWithoutResult(status -> threading.receive(List.of(arrivals).stream()
                .map(arrival -> new Received(connection, at, new EntryId(1, at), arrival))
                .toList()));
    }

    private void closed() {
        var editor = new Colleague(library.editor().id(), library.editor().name());
        var actor = Actor.person(editor.person(), editor.name());
        inbox.take(conversation().id(), editor, false, actor);
        inbox.close(conversation().id(), "Tack", editor, actor);
    }

    private Conversation conversation() {
        return inbox.begunBy(root).orElseThrow();
    }

    private List<Message> messages() {
        return inbox.messages(conversation().id());
    }

    private long waitingRemovals() {
        return db.sql("select count(*) from early_removal where connection_id = :connection")
                .param("connection", connection)
                .query(Long.class)
                .single();
    }
}
