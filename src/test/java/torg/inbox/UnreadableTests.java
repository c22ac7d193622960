package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.arrivals.Landed;
import torg.platforms.square.SquareChannel;

@TorgTest
class UnreadableTests {
    @Autowired
    GroupCommit landing;

    @Autowired
    SquareChannel channel;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient db;

    @Test
    void what_cannot_be_read_is_kept_and_shown_and_does_not_stop_the_next() {
        var connection = db.sql("select min(id) from connection where network = 'SQUARE'")
                .query(Long.class)
                .single();
        for (var nonsense : List.of("<html>", "{\"ref\":7}", "", "{\"ref\":\"a\",\"root\":\"b\"", "[[[[")) {
            landing.land(new Incoming(
                            connection,
                            new Landed(UUID.randomUUID().toString(), nonsense.getBytes(StandardCharsets.UTF_8))))
                    .join();
        }
        var secret = channel.newSecret();
        channel.ask(connection, secret, "", "Kommer jag fram?").join();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox.begunBy(SquareChannel.root(secret)).isPresent());

        var aside = inbox.unreadable();
        assertThat(aside).hasSizeGreaterThanOrEqualTo(5);
        inbox.readAgain(aside.getFirst().entry(), Actor.TORG);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inbox.unreadable()).hasSameSizeAs(aside));
    }

    /** Names of every Unicode plane, directions, and what databases stumble over. */
    @Test
    void odd_words_arrive_as_they_are() {
        var connection = db.sql("select min(id) from connection where network = 'SQUARE'")
                .query(Long.class)
                .single();
        for (var words : List.of(
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 å",
                "مرحبا",
                "a\u0000b",
                "'; drop table message; --",
                "<script>alert(1)</script>",
                "\uD83D ensam",
                "{0} ' {1}")) {
            var secret = channel.newSecret();
            channel.ask(connection, secret, words, words).join();

            var conversation = await().atMost(Duration.ofSeconds(20))
                    .until(() -> inbox.begunBy(SquareChannel.root(secret)), found -> found.isPresent())
                    .orElseThrow();

            assertThat(inbox.messages(conversation.id())).hasSize(1);
        }
    }
}
