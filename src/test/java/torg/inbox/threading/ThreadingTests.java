package torg.inbox.threading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.ledger.EntryId;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.Author;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.arrivals.Landed;
import torg.platforms.arrivals.Recipient.Received;
import torg.platforms.square.SquareChannel;

/** What comes in one batch ends as if it had come one by one. */
@TorgTest
class ThreadingTests {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-16T08:00:00Z");

    @Autowired
    Threading threading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    GroupCommit landing;

    @Autowired
    SquareChannel channel;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient db;

    private final RemoteRef question = new RemoteRef("test:" + UUID.randomUUID());
    private long connection;

    @BeforeEach
    void the_city_listens() {
        connection = db.sql("select min(id) from connection where network = 'SQUARE'")
                .query(Long.class)
                .single();
    }

    @Test
    void two_versions_in_one_batch_are_one_message_that_was_edited() {
        receive(written("1", "När öppnar ni"), written("2", "När öppnar ni på lördag?"));

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.words()).isEqualTo("När öppnar ni på lördag?");
            assertThat(message.editedAt()).isPresent();
        });
    }

    @Test
    void the_same_version_by_two_ways_is_said_once() {
        receive(written("1", "Hör ni mig?"), written("1", "Hör ni mig?"));
        receive(written("1", "Hör ni mig?"));

        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.editedAt()).isEmpty());
    }

    @Test
    void what_already_stands_there_does_not_wake_a_conversation_that_is_over() {
        receive(written("1", "Hör ni mig?"));
        db.sql(
                        "update conversation set closed_at = now(), closed_reason = 'tack', closed_by = (select min(id) from person) where root = :root")
                .param("root", question.value())
                .update();

        receive(written("1", "Hör ni mig?"));
        assertThat(conversation().state()).isInstanceOf(Conversation.State.Closed.class);

        receive(written("2", "Hallå?"));
        assertThat(conversation().state()).isInstanceOf(Conversation.State.Waiting.class);
    }

    @Test
    void what_is_removed_in_the_same_batch_is_shown_as_removed_and_can_be_said_again() {
        receive(written("1", "Oj"), new Arrival.Removed(question, MONDAY_NINE), written("1", "Oj"));

        assertThat(messages()).hasSize(2);
        assertThat(messages()).filteredOn(m -> m.removedAt().isPresent()).hasSize(1);
    }

    @Test
    void a_conversation_begins_with_its_first_words_and_shows_its_last() {
        var root = new RemoteRef("test:" + UUID.randomUUID());
        transaction.executeWithoutResult(status -> threading.receive(IntStream.range(0, 40)
                .mapToObj(n -> received(n, written("test:" + UUID.randomUUID(), root, "1", "Rad " + n)))
                .toList()));

        var conversation = inbox.begunBy(root).orElseThrow();
        assertThat(conversation.preview()).isEqualTo("Rad 39");
        assertThat(conversation.firstAt()).isEqualTo(MONDAY_NINE);
        assertThat(conversation.lastAt()).isEqualTo(MONDAY_NINE.plusSeconds(39));
        assertThat(inbox.messages(conversation.id()))
                .extracting(Message::words)
                .isEqualTo(IntStream.range(0, 40).mapToObj(n -> "Rad " + n).toList());
    }

    @Test
    void what_the_database_refuses_is_set_aside_alone() {
        var before = inbox.unreadable().size();
        var secrets = new ArrayList<String>();
        var landed = new ArrayList<CompletableFuture<Void>>();
        for (var n = 0; n < 20; n++) {
            secrets.add(channel.newSecret());
            landed.add(channel.ask(connection, secrets.getLast(), "", "Fråga " + n));
            if (n == 10) {
                landed.add(landing.land(new Incoming(connection, tooLongToBeFound())));
            }
        }
        landed.forEach(CompletableFuture::join);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> secrets.stream()
                        .allMatch(s -> inbox.begunBy(SquareChannel.root(s)).isPresent()));

        await().atMost(Duration.ofSeconds(20)).until(() -> inbox.unreadable().size() == before + 1);
        assertThat(inbox.unreadable().getFirst().what()).isEqualTo("a fault in Torg");
    }

    @Test
    void what_one_resident_says_first_stands_first() {
        var secret = channel.newSecret();
        channel.ask(connection, secret, "", "0").join();
        IntStream.range(1, 200)
                .mapToObj(n -> channel.add(connection, SquareChannel.root(secret), "", Integer.toString(n)))
                .toList()
                .forEach(CompletableFuture::join);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox.begunBy(SquareChannel.root(secret))
                        .map(c -> inbox.messages(c.id()).size())
                        .equals(Optional.of(200)));

        var conversation = inbox.begunBy(SquareChannel.root(secret)).orElseThrow();
        assertThat(inbox.messages(conversation.id()))
                .extracting(Message::words)
                .isEqualTo(IntStream.range(0, 200).mapToObj(Integer::toString).toList());
        assertThat(conversation.preview()).isEqualTo("199");
    }

    /** Random, so that it cannot be packed: longer than PostgreSQL's indexes hold. */
    private static Landed tooLongToBeFound() {
        var random = new byte[20_000];
        ThreadLocalRandom.current().nextBytes(random);
        var root = new StringBuilder();
        for (var one : random) {
            root.append((char) ('a' + (one & 15)));
        }
        var raw =
                "{\"ref\":\"r\",\"root\":\"%s\",\"parent\":\"\",\"name\":\"\",\"text\":\"Hej\",\"at\":\"2026-11-16T08:00:00Z\"}"
                        .formatted(root);
        return new Landed(UUID.randomUUID().toString(), raw.getBytes(StandardCharsets.UTF_8));
    }

    private void receive(Arrival... arrivals) {
        transaction.executeWithoutResult(status -> threading.receive(IntStream.range(0, arrivals.length)
                .mapToObj(n -> received(n, arrivals[n]))
                .toList()));
    }

    private Received received(int second, Arrival arrival) {
        return new Received(connection, MONDAY_NINE.plusSeconds(second), new EntryId(1, MONDAY_NINE), arrival);
    }

    private Arrival written(String version, String text) {
        return written(question.value(), question, version, text);
    }

    private static Arrival written(String ref, RemoteRef root, String version, String text) {
        return new Arrival.Written(
                new RemoteRef(ref),
                version,
                root,
                Optional.empty(),
                new Author("did:x", "amina", "Amina"),
                text,
                Optional.empty(),
                MONDAY_NINE,
                Optional.empty());
    }

    private Conversation conversation() {
        return inbox.begunBy(question).orElseThrow();
    }

    private List<Message> messages() {
        return inbox.messages(conversation().id());
    }
}
