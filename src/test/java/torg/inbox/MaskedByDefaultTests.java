package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.square.SquareChannel;
import torg.shell.Visitor;

/** What a resident should not have written is seen by nobody who has not said why. */
@TorgTest
class MaskedByDefaultTests {
    private static final String NUMBER = "19900602-2397";

    /** With its hyphen: four bare digits stand by chance in the hashes that the ledger's page shows. */
    private static final String LAST_FOUR = "-2397";

    @Autowired
    JdbcClient db;

    @Autowired
    SquareChannel channel;

    @Autowired
    Ledger ledger;

    @Value("${torg.address}")
    String address;

    private String secret;
    private long conversation;
    private long message;

    @BeforeEach
    void somebody_writes_their_number() {
        secret = channel.newSecret();
        var connection = db.sql(
                        "select c.id from connection c join account a on a.connection_id = c.id join unit u on u.id = a.unit_id where u.kind = 'ADMINISTRATION' order by c.id limit 1")
                .query(Long.class)
                .single();
        channel.ask(connection, secret, "Amina " + NUMBER, "Mitt nummer är " + NUMBER + ", när får jag svar?")
                .join();
        var root = SquareChannel.root(secret).value();
        conversation = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> db.sql("select id from conversation where root = :root")
                                .param("root", root)
                                .query(Long.class)
                                .optional()
                                .orElse(0L),
                        id -> id > 0);
        message = db.sql("select id from message where conversation_id = :id")
                .param("id", conversation)
                .query(Long.class)
                .single();
    }

    @Test
    @Promise("D46")
    void default_views_are_masked_and_unmasking_needs_a_role_and_a_reason_and_is_logged() {
        var director = keyOf("COMMUNICATIONS_DIRECTOR");
        var editor = keyOf("WEB_EDITOR");
        var visitor = new Visitor(address);
        var path = "/api/inbox/" + conversation + "/messages/" + message + "/unmasking";

        for (var view : new String[] {"/api/inbox?queue=all", "/api/inbox/" + conversation, "/api/ledger"}) {
            assertThat(visitor.program("GET", view, director, "").body())
                    .as(view)
                    .doesNotContain(LAST_FOUR);
        }
        assertThat(visitor.get("/questions/" + secret).body()).contains("dolt").doesNotContain(LAST_FOUR);
        assertThat(visitor.program("POST", path, editor, "{\"reason\":\"Ringer upp invånaren\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("POST", path, director, "{\"reason\":\"\"}").statusCode())
                .isEqualTo(422);
        assertThat(ledger.history("inbox/" + conversation))
                .extracting(Line::kind)
                .doesNotContain("inbox.words-unmasked");

        var read = visitor.program("POST", path, director, "{\"reason\":\"Ringer upp invånaren\"}");

        assertThat(read.body()).contains(NUMBER);
        var line = ledger.history("inbox/" + conversation).getLast();
        assertThat(line.kind()).isEqualTo("inbox.words-unmasked");
        assertThat(line.particulars().orElseThrow()).containsAllEntriesOf(Map.of("reason", "Ringer upp invånaren"));
        assertThat(line.toString()).doesNotContain(LAST_FOUR);
    }

    @Test
    @Promise("D57")
    void received_is_when_it_reached_the_city_and_not_when_somebody_read_it() {
        var captured = db.sql("select e.at from ledger_entry e join message m on m.capture = e.id where m.id = :id")
                .param("id", message)
                .query(Timestamp.class)
                .single();
        var times = db.sql(
                        "select m.at, c.first_at, c.last_at from message m join conversation c on c.id = m.conversation_id where m.id = :id")
                .param("id", message)
                .query()
                .singleRow();

        new Visitor(address).program("GET", "/api/inbox/" + conversation, keyOf("COMMUNICATIONS_DIRECTOR"), "");

        assertThat(times.values()).containsOnly(captured);
        var seen = db.sql("select seen_at from conversation where id = :id")
                .param("id", conversation)
                .query(Timestamp.class)
                .single();
        assertThat(seen).isAfter(captured);
        assertThat(db.sql("select first_at from conversation where id = :id")
                        .param("id", conversation)
                        .query(Timestamp.class)
                        .single())
                .isEqualTo(captured);
    }

    private String keyOf(String role) {
        var key = UUID.randomUUID().toString();
        db.sql("""
                        insert into api_key (hash, person_id, label, valid_to)
                        select sha256(convert_to(:key, 'UTF8')), a.person_id, 'test', current_date + 1
                        from assignment a join unit u on u.id = a.unit_id
                        where a.role = :role and a.valid_to is null order by cardinality(u.path), a.id limit 1
                        """).param("key", key).param("role", role).update();
        return key;
    }
}
