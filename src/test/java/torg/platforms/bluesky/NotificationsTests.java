package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Listener;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Slice;
import torg.world.Fault;

/** Pages of notifications as a large account has them; everything else is the real network's. */
class NotificationsTests {
    private final BlueskyWorld world = new BlueskyWorld();
    private final Instant now = Instant.now();
    private Connection connection;

    @BeforeEach
    void connect() {
        connection = world.connection();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void answers(int status, String body) {
        world.proxy.next(
                "listNotifications", new Fault.AnswerInstead(status, Map.of("content-type", "application/json"), body));
    }

    /** @param ages how long ago each was written, newest first */
    private void page(String cursor, Duration... ages) {
        var body = Wire.object().put("cursor", cursor);
        var all = body.putArray("notifications");
        for (var age : ages) {
            var at = now.minus(age);
            var one = all.addObject()
                    .put("uri", "at://did:plc:bo/app.bsky.feed.post/" + at.toEpochMilli())
                    .put("cid", "bafy")
                    .put("reason", "reply")
                    .put("indexedAt", at.toString());
            one.putObject("author").put("did", "did:plc:bo").put("handle", "bo.test");
            one.putObject("record").put("text", age.toString()).put("createdAt", at.toString());
        }
        answers(200, body.toString());
    }

    private Slice poll(Cursor from) {
        return world.platform().poll(connection, from);
    }

    private List<String> texts(Slice... slices) {
        var texts = new ArrayList<String>();
        for (var slice : slices) {
            slice.landed()
                    .forEach(one -> Listener.written(world.platform().read(one.raw()))
                            .forEach(written -> texts.add(written.text())));
        }
        return texts;
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    @Test
    void more_than_one_round_can_take_is_taken_in_several_and_told_oldest_first() {
        page("1", hours(1), hours(2));
        page("2", hours(3), hours(4));
        page("3", hours(5), hours(6));
        var first = poll(Cursor.BEGINNING);
        page("", hours(7), hours(8));
        var second = poll(first.next());

        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(texts(first)).containsExactly("PT6H", "PT5H", "PT4H", "PT3H", "PT2H", "PT1H");
        assertThat(texts(second)).containsExactly("PT8H", "PT7H");
    }

    @Test
    void a_page_with_nothing_for_us_is_not_the_last() {
        page(now.minus(hours(2)).toString());
        page(now.minus(hours(3)) + "::bafy");
        page("", hours(5));

        assertThat(texts(poll(Cursor.BEGINNING))).containsExactly("PT5H");
    }

    @Test
    void once_everything_is_told_only_the_newest_page_is_read() {
        page("", hours(1), hours(9));
        var first = poll(Cursor.BEGINNING);
        page("1", hours(1), hours(9));

        var second = poll(first.next());

        assertThat(texts(second)).isEmpty();
        assertThat(second.more()).isFalse();
        assertThat(world.proxy.passages("listNotifications")).hasSize(2);
    }

    @Test
    void what_a_lagging_network_files_behind_what_was_told_is_heard() {
        page("", hours(1), hours(9));
        var first = poll(Cursor.BEGINNING);
        page("", hours(1), hours(3), hours(9));

        assertThat(texts(poll(first.next()))).containsExactly("PT3H");
    }

    @Test
    void a_page_that_the_network_no_longer_knows_is_begun_anew() {
        page("1", hours(1));
        page("2", hours(2));
        page("3", hours(3));
        var first = poll(Cursor.BEGINNING);
        answers(400, "{\"error\":\"InvalidRequest\",\"message\":\"Malformed cursor\"}");
        var second = poll(first.next());
        page("1", hours(1));
        page("2", hours(2));
        page("", hours(3), hours(4));

        var third = poll(second.next());

        assertThat(second.more()).isFalse();
        assertThat(texts(third)).containsExactly("PT4H");
    }

    @Test
    void what_is_older_than_thirty_days_is_left_in_peace() {
        page("", hours(1), hours(31 * 24));

        assertThat(texts(poll(Cursor.BEGINNING))).containsExactly("PT1H");
    }
}
