package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Platform.Unreadable;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Attachment;
import torg.platforms.arrivals.Author;
import torg.platforms.http.Json;

class ReadingTests {
    private static final String POST = """
        {"uri": "at://did:plc:asa/app.bsky.feed.post/3kb", "cid": "bafy2", "likeCount": 3, "labels": [{"val": "x"}],
         "author": {"did": "did:plc:asa", "handle": "asa.test", "displayName": "Åsa", "avatar": "https://cdn/x"},
         "indexedAt": "2026-11-23T08:00:02.000Z",
         "record": {"$type": "app.bsky.feed.post", "text": "Hur länge då? 👨‍👩‍👧‍👦", "langs": ["sv", "en"],
          "createdAt": "2026-11-23T08:00:01.500Z", "future": {"of": ["the", 1, null]},
          "reply": {"root": {"uri": "at://did:plc:stad/app.bsky.feed.post/3ka", "cid": "bafy0"},
                    "parent": {"uri": "at://did:plc:bo/app.bsky.feed.post/3kx", "cid": "bafy1"}}}}
        """;
    private static final String GONE = """
        {"gone": {"uri": "at://did:plc:asa/app.bsky.feed.post/3kb", "noticedAt": "2026-11-23T09:00:00Z"}}
        """;

    private static List<Arrival> read(String raw) {
        return Reading.read(raw.getBytes(StandardCharsets.UTF_8));
    }

    private static Arrival.Written written(String raw) {
        return (Arrival.Written) read(raw).getFirst();
    }

    private static RemoteRef ref(String who, String key) {
        return new RemoteRef("at://did:plc:%s/app.bsky.feed.post/%s".formatted(who, key));
    }

    @Test
    void a_post_is_read_whole_and_what_is_unknown_is_passed_over() {
        assertThat(read(POST))
                .containsExactly(new Arrival.Written(
                        ref("asa", "3kb"),
                        "bafy2",
                        ref("stad", "3ka"),
                        Optional.of(ref("bo", "3kx")),
                        new Author("did:plc:asa", "asa.test", "Åsa"),
                        "Hur länge då? 👨‍👩‍👧‍👦",
                        Optional.of("sv"),
                        Instant.parse("2026-11-23T08:00:01.500Z"),
                        Optional.of("https://bsky.app/profile/asa.test/post/3kb"),
                        Optional.of(Way.COMMENT)));
    }

    @Test
    void a_picture_is_where_the_network_shows_it_and_that_of_a_quoted_post_is_somebody_elses() {
        var image = """
            {"images": [{"alt": "Ett hål", "image": {"$type": "blob", "ref": {"$link": "bafkreihal"}, "mimeType": "image/png"}},
                        {"alt": "", "image": {"ref": {"$link": "../../etc"}, "mimeType": "image/png"}}]}""";
        var shown = "https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:asa/bafkreihal@jpeg";

        assertThat(written(POST.replace("\"langs\"", "\"embed\": " + image + ", \"langs\""))
                        .attachments())
                .containsExactly(new Attachment(shown, "image/png", "Ett hål"));
        assertThat(written(POST.replace(
                                "\"langs\"", "\"embed\": {\"record\": {}, \"media\": " + image + "}, \"langs\""))
                        .attachments())
                .hasSize(1);
        assertThat(written(POST.replace("\"langs\"", "\"embed\": {\"record\": " + image + "}, \"langs\""))
                        .attachments())
                .isEmpty();
    }

    @Test
    void what_is_captured_of_a_post_is_read_like_the_post() {
        var post = Json.object(POST).orElseThrow();

        var captured = Json.bytes(Reading.captured(post));

        assertThat(Reading.read(captured)).isEqualTo(read(POST));
        assertThat(new String(captured, StandardCharsets.UTF_8))
                .contains("future")
                .doesNotContain("avatar", "likeCount", "labels");
    }

    @Test
    void a_removal_is_read() {
        assertThat(read(GONE))
                .containsExactly(new Arrival.Removed(ref("asa", "3kb"), Instant.parse("2026-11-23T09:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-01-01T00:00:00Z, 2026-11-23T08:00:02Z, far ahead",
        "2026-11-23T08:00:09Z, 2026-11-23T08:00:02Z, seconds ahead",
        "2020-05-05T05:05:05Z, 2020-05-05T05:05:05Z, brought along from elsewhere",
        "2026-11-23T09:00:00+02:00, 2026-11-23T07:00:00Z, in another zone",
        "0001-01-01T00:00:00Z, 2026-11-23T08:00:02Z, before there were networks",
        "-999999999-01-01T00:00:00Z, 2026-11-23T08:00:02Z, further than the database counts",
        "yesterday, 2026-11-23T08:00:02Z, no time",
    })
    void a_time_that_lies_is_held_to_when_the_network_saw_it(String said, Instant believed, String what) {
        assertThat(written(POST.replace("2026-11-23T08:00:01.500Z", said)).at())
                .as(what)
                .isEqualTo(believed);
    }

    @Test
    void a_text_with_nul_can_be_stored() {
        assertThat(written(POST.replace("Hur", "H\\u0000r")).text()).startsWith("H\uFFFDr");
    }

    @Test
    void somebody_without_name_or_valid_handle_is_still_somebody() {
        var nameless = written(POST.replace("\"Åsa\"", "\"\"").replace("asa.test", "handle.invalid"));

        assertThat(nameless.author()).isEqualTo(new Author("did:plc:asa", "handle.invalid", "handle.invalid"));
        assertThat(nameless.address()).contains("https://bsky.app/profile/did:plc:asa/post/3kb");
        assertThat(written(POST.replace("\"sv\"", "\"<script>\"")).language()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "<!doctype html><title>Underhåll</title>",
                "{\"uri\":",
                "{}",
                "{} {",
                "{\"gone\":1}",
                "{\"gone\":{\"uri\":\"x\",\"noticedAt\":\"2026-11-23T09:00:00Z\"}}"
            })
    void what_is_no_post_is_unreadable(String raw) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(raw));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "at://did:plc:asa/app.bsky.feed.post/3kb" | "https://bsky.app/x"
        "at://did:plc:asa/app.bsky.feed.post/3kb" | 7
        "bafy2"                                   | ""
        "bafy2"                                   | null
        "did:plc:asa"                             | "asa"
        "2026-11-23T08:00:02.000Z"                | "2026-23-11"
        "2026-11-23T08:00:02.000Z"                | 1795420802
        "Hur länge då? 👨‍👩‍👧‍👦"                       | ["Hur", "länge"]
        "Hur länge då? 👨‍👩‍👧‍👦"                       | "halv \\ud83d"
        "Hur länge då? 👨‍👩‍👧‍👦"                       | "halv \\udc68\\ud83d"
        "Åsa"                                     | "\\udc68"
        "at://did:plc:bo/app.bsky.feed.post/3kx"  | "at://bo/app.bsky.feed.post/3kx"
        {"uri": "at://did:plc:stad/app.bsky.feed.post/3ka", "cid": "bafy0"} | "root"
        """)
    void a_post_with_something_wrong_where_it_matters_is_unreadable(String right, String wrong) {
        assertThat(POST).contains(right);

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(POST.replace(right, wrong)));
    }

    @Test
    void ten_megabytes_of_brackets_are_unreadable() {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read("[".repeat(10 << 20)));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read("{\"record\":".repeat(1 << 20)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bytes_that_were_damaged_on_the_way_are_read_or_unreadable_and_nothing_else(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++) {
            var raw = (random.nextBoolean() ? POST : GONE).getBytes(StandardCharsets.UTF_8);
            for (var damage = random.nextInt(6); damage >= 0; damage--) {
                raw[random.nextInt(raw.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\",:0\\ ".charAt(random.nextInt(10)));
            }
            var cut = Arrays.copyOf(raw, random.nextInt(4) == 0 ? random.nextInt(raw.length) : raw.length);
            assertReadOrUnreadable(cut);
        }
    }

    @Test
    void noise_is_unreadable_and_nothing_else() {
        var random = new Random(20261121);
        for (var i = 0; i < 5000; i++) {
            var noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            assertReadOrUnreadable(noise);
        }
    }

    private static void assertReadOrUnreadable(byte[] raw) {
        try {
            for (var arrival : Reading.read(raw)) {
                assertThat(arrival.at())
                        .isBetween(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));
                assertThat(arrival.toString()).doesNotContain("\0");
            }
        } catch (Unreadable expected) {
            assertThat(expected).message().isNotBlank();
        }
    }
}
