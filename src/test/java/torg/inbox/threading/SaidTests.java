package torg.inbox.threading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.inbox.Inbox;
import torg.ledger.EntryId;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Author;
import torg.platforms.arrivals.Recipient.Received;

/** What a room above is told about a thing that was said, so that it can decide about it. */
@TorgTest
class SaidTests {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-16T08:00:00Z");

    @Autowired
    Threading threading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient db;

    private final RemoteRef ref = new RemoteRef("test:" + UUID.randomUUID());

    @Test
    void what_was_edited_names_the_capture_of_the_words_that_are_shown() {
        receive(written("1", "Ni är fina"), 101);
        var conversation = inbox.begunBy(ref).orElseThrow();
        var message = inbox.messages(conversation.id()).getFirst().id();
        assertThat(inbox.said(message).orElseThrow().capture()).isEqualTo(101);

        receive(written("2", "Ni är usla"), 202);

        assertThat(inbox.messages(conversation.id()).getFirst().words()).isEqualTo("Ni är usla");
        assertThat(inbox.said(message).orElseThrow().capture()).isEqualTo(202);
        assertThat(inbox.said(message).orElseThrow().ref()).isEqualTo(ref);
        assertThat(inbox.refs(conversation.id())).containsEntry(message, ref.value());
    }

    @Test
    void nothing_is_told_of_what_nobody_said() {
        assertThat(inbox.said(-1)).isEmpty();
    }

    private void receive(Arrival arrival, long capture) {
        var connection = db.sql("select min(id) from connection where network = 'SQUARE'")
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> threading.receive(
                List.of(new Received(connection, MONDAY_NINE, new EntryId(capture, MONDAY_NINE), arrival))));
    }

    private Arrival written(String version, String text) {
        return new Arrival.Written(
                ref,
                version,
                ref,
                Optional.empty(),
                new Author("did:x", "amina", "Amina"),
                text,
                Optional.empty(),
                MONDAY_NINE,
                Optional.empty());
    }
}
