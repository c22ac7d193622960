package torg.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torg.platforms.Connection;
import torg.platforms.Eavesdropper;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.world.Fault.AnswerInstead;

/** What servers say on a stream, and instead of one. */
class UserStreamTests {
    private final OfficialWorld world = new OfficialWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Optional<Fault> ended(Connection connection) {
        return Eavesdropper.on(world.platform().streaming().orElseThrow(), connection, "")
                .untilEnded();
    }

    /** A thousand like what many read; that is no reason to go there a thousand times. */
    @Test
    void what_the_city_says_itself_and_who_likes_it_rings_nobody() {
        var connection = world.connection();
        try (var stream = Eavesdropper.on(world, connection)) {
            stream.untilBeats(1);
            var post = world.citySays("Simhallen öppnar.");
            world.somebodyLikes(post);
            stream.untilBeats(3);

            assertThat(stream.rungFor()).isEmpty();
        }
    }

    @Test
    void a_withdrawn_token_ends_the_stream_and_opens_none() {
        var connection = world.connection();
        try (var stream = Eavesdropper.on(world, connection)) {
            world.cityLosesItsToken();

            assertThat(stream.untilEnded()).isEmpty();
        }

        assertThat(ended(connection)).hasValueSatisfying(no -> {
            assertThat(no.kind()).isEqualTo(Fault.Kind.NOT_ALLOWED);
            assertThat(no.getMessage()).isEqualTo("platforms.not-allowed");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "200, TRY_AGAIN",
        "301, TRY_AGAIN",
        "401, NOT_ALLOWED",
        "403, NOT_ALLOWED",
        "404, GONE",
        "426, GONE",
        "429, TOO_MUCH",
        "500, TRY_AGAIN",
        "503, TRY_AGAIN"
    })
    void whatever_is_answered_instead_of_a_stream_is_one_of_the_faults_we_know(int status, Fault.Kind kind) {
        var connection = world.connection();
        world.spoilNext(
                "streaming/user",
                new AnswerInstead(
                        status,
                        Map.of("content-type", "text/html", "location", "http://169.254.169.254/"),
                        "<html>Hej</html>"));

        assertThat(ended(connection)).map(Fault::kind).contains(kind);
    }

    @Test
    void nonsense_on_the_stream_rings_nobody_and_ends_it() {
        var connection = world.connection();
        var nonsense = "\0\uFFFE{[<event:notification\n\n: \nevent\n\ndata\ndata:\n\nevent:\uD83C\ndata";
        world.spoilNext(
                "streaming/user", new AnswerInstead(200, Map.of("content-type", "text/event-stream"), nonsense));
        try (var stream = Eavesdropper.on(world, connection)) {
            assertThat(stream.untilEnded()).isEmpty();
            assertThat(stream.rungFor()).isEmpty();
        }

        world.somebodyAsks("Hörs jag genom bruset?");
        new Listener(world, connection).listenUntil(Listener.says("Hörs jag genom bruset?"));
    }

    @ParameterizedTest
    @CsvSource({
        "wss://169.254.169.254, NOT_ALLOWED, platforms.server-not-allowed",
        "wss://user@stad.example, GONE, platforms.stream.none",
        "nonsense, GONE, platforms.stream.none",
        "'', GONE, platforms.stream.none",
    })
    void a_server_leads_a_stream_nowhere_but_to_the_open_internet(String said, Fault.Kind kind, String word) {
        var connection = world.connection();
        world.spoilNext(
                "v2/instance",
                new AnswerInstead(
                        200,
                        Map.of("content-type", "application/json"),
                        "{\"configuration\":{\"urls\":{\"streaming\":\"" + said + "\"}}}"));

        assertThat(ended(connection)).hasValueSatisfying(no -> {
            assertThat(no.kind()).isEqualTo(kind);
            assertThat(no.getMessage()).isEqualTo(word);
        });
    }
}
