package torg.inbox.threading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Arrivals;
import torg.platforms.arrivals.Attachment;
import torg.platforms.arrivals.Author;
import torg.platforms.arrivals.Recipient.Received;
import torg.register.AccountId;
import torg.register.Register;

/** Residents' words for tests, put into the inbox as the projection does it, at any time. */
@Component
public class Arrived {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Threading threading;
    private final TransactionTemplate transaction;
    private final Register register;
    private final Inbox inbox;
    private final JdbcClient db;
    private final Ledger ledger;

    Arrived(
            Threading threading,
            TransactionTemplate transaction,
            Register register,
            Inbox inbox,
            JdbcClient db,
            Ledger ledger) {
        this.ledger = ledger;
        this.threading = threading;
        this.transaction = transaction;
        this.register = register;
        this.inbox = inbox;
        this.db = db;
    }

    public Conversation now(AccountId account, String words) {
        return at(account, words, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    public Conversation at(AccountId account, String words, Instant at) {
        return at(account, new RemoteRef("desk:" + UUID.randomUUID()), words, at);
    }

    /** As an adapter tells how it was said. */
    public Conversation by(AccountId account, Way way, String words) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return at(account, new RemoteRef("desk:" + UUID.randomUUID()), words, at, Optional.of(way));
    }

    /** One more in the same thread. */
    public Conversation at(AccountId account, RemoteRef root, String words, Instant at) {
        return at(account, root, words, at, Optional.empty());
    }

    private Conversation at(AccountId account, RemoteRef root, String words, Instant at, Optional<Way> way) {
        var connection = register.find(account).connection().orElseThrow();
        var written = new Arrival.Written(
                new RemoteRef("desk:" + UUID.randomUUID()),
                "1",
                root,
                Optional.empty(),
                new Author("did:desk", "amina" + NEXT.incrementAndGet(), "Amina Okänd"),
                words,
                Optional.empty(),
                at,
                Optional.empty(),
                way);
        transaction.executeWithoutResult(
                status -> threading.receive(List.of(new Received(connection, at, new EntryId(1, at), written))));
        return inbox.begunBy(root).orElseThrow();
    }

    /** With what was sent with it, and captured as all that arrives. */
    public Conversation sent(AccountId account, String words, List<Attachment> attachments) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var ref = new RemoteRef("desk:" + UUID.randomUUID());
        captured(account, written(ref, "1", words, at).with(attachments), at);
        return inbox.begunBy(ref).orElseThrow();
    }

    /** What began a conversation, as its author has changed it. */
    public void changed(Conversation conversation, String words) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        captured(account(conversation), written(conversation.source().root(), "2", words, at), at);
    }

    /** What began a conversation is gone from the platform. */
    public void removed(Conversation conversation) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        captured(
                account(conversation), new Arrival.Removed(conversation.source().root(), at), at);
    }

    private static AccountId account(Conversation conversation) {
        return new AccountId(conversation.source().account().orElseThrow());
    }

    private static Arrival.Written written(RemoteRef ref, String version, String words, Instant at) {
        return new Arrival.Written(
                ref,
                version,
                ref,
                Optional.empty(),
                new Author("did:desk", "amina" + NEXT.incrementAndGet(), "Amina Okänd"),
                words,
                Optional.empty(),
                at,
                Optional.empty());
    }

    private void captured(AccountId account, Arrival arrival, Instant at) {
        var connection = register.find(account).connection().orElseThrow();
        transaction.executeWithoutResult(status -> {
            var raw = arrival.toString().getBytes(StandardCharsets.UTF_8);
            var capture = ledger.capture(List.of(new Capture(Arrivals.subject(connection), at, raw)));
            threading.receive(List.of(new Received(connection, at, capture.getFirst(), arrival)));
        });
    }

    public String secretly(Conversation conversation) {
        return db.sql("select string_agg(words, ' ') from message where conversation_id = :id")
                .param("id", conversation.id().value())
                .query(String.class)
                .single();
    }
}
