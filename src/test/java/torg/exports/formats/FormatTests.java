package torg.exports.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.Promise;
import torg.exports.packing.Packed;
import torg.exports.packing.Parcel;
import torg.platforms.Network;

/** Each platform's archive, in the shapes its readers have published (named in each format's own comment). */
class FormatTests {
    @TempDir
    Path folder;

    /** As Meta writes text: the bytes of UTF-8, each as a letter of Latin-1. */
    static String broken(String text) {
        var json = new StringBuilder();
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            json.append((b & 0xff) < 0x80 ? Character.toString(b) : "\\u00%02x".formatted(b & 0xff));
        }
        return json.toString();
    }

    @Test
    void facebook_posts_comments_and_messages_are_read_mended_and_with_the_bytes_they_stood_in() {
        var post =
                "{\"timestamp\": 1622548800, \"attachments\": [{\"data\": [{\"media\": {\"uri\": \"posts/media/bad.jpg\","
                        + " \"description\": \"" + broken("Badet i dag") + "\"}}]}], \"data\": [{\"post\": \""
                        + broken("Nu öppnar badet 🏊 مرحبا") + "\"}], \"title\": \"Badet\"}";
        var read = Read.all(
                folder,
                Meta.facebook(),
                new Packed()
                        .with("badet/your_facebook_activity/posts/profile_posts_1.json", "[ " + post + "\n]")
                        .with(
                                "badet/your_facebook_activity/comments_and_reactions/comments.json",
                                "{\"comments_v2\": [{\"timestamp\": 1622550000, \"data\": [{\"comment\": {\"timestamp\": 1622550000,"
                                        + " \"comment\": \"" + broken("Välkommen!") + "\", \"author\": \"Badet\"}}],"
                                        + " \"title\": \"Badet commented on Anna's post.\"}]}")
                        .with(
                                "badet/your_facebook_activity/messages/inbox/annaakesson_77/message_1.json",
                                "{\"participants\": [{\"name\": \"" + broken("Anna Åkesson")
                                        + "\"}, {\"name\": \"Badet\"}],"
                                        + " \"messages\": [{\"sender_name\": \"Badet\", \"timestamp_ms\": 1622560000123, \"content\": \"Hej Anna\"},"
                                        + " {\"sender_name\": \"" + broken("Anna Åkesson")
                                        + "\", \"timestamp_ms\": 1622550000000, \"content\": \""
                                        + broken("När öppnar ni?")
                                        + "\"}], \"title\": \"x\"}")
                        .with("badet/your_facebook_activity/posts/media/bad.jpg", new byte[] {1})
                        .with("badet/ads_information/advertisers.json", "{}")
                        .zip(),
                "Badet");

        assertThat(read.found)
                .extracting(Found::text)
                .containsExactly("Nu öppnar badet 🏊 مرحبا\nBadet i dag", "Välkommen!", "Hej Anna", "När öppnar ni?");
        assertThat(read.found)
                .extracting(Found::kind)
                .containsExactly(Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.MESSAGE);
        assertThat(read.found).extracting(Found::author).containsExactly("", "", "", "Anna Åkesson");
        assertThat(read.found).extracting(Found::ours).containsExactly(true, true, true, false);
        assertThat(read.found)
                .extracting(found -> found.at().orElseThrow())
                .containsExactly(
                        Instant.parse("2021-06-01T12:00:00Z"),
                        Instant.parse("2021-06-01T12:20:00Z"),
                        Instant.parse("2021-06-01T15:06:40.123Z"),
                        Instant.parse("2021-06-01T12:20:00Z"));
        assertThat(read.found.get(2).thread()).isEqualTo(Optional.of("77"));
        assertThat(read.found.get(2).others()).containsExactly("Anna Åkesson");
        assertThat(read.found.getFirst().media()).containsExactly("posts/media/bad.jpg");
        assertThat(new String(read.raw.getFirst(), StandardCharsets.UTF_8)).isEqualTo(post);
        assertThat(read.aside).containsExactly("badet/ads_information/advertisers.json");
        assertThat(read.media).containsExactly("badet/your_facebook_activity/posts/media/bad.jpg");
        assertThat(read.troubles).isEmpty();
    }

    @Test
    void instagram_posts_reels_and_comments_are_read() {
        var read = Read.all(
                folder,
                Meta.instagram(),
                new Packed()
                        .with(
                                "your_instagram_activity/media/posts_1.json",
                                "[{\"media\": [{\"uri\": \"media/posts/202106/a.jpg\", \"creation_timestamp\": 1622548800, \"title\": \""
                                        + broken("Sommar på bryggan")
                                        + "\"}]}, {\"media\": [{\"uri\": \"b.jpg\", \"creation_timestamp\": 5},"
                                        + " {\"uri\": \"c.jpg\", \"creation_timestamp\": 6}], \"title\": \"Två bilder\", \"creation_timestamp\": 1622548900}]")
                        .with(
                                "your_instagram_activity/media/reels.json",
                                "{\"ig_reels_media\": [{\"media\": [{\"uri\": \"r.mp4\", \"creation_timestamp\": 1622548950, \"title\": \"Film\"}]}]}")
                        .with(
                                "your_instagram_activity/comments/post_comments_1.json",
                                "[{\"media_list_data\": [], \"string_map_data\": {\"Comment\": {\"value\": \"Tack!\"}, \"Media Owner\":"
                                        + " {\"value\": \"annas_bilder\"}, \"Time\": {\"timestamp\": 1622549000}}}]")
                        .with(
                                "personal_information/personal_information/personal_information.json",
                                "{\"profile_user\": [{\"string_map_data\": {\"Username\": {\"value\": \"badet\"}, \"Name\": {\"value\": \"Badet\"}}}]}")
                        .zip());

        assertThat(read.found)
                .extracting(Found::text)
                .containsExactly("Sommar på bryggan", "Två bilder", "Film", "Tack!");
        assertThat(read.found.get(1).media()).containsExactly("b.jpg", "c.jpg");
        assertThat(read.found.getLast().others()).containsExactly("annas_bilder");
        assertThat(read.owner.mayBe("@badet")).isTrue();
        assertThat(read.owner.mayBe("biblioteket")).isFalse();
    }

    @Test
    void posts_on_x_are_read_behind_their_prefix_and_nothing_is_ever_run() {
        var read = Read.all(
                folder,
                new X(),
                new Packed()
                        .with(
                                "data/account.js",
                                "window.YTD.account.part0 = [ {\"account\": {\"username\": \"badet\", \"accountId\": \"42\"} } ]")
                        .with(
                                "data/tweets.js",
                                "window.YTD.tweets.part0 = [ {\"tweet\": {\"id_str\": \"1001\", \"created_at\": \"Tue Jun 01 12:00:00 +0000 2021\","
                                        + " \"full_text\": \"R&amp;D 🏊 https://t.co/x\", \"entities\": {\"urls\": [{\"url\": \"https://t.co/x\","
                                        + " \"expanded_url\": \"https://sundhamn.example/bad\"}], \"media\": [{\"media_url_https\": \"https://pbs.twimg.com/media/AbC.jpg\"}]}}},"
                                        + " {\"tweet\": {\"id_str\": \"1002\", \"created_at\": \"Tue Jun 01 12:01:00 +0000 2021\", \"full_text\": \"@anna Ja\","
                                        + " \"in_reply_to_status_id_str\": \"999\"}}, {\"tweet\": {\"full_text\": \"utan id\"}} ]")
                        .with(
                                "data/direct-messages.js",
                                "window.YTD.direct_messages.part0 = [ {\"dmConversation\": {\"conversationId\": \"42-7\", \"messages\": ["
                                        + "{\"messageCreate\": {\"recipientId\": \"42\", \"text\": \"Hej\", \"senderId\": \"7\", \"id\": \"5\","
                                        + " \"createdAt\": \"2021-06-01T12:00:00.000Z\", \"mediaUrls\": []}},"
                                        + "{\"messageCreate\": {\"recipientId\": \"7\", \"text\": \"Hej själv\", \"senderId\": \"42\", \"id\": \"6\","
                                        + " \"createdAt\": \"2021-06-01T12:01:00.000Z\"}}]}} ]")
                        .with(
                                "data/tweet.js",
                                "window.YTD.tweet.part0 = [ {\"id_str\": \"900\", \"full_text\": \"gammal form\"} ]")
                        .with("data/deleted-tweets.js", "alert('x')")
                        .with("data/tweets_media/1001-AbC.jpg", new byte[] {1})
                        .with("data/ad-impressions.js", "window.YTD.ad_impressions.part0 = []")
                        .zip());

        assertThat(read.owner.handle()).contains("badet");
        assertThat(read.found)
                .extracting(Found::text)
                .containsExactly("R&D 🏊 https://sundhamn.example/bad", "@anna Ja", "Hej", "Hej själv");
        assertThat(read.found).extracting(found -> found.ref().orElseThrow()).containsExactly("1001", "1002", "5", "6");
        assertThat(read.found.getFirst().media()).containsExactly("data/tweets_media/1001-AbC.jpg");
        assertThat(read.found.get(1).kind()).isEqualTo(Kind.COMMENT);
        assertThat(read.found.get(2).ours()).isFalse();
        assertThat(read.found.get(3).ours()).isTrue();
        assertThat(read.found.get(2).thread()).contains("42-7");
        assertThat(read.lost).containsExactly("exports.lost.shape", "exports.lost.unknown");
        assertThat(read.troubles).containsExactly("exports.trouble.shape");
    }

    @Test
    void youtube_comments_and_videos_are_read_by_their_columns_and_other_languages_are_told_of() {
        var read = Read.all(
                folder,
                new YouTube(),
                new Packed()
                        .with(
                                "Takeout/YouTube and YouTube Music/comments/comments.csv",
                                "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text\r\n"
                                        + "c1,UC1,2023-09-19T17:42:53.434647+00:00,0,,v1,\"{\"\"takeoutSegments\"\":[{\"\"text\"\":\"\"Rad ett\\nRad två\"\"}]}\"\r\n"
                                        + "c2,UC1,2023-09-19 17:43:00 UTC,0,c1,v1,\"Två rader,\nmed komma\"\r\n"
                                        + "c3,UC1,2024-09-19T17:43:00Z,0,,v1,\"{\"\"text\"\":\"\"Hej \"\"},{\"\"text\"\":\"\"då\"\"}\"\r\n"
                                        + "trasig,rad\r\n")
                        .with(
                                "Takeout/YouTube and YouTube Music/video metadata/videos.csv",
                                "Video ID,Video Description (Original),Video Title (Original),Privacy,Video Create Timestamp\n"
                                        + "v1,Om badet,Badet öppnar,Public,2021-01-30T05:26:03+00:00\n")
                        .with("Takeout/YouTube and YouTube Music/videos/Badet.mp4", new byte[] {1})
                        .with(
                                "Takeout/YouTube och YouTube Music/kommentarer/kommentarer.csv",
                                "Kommentars-id,Kanal-id\nc9,UC1\n")
                        .with("Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv", "Channel Id\nUC2\n")
                        .zip());

        assertThat(read.found)
                .extracting(Found::text)
                .containsExactly("Rad ett\nRad två", "Två rader,\nmed komma", "Hej då", "Badet öppnar\nOm badet");
        assertThat(read.found.getFirst().at()).contains(Instant.parse("2023-09-19T17:42:53.434647Z"));
        assertThat(read.found.get(1).at()).contains(Instant.parse("2023-09-19T17:43:00Z"));
        assertThat(read.found.get(1).parent()).contains("c1");
        assertThat(read.lost).containsExactly("exports.lost.row");
        assertThat(read.troubles).containsExactly("exports.trouble.columns");
        assertThat(read.media).hasSize(1);
        assertThat(read.aside).hasSize(1);
    }

    @Test
    void a_mastodon_outbox_is_read_from_a_tar_or_a_zip() {
        var packed = new Packed()
                .with(
                        "actor.json",
                        "{\"id\": \"https://social.example/users/badet\", \"preferredUsername\": \"badet\"}")
                .with(
                        "outbox.json",
                        "{\"@context\": \"x\", \"id\": \"outbox.json\", \"type\": \"OrderedCollection\", \"totalItems\": 3, \"orderedItems\": ["
                                + note(
                                        "1",
                                        "[\"https://www.w3.org/ns/activitystreams#Public\"]",
                                        "<p>Hej <b>alla</b>!<br>Badet är öppet.</p><p>Välkomna</p>",
                                        "null")
                                + ", "
                                + note(
                                        "2",
                                        "[\"https://social.example/users/anna\"]",
                                        "<p>Hemligt</p>",
                                        "\"https://x/3\"")
                                + ", {\"id\": \"https://social.example/a/4\", \"type\": \"Announce\", \"object\": \"https://x/9\"}]}")
                .with("media_attachments/files/1/original/a.png", new byte[] {1})
                .with("likes.json", "{}");

        for (var archive : new byte[][] {packed.zip(), packed.tarGz()}) {
            var read = Read.all(folder, new Mastodon(), archive);

            assertThat(read.found)
                    .extracting(Found::text)
                    .containsExactly("Hej alla!\nBadet är öppet.\n\nVälkomna", "Hemligt");
            assertThat(read.found).extracting(Found::kind).containsExactly(Kind.POST, Kind.MESSAGE);
            assertThat(read.found.getFirst().media()).containsExactly("media_attachments/files/1/original/a.png");
            assertThat(read.passed).isEqualTo(1);
            assertThat(read.owner.mayBe("badet@social.example")).isTrue();
            assertThat(read.aside).containsExactly("actor.json", "likes.json");
        }
    }

    private static String note(String id, String to, String content, String answers) {
        return "{\"type\": \"Create\", \"published\": \"2021-06-01T12:00:00Z\", \"object\": {\"id\": \"https://social.example/n/"
                + id
                + "\", \"type\": \"Note\", \"summary\": null, \"inReplyTo\": " + answers
                + ", \"published\": \"2021-06-01T12:00:00Z\", \"url\":"
                + " \"https://social.example/@badet/" + id + "\", \"to\": " + to + ", \"cc\": [], \"content\": \""
                + content
                + "\", \"attachment\": [{\"type\": \"Document\", \"url\": \"/media_attachments/files/1/original/a.png\"}]}}";
    }

    @Test
    void what_stood_before_a_fault_is_read_and_the_fault_is_told() {
        var read = Read.all(
                folder,
                Meta.facebook(),
                new Packed()
                        .with(
                                "posts/your_posts_1.json",
                                "[{\"timestamp\": 1622548800, \"data\": [{\"post\": \"Ett\"}]}, {\"timestamp\": 16")
                        .with("posts/your_posts_2.json", "{\"something_new\": [{\"a\": 1}]}")
                        .with("posts/your_posts_3.json", "[]")
                        .zip());

        assertThat(read.found).extracting(Found::text).containsExactly("Ett");
        assertThat(read.troubles).containsExactly("exports.trouble.json");
        assertThat(read.lost).containsExactly("exports.lost.shape");
    }

    @Test
    void every_platform_knows_its_own_archive_and_no_other() {
        assertRecognised(Network.FACEBOOK, "posts/your_posts_1.json", "messages/inbox/a_1/message_1.json");
        assertRecognised(Network.INSTAGRAM, "your_instagram_activity/messages/inbox/a_1/message_1.json");
        assertRecognised(Network.X, "twitter-2021/data/tweets.js", "twitter-2021/Your archive.html");
        assertRecognised(Network.YOUTUBE, "Takeout/YouTube and YouTube Music/comments/comments.csv");
        assertRecognised(Network.MASTODON, "archive/outbox.json");
        assertRecognised(Network.BLUESKY, "repo.car");
        assertThat(Format.recognising(List.of(new Parcel.Piece(1, "semesterbilder/1.jpg", 1))))
                .isEmpty();
    }

    private static void assertRecognised(Network network, String... paths) {
        var pieces =
                Arrays.stream(paths).map(path -> new Parcel.Piece(1, path, 1)).toList();
        assertThat(Format.recognising(pieces).map(Format::network)).contains(network);
    }

    @Test
    void times_are_told_apart_by_their_size() {
        var noon = Instant.parse("2021-06-01T12:00:00Z");

        for (var number : new long[] {1622548800L, 1622548800000L, 1622548800000000L, 1622548800000000000L}) {
            assertThat(Times.of(number)).contains(noon);
        }
        assertThat(Times.of("1622548800")).contains(noon);
        assertThat(Times.of("2021-06-01T14:00:00+02:00")).contains(noon);
        assertThat(Times.of("0")).isEmpty();
        assertThat(Times.of("-5")).isEmpty();
        assertThat(Times.of("i går")).isEmpty();
        assertThat(Times.of("")).isEmpty();
    }

    @Test
    @Promise("D68")
    void only_broken_text_is_mended() {
        assertThat(Mended.text("H\u00c3\u00a5kan och Håkan"))
                .as("mixed is left as it is: it cannot be turned back")
                .isEqualTo("H\u00c3\u00a5kan och Håkan");
        assertThat(Mended.text("H\u00c3\u00a5kan 😢")).isEqualTo("H\u00c3\u00a5kan 😢");
        assertThat(Mended.text("Ã är en bokstav")).isEqualTo("Ã är en bokstav");
        assertThat(Mended.text("H\u00c3\u00a5kan")).isEqualTo("Håkan");
        assertThat(Mended.text("\u00f0\u009f\u0098\u00a2")).isEqualTo("😢");
        assertThat(Mended.text("Håkan")).isEqualTo("Håkan");
        assertThat(Mended.text("مرحبا")).isEqualTo("مرحبا");
        assertThat(Mended.text("plain")).isEqualTo("plain");
    }

    /** A file of a hundred thousand posts is read one at a time, and what stands between them is forgotten. */
    @Test
    void a_long_file_is_read_one_thing_at_a_time() {
        var posts = new StringBuilder("{\"noise\": \"" + "x".repeat(300_000) + "\", \"comments_v2\": [");
        for (int i = 0; i < 3000; i++) {
            posts.append(i == 0 ? "" : ",\n")
                    .append("{\"timestamp\": 1622548800, \"data\": [{\"comment\": {\"comment\": \"%d %s\"}}]}"
                            .formatted(i, "y".repeat(400)));
        }

        var read = Read.all(
                folder,
                Meta.facebook(),
                new Packed().with("comments/comments.json", posts + "]}").zip());

        assertThat(read.found).hasSize(3000);
        assertThat(read.found.getLast().text()).startsWith("2999 ");
        assertThat(read.raw)
                .allSatisfy(raw ->
                        assertThat(raw[0] == '{' && raw[raw.length - 1] == '}').isTrue());
    }
}
