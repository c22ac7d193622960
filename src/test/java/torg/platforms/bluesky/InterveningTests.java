package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Outcome;
import torg.platforms.PlatformWorld.Hideable;
import torg.platforms.delivery.Intervention;
import torg.world.Fault;

/** What a measure is on the network beyond what every network can; on the real one. */
class InterveningTests {
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

    @Test
    void in_a_thread_that_somebody_else_began_the_city_hides_nothing_and_says_so() {
        var question = world.somebodyAsks("Hej stad!");

        assertThat(world.platform().intervene(connection, new Intervention.Hide(key(), question, question, now())))
                .isEqualTo(new Outcome.Refused("platforms.not-in-own-thread"));
    }

    @Test
    void the_citys_own_rules_for_who_may_reply_survive_that_something_is_hidden() {
        var root = world.citySays("Bara för våra följare.");
        var parts = root.value().split("/");
        var gate = Wire.object()
                .put("repo", world.city.did())
                .put("collection", "app.bsky.feed.threadgate")
                .put("rkey", parts[4]);
        var record = Wire.object()
                .put("$type", "app.bsky.feed.threadgate")
                .put("post", root.value())
                .put("createdAt", now().toString());
        record.putArray("allow").addObject().put("$type", "app.bsky.feed.threadgate#mentionRule");
        gate.set("record", record);
        new Wire(world.city).call("com.atproto.repo.putRecord", gate);
        var said = new Hideable(root, world.somebodyReplies(root, "Ett hot."));

        assertThat(world.platform().intervene(connection, new Intervention.Hide(key(), said.ref(), root, now())))
                .isInstanceOf(Outcome.Delivered.class);

        var stored = new Wire(world.city)
                .record("at://" + world.city.did() + "/app.bsky.feed.threadgate/" + parts[4])
                .required("value");
        assertThat(stored.at("/allow/0/$type").asString()).isEqualTo("app.bsky.feed.threadgate#mentionRule");
        assertThat(stored.at("/hiddenReplies/0").asString())
                .isEqualTo(said.ref().value());
    }

    @Test
    void somebody_who_is_blocked_is_blocked_once_and_let_back() {
        var block = new Intervention.Block(key(), world.asa.did(), now());
        assertThat(world.platform().readBack(connection, block)).isEmpty();

        var first = world.platform().intervene(connection, block);
        var second = world.platform().intervene(connection, block);

        assertThat(first).isInstanceOf(Outcome.Delivered.class).isEqualTo(second);
        assertThat(world.platform().readBack(connection, block)).isPresent();
        var ref = ((Outcome.Delivered) first).ref();
        assertThat(new Wire(world.city).record(ref.value()).at("/value/subject").asString())
                .isEqualTo(world.asa.did());

        var unblock = new Intervention.Unblock(key(), world.asa.did(), ref, now());
        assertThat(world.platform().readBack(connection, unblock)).isEmpty();
        assertThat(world.platform().intervene(connection, unblock)).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.platform().readBack(connection, block)).isEmpty();
        assertThat(world.platform().readBack(connection, unblock)).isPresent();
    }

    @Test
    void when_the_answer_is_lost_on_the_way_it_is_unknown_until_it_is_read_back() {
        var said = world.somebodyRepliesToTheCity("Ett hot.");
        var hide = new Intervention.Hide(key(), said.ref(), said.root(), now());
        world.proxy.next("putRecord", Fault.loseAnswer());

        assertThat(world.platform().intervene(connection, hide))
                .isEqualTo(new Outcome.Unknown("platforms.may-have-been-done"));
        assertThat(world.platform().readBack(connection, hide)).isPresent();
    }

    /** The test network has nobody who takes reports: what Torg cannot know to have arrived it does not call done. */
    @Test
    void a_report_that_nobody_is_known_to_have_taken_is_never_called_done() {
        var said = world.somebodyRepliesToTheCity("Ett hot.");
        var report = new Intervention.Report(key(), said.ref(), "Hotar en granne.", now());

        assertThat(world.platform().intervene(connection, report)).isNotInstanceOf(Outcome.Delivered.class);
        assertThat(world.platform().readBack(connection, report)).isEmpty();
    }

    @Test
    void a_report_that_was_taken_is_done() {
        var said = world.somebodyRepliesToTheCity("Ett hot.");
        var report = new Intervention.Report(key(), said.ref(), "Hotar en granne.", now());
        world.proxy.next(
                "createReport", new Fault.AnswerInstead(200, Map.of("content-type", "application/json"), "{\"id\":1}"));

        assertThat(world.platform().intervene(connection, report)).isEqualTo(new Outcome.Delivered(said.ref(), ""));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
