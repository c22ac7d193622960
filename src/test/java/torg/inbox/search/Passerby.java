package torg.inbox.search;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.square.SquareChannel;

/** Somebody asks on the square, and it has come to the inbox when this returns. */
@Component
public class Passerby {
    private final SquareChannel channel;
    private final JdbcClient db;

    Passerby(SquareChannel channel, JdbcClient db) {
        this.channel = channel;
        this.db = db;
    }

    /** @return the number of the conversation */
    public long ask(String author, String words) {
        return ask(channel.newSecret(), author, words);
    }

    public long ask(String secret, String author, String words) {
        var connection = db.sql("""
                        select c.id from connection c join account a on a.connection_id = c.id join unit u on u.id = a.unit_id
                        where u.kind = 'ADMINISTRATION' order by c.id limit 1
                        """).query(Long.class).single();
        channel.ask(connection, secret, author, words).join();
        var root = SquareChannel.root(secret).value();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> db.sql("select id from conversation where root = :root")
                                .param("root", root)
                                .query(Long.class)
                                .optional()
                                .orElse(0L),
                        id -> id > 0);
    }

    /** A key of somebody in this role, the one who holds it highest in the city. */
    public String keyOf(String role) {
        var key = java.util.UUID.randomUUID().toString();
        db.sql("""
                        insert into api_key (hash, person_id, label, valid_to)
                        select sha256(convert_to(:key, 'UTF8')), a.person_id, 'test', current_date + 1
                        from assignment a join unit u on u.id = a.unit_id
                        where a.role = :role and a.valid_to is null order by cardinality(u.path), a.id limit 1
                        """).param("key", key).param("role", role).update();
        return key;
    }

    public String keyOf(long person) {
        var key = java.util.UUID.randomUUID().toString();
        db.sql(
                        "insert into api_key (hash, person_id, label, valid_to) values (sha256(convert_to(:key, 'UTF8')), :person, 'test', current_date + 1)")
                .param("key", key)
                .param("person", person)
                .update();
        return key;
    }
}
