package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.Replies;
import torg.platforms.delivery.Reply;
import torg.world.Fault;

/** What an answer is on the network beyond its text; on the real network. */
class AnsweringTests {
    private final BlueskyWorld world = new BlueskyWorld();
    private Connection connection;

    @BeforeEach
    void connect() {
        connection = world.connection();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Outcome.Delivered delivered(Reply reply) {
        var outcome = world.platform().reply(connection, reply);
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        return (Outcome.Delivered) outcome;
    }

    @Test
    void an_answer_has_its_language_its_time_and_links_that_can_be_clicked() {
        var text = "Grüezi 👨‍👩‍👧‍👦 siehe https://stadt.example/info #Zürich";
        var reply = Replies.to(world, world.citySays("Fragen?"), text);

        var record = new Wire(world.asa).record(delivered(reply).ref().value()).required("value");

        var link = record.required("facets").required(0);
        var bytes = Arrays.copyOfRange(
                text.getBytes(StandardCharsets.UTF_8),
                link.at("/index/byteStart").asInt(),
                link.at("/index/byteEnd").asInt());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("https://stadt.example/info");
        assertThat(link.at("/features/0/uri").asString()).isEqualTo("https://stadt.example/info");
        assertThat(record.at("/facets/1/features/0/tag").asString()).isEqualTo("Zürich");
        assertThat(record.at("/langs/0").asString()).isEqualTo("sv");
        assertThat(record.required("createdAt").asString())
                .startsWith(reply.at().toString().substring(0, 19));
    }

    @Test
    void an_answer_deep_in_a_thread_names_where_the_thread_began() {
        var post = world.citySays("Vi bygger om Storgatan.");
        var question = world.somebodyReplies(post, "Hur länge?");
        var wrongRoot =
                new Reply("key", question, question, "Till jul.", world.clock().instant());

        var record =
                new Wire(world.asa).record(delivered(wrongRoot).ref().value()).required("value");

        assertThat(record.at("/reply/root/uri").asString()).isEqualTo(post.value());
        assertThat(record.at("/reply/parent/uri").asString()).isEqualTo(question.value());
    }

    @Test
    void two_answers_that_share_their_place_both_stand_and_each_is_found() {
        var ref = world.citySays("Frågor?");
        var at = world.clock().instant();
        var ja = new Reply("ja", ref, ref, "Ja.", at);
        var nej = IntStream.range(0, 100_000)
                .mapToObj(i -> new Reply("nej-" + i, ref, ref, "Nej.", at))
                .filter(reply -> Utterance.of(reply)
                        .places()
                        .getFirst()
                        .equals(Utterance.of(ja).places().getFirst()))
                .findFirst()
                .orElseThrow();

        var first = delivered(ja);
        var second = delivered(nej);

        assertThat(second.ref()).isNotEqualTo(first.ref());
        assertThat(world.platform().readBack(connection, ja)).contains(first);
        assertThat(world.platform().readBack(connection, nej)).contains(second);
        assertThat(delivered(nej)).isEqualTo(second);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> world.repliesSeen(ref).size() == 2);
    }

    @Test
    void a_platform_that_refuses_is_not_asked_again() {
        var reply = Replies.to(world, world.citySays("Frågor?"), "Ja.");
        world.proxy.next(
                "putRecord",
                new Fault.AnswerInstead(
                        400,
                        Map.of("content-type", "application/json"),
                        "{\"error\":\"InvalidRequest\",\"message\":\"Invalid app.bsky.feed.post record\"}"));

        assertThat(world.platform().reply(connection, reply))
                .isEqualTo(new Outcome.Refused("platforms.refused-by-platform"));
    }

    @Test
    void a_platform_that_cannot_show_what_is_answered_gets_the_answer_later() {
        var reply = Replies.to(world, world.citySays("Frågor?"), "Ja.");
        world.proxy.next("getRecord", Fault.serverError());

        assertThat(world.platform().reply(connection, reply)).isInstanceOf(Outcome.NotNow.class);
        assertThat(world.proxy.passages("putRecord")).isEmpty();
    }

    @Test
    void a_network_that_cannot_be_reached_gets_the_answer_later() {
        var reply = Replies.to(world, world.citySays("Frågor?"), "Ja.");
        world.close();

        assertThat(world.platform().reply(connection, reply)).isInstanceOf(Outcome.NotNow.class);
    }

    @Test
    void an_answer_to_something_of_another_network_is_refused() {
        var reply = Replies.to(world, new RemoteRef("https://torget.example/42"), "Ja.");

        assertThat(world.platform().reply(connection, reply)).isEqualTo(new Outcome.Refused("platforms.gone"));
    }
}
