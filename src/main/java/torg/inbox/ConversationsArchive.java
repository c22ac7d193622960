package torg.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/** What residents and the city said to each other on an account, unmasked and line by line, for its final archive. */
@Component
class ConversationsArchive implements ArchiveSource {
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int FEW = 500; // lines in memory at once, where the reader is in a transaction

    private final JdbcClient db;
    private final JsonMapper json;

    ConversationsArchive(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Instant> changedAt(Account account) {
        return db.sql("""
                        select max(greatest(m.at, m.edited_at, m.removed_at, c.answered_at, c.closed_at))
                        from conversation c join message m on m.conversation_id = c.id where c.account_id = :account
                        """)
                .param("account", account.id().value())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    @Override
    public boolean tellsOfTheAccount() {
        return false;
    }

    @Override
    public void write(Account account, Package into) throws IOException {
        write(account, Instant.EPOCH, FOR_EVER, into);
    }

    @Override
    public void write(Account account, Instant from, Instant until, Package into) throws IOException {
        into.file("conversations/messages.jsonl", out -> {
            try (var messages = db
                    .sql("""
                            select c.id as conversation, c.state, m.id, m.at, m.ours, m.author, m.words, m.platform_at,
                                m.edited_at, m.removed_at, m.ref, m.address, m.capture
                            from conversation c join message m on m.conversation_id = c.id
                            where c.account_id = :account and m.at >= :from and m.at < :until
                            order by c.id, m.at, m.id
                            """)
                    .withFetchSize(FEW)
                    .param("account", account.id().value())
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .query((row, n) -> {
                        var line = new LinkedHashMap<String, Object>();
                        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            var value = row.getObject(column);
                            line.put(
                                    row.getMetaData().getColumnLabel(column),
                                    value instanceof Timestamp at
                                            ? at.toInstant().toString()
                                            : value);
                        }
                        return line;
                    })
                    .stream()) {
                messages.forEach(line -> {
                    try {
                        out.write(json.writeValueAsBytes(line));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        });
    }
}
