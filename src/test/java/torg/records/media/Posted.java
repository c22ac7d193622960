package torg.records.media;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.inbox.Conversation;
import torg.inbox.threading.Arrived;
import torg.platforms.arrivals.Attachment;
import torg.register.AccountId;

/** What residents send with their words, fetched without a server to fetch it from; for tests of what becomes of it then. */
@Component
public class Posted {
    private final Arrived arrived;
    private final Media media;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Posted(Arrived arrived, Media media, TransactionTemplate transaction, JdbcClient db) {
        this.arrived = arrived;
        this.media = media;
        this.transaction = transaction;
        this.db = db;
    }

    /** @param content as it came */
    public record Along(byte[] content, String address, String alternative) {}

    /** Taken before it is there for everybody, so that the round of the program itself does not fetch it. */
    public Conversation now(AccountId account, String words, Along... along) {
        return transaction.execute(status -> {
            var conversation = arrived.sent(
                    account,
                    words,
                    List.of(along).stream()
                            .map(one -> new Attachment(one.address(), "image", one.alternative()))
                            .toList());
            var capture = db.sql("select capture from message where conversation_id = :id")
                    .param("id", conversation.id().value())
                    .query(Long.class)
                    .single();
            for (var medium : media.due(1_000)) {
                if (medium.capture() == capture) {
                    keep(medium, along);
                }
            }
            return conversation;
        });
    }

    /** The conversation that a message is in. */
    public long conversation(long message) {
        return db.sql("select conversation_id from message where id = :id")
                .param("id", message)
                .query(Long.class)
                .single();
    }

    private void keep(Medium medium, Along... along) {
        for (var one : along) {
            if (one.address().equals(medium.address())) {
                media.keep(medium, Kind.of(one.content()).orElseThrow(), one.content());
            }
        }
    }
}
