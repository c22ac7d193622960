package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.platforms.Listener.says;
import static torg.platforms.Listener.tellsRemoved;
import static torg.platforms.Listener.written;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Listener;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.Replies;
import torg.platforms.arrivals.Arrival;
import torg.world.Fault;
import torg.world.Resident;

/** What is only heard because threads are looked through, and what is not to be heard there; on the real network. */
class ThreadsTests {
    private static final Fault NOBODY_IS_NOTIFIED =
            new Fault.AnswerInstead(200, Map.of("content-type", "application/json"), "{\"notifications\":[]}");

    private final BlueskyWorld world = new BlueskyWorld();
    private Connection connection;
    private Listener listener;

    @BeforeEach
    void connect() {
        connection = world.connection();
        listener = new Listener(world, connection);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static void blocks(Resident who, String did) {
        new Wire(who)
                .create(
                        "app.bsky.graph.block",
                        Wire.object()
                                .put("subject", did)
                                .put("createdAt", Instant.now().toString()));
    }

    @Test
    void answers_that_the_network_notifies_nobody_of_are_heard() {
        world.proxy.always("listNotifications", NOBODY_IS_NOTIFIED);
        var post = world.citySays("Vad tycker ni om torget?");
        var texts = IntStream.range(0, 15).mapToObj(i -> "Svar " + i).toArray(String[]::new);
        IntStream.range(0, 15).parallel().forEach(i -> world.somebodyReplies(post, texts[i]));

        assertThat(listener.listenUntil(says(texts))).hasSize(15);
    }

    @Test
    void an_answer_under_an_answer_under_an_answer_is_heard() {
        world.proxy.always("listNotifications", NOBODY_IS_NOTIFIED);
        var under = world.citySays("Vad tycker ni om torget?");
        for (var level = 1; level <= 12; level++) {
            under = world.somebodyReplies(under, "Nivå " + level);
        }

        assertThat(listener.listenUntil(says("Nivå 12"))).hasSize(12);
    }

    @Test
    void an_answer_to_the_citys_answer_in_somebody_elses_thread_is_heard() {
        var question = world.somebodyAsks("När öppnar simhallen?");
        listener.listenUntil(says("När öppnar simhallen?"));
        world.proxy.always("listNotifications", NOBODY_IS_NOTIFIED);
        var outcome = (Outcome.Delivered) world.platform().reply(connection, Replies.to(world, question, "På söndag."));

        world.somebodyReplies(outcome.ref(), "Tack!");

        var thanks = written(listener.listenUntil(says("Tack!"))).getLast();
        assertThat(thanks.root()).isEqualTo(question);
        assertThat(thanks.parent()).contains(outcome.ref());
    }

    @Test
    void what_people_say_to_each_other_where_the_city_was_only_mentioned_is_not_listened_to() {
        var mention = world.somebodyAsks("Simhallen i stan är fin");
        listener.listenUntil(says("Simhallen i stan är fin"));
        BlueskyWorld.reply(BlueskyWorld.newcomer("bo"), mention, "Håller med!");
        world.somebodyAsks("En fråga till");

        listener.listenUntil(says("En fråga till"));
        world.aWhileLater();
        listener.listen();

        assertThat(written(listener.all())).extracting(Arrival.Written::text).doesNotContain("Håller med!");
    }

    @Test
    void a_quote_is_heard_and_begins_a_conversation_of_its_own() {
        var post = world.citySays("Vi bygger om Storgatan.");
        var record = BlueskyWorld.post("Typiskt");
        record.putObject("embed")
                .put("$type", "app.bsky.embed.record")
                .putObject("record")
                .put("uri", post.value())
                .put(
                        "cid",
                        new Wire(world.city)
                                .record(post.value())
                                .required("cid")
                                .asString());
        var quote = new RemoteRef(new Wire(world.asa).create(AtUri.POSTS, record));

        var heard = written(listener.listenUntil(says("Typiskt"))).getFirst();

        assertThat(heard.ref()).isEqualTo(quote);
        assertThat(heard.root()).isEqualTo(quote);
        assertThat(heard.parent()).isEmpty();
    }

    @Test
    void somebody_who_blocks_the_city_has_not_removed_anything() {
        var post = world.citySays("Vi bygger om Storgatan.");
        var answer = world.somebodyReplies(post, "Slöseri.");
        listener.listenUntil(says("Slöseri."));
        blocks(world.asa, world.city.did());
        BlueskyWorld.reply(BlueskyWorld.newcomer("bo"), post, "Bra!");

        listener.listenUntil(says("Bra!"));
        for (var i = 0; i < 5; i++) {
            world.aWhileLater();
            listener.listen();
        }

        assertThat(tellsRemoved(answer).test(listener.all())).isFalse();
    }

    @Test
    void what_stood_under_something_removed_is_not_itself_removed() {
        var post = world.citySays("Vi bygger om Storgatan.");
        var goes = world.somebodyReplies(post, "Slöseri.");
        var stays = BlueskyWorld.reply(BlueskyWorld.newcomer("bo"), goes, "Nej.");
        listener.listenUntil(says("Slöseri.", "Nej."));

        world.somebodyRemoves(goes);
        listener.listenUntil(tellsRemoved(goes));
        world.aWhileLater();
        listener.listen();

        assertThat(tellsRemoved(stays).test(listener.all())).isFalse();
    }

    @Test
    void a_post_that_the_city_removes_takes_nobodys_words_with_it() {
        var post = world.citySays("Vi bygger om Storgatan.");
        var answer = world.somebodyReplies(post, "Bra!");
        listener.listenUntil(says("Bra!"));
        world.city.delete(post.value());
        world.somebodyAsks("Varför tog ni bort det?");

        listener.listenUntil(says("Varför tog ni bort det?"));
        world.aWhileLater();
        listener.listen();

        assertThat(tellsRemoved(answer).test(listener.all())).isFalse();
    }

    @Test
    void a_thread_that_cannot_be_shown_holds_up_nothing_else() {
        var post = world.citySays("Vi bygger om Storgatan.");
        world.somebodyReplies(post, "Bra!");
        world.proxy.always("getPostThread", Fault.serverError());
        world.somebodyAsks("Hallå?");

        listener.listenUntil(says("Hallå?"));
        world.proxy.calm();

        listener.listenUntil(says("Bra!"));
    }

    @Test
    void somebody_whom_the_city_has_muted_is_still_heard() {
        new Wire(world.city).call("app.bsky.graph.muteActor", Wire.object().put("actor", world.asa.did()));
        var post = world.citySays("Vi bygger om Storgatan.");
        world.somebodyReplies(post, "Slöseri!!!");

        listener.listenUntil(says("Slöseri!!!"));

        assertThat(world.city.notifications()).isEmpty();
    }
}
