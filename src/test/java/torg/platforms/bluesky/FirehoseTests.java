package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Eavesdropper;
import torg.platforms.Fault;
import torg.platforms.http.PlatformHttp;
import torg.platforms.streams.Streaming;
import torg.world.SocketServer;

/** Whom the real server's commits ring for, and what comes from servers that are none. */
class FirehoseTests {
    private final BlueskyWorld world = new BlueskyWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private static Streaming at(String server) {
        var http = new PlatformHttp(address -> true, Duration.ofSeconds(5), Clock.systemUTC());
        return new Firehose(server, http, Clock.systemUTC());
    }

    @Test
    void whoever_is_quoted_or_answered_in_a_change_is_rung_for_and_nobody_else() {
        var connection = world.connection();
        var post = world.citySays("Vi bygger om Storgatan.");
        var other = BlueskyWorld.newcomer("annan");
        var unrelated = other.post("Jag bygger om köket.");
        try (var stream = Eavesdropper.on(world, connection)) {
            world.asa.reply(unrelated, "Trevligt!");
            stream.untilRungFor(other.did());
            assertThat(stream.rungFor()).as("nobody has spoken to the city").containsExactly(other.did());

            var quote = BlueskyWorld.post("Läs det här");
            quote.putObject("embed")
                    .put("$type", "app.bsky.embed.record")
                    .putObject("record")
                    .put("uri", post.value())
                    .put(
                            "cid",
                            new Wire(world.city)
                                    .record(post.value())
                                    .required("cid")
                                    .asString());
            new Wire(other).create(AtUri.POSTS, quote);
            stream.untilRungFor(world.city.did());
        }

        var answer = world.somebodyReplies(post, "Hur länge?");
        try (var stream = Eavesdropper.on(world, connection)) {
            world.somebodyEdits(answer, "Hur länge då?");
            stream.untilRungFor(world.city.did());
        }
    }

    /** As when the server was set up anew: then its numbers begin again. */
    @Test
    void a_place_that_the_server_does_not_know_is_forgotten() {
        var stream = Eavesdropper.on(world.platform().streaming().orElseThrow(), world.connection(), "999999999");

        assertThat(stream.untilEnded()).map(Fault::getMessage).contains("platforms.stream.broken");
        assertThat(stream.place()).isEmpty();
    }

    @Test
    void nothing_is_listened_to_unless_a_server_is_named() {
        var off = new Bluesky(Clock.systemUTC(), "", URI.create("https://127.0.0.1:1"), " ");

        assertThat(((Streaming.ByNetwork) off.streaming().orElseThrow()).on()).isFalse();
    }

    @Test
    void some_nonsense_is_let_by_and_a_server_that_speaks_nothing_else_is_left() {
        var chance = new Random(42);
        var real =
                HexFormat.of().parseHex("a2617466236f74686572626f7001a1637365711863"); // {t: "#other", op: 1} {seq: 99}
        try (var server = new SocketServer((speaker, from) -> {
            for (var i = 0; i < 250; i++) {
                var noise = new byte[chance.nextInt(300)];
                chance.nextBytes(noise);
                speaker.say(noise);
                if (i == 60 || i == 120) {
                    speaker.say(real);
                }
            }
            from.read();
        })) {
            var stream = Eavesdropper.on(at(server.address().toString()), world.connection(), "");

            assertThat(stream.untilEnded()).map(Fault::getMessage).contains("platforms.stream.nonsense");
            assertThat(stream.place()).isEqualTo("99");
            assertThat(stream.rungFor()).isEmpty();
        }
    }
}
