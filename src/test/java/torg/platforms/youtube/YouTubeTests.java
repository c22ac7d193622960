package torg.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Ability;
import torg.platforms.AnsweringContract;
import torg.platforms.ConsentContract;
import torg.platforms.FiguresContract;
import torg.platforms.InterveningContract;
import torg.platforms.Listener;
import torg.platforms.ListeningContract;
import torg.platforms.LossyWayContract;
import torg.platforms.Network;
import torg.platforms.NonsenseContract;
import torg.platforms.PlatformWorld;
import torg.platforms.ProfileContract;
import torg.platforms.Proved;
import torg.platforms.ReadingContract;
import torg.platforms.Replies;
import torg.platforms.TokenContract;

/** The contract against YouTube as it is acted by the simulator. */
@Proved(
        value = Network.YOUTUBE,
        real = false,
        against = "the simulator, written from developers.google.com/youtube/v3",
        unproved = "the audit of the project, the quota that is granted")
class YouTubeTests
        implements ConsentContract,
                TokenContract,
                ListeningContract,
                ReadingContract,
                AnsweringContract,
                LossyWayContract,
                ProfileContract,
                InterveningContract,
                FiguresContract,
                NonsenseContract {
    private final YouTubeWorld world = new YouTubeWorld();

    @Override
    public PlatformWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }

    /**
     * Instead of the contract's own: YouTube has no place for a key, so that one never sent is told from one sent by its
     * words, its place or its time.
     */
    @Test
    @Override
    public void an_answer_is_found_again_by_its_key_and_one_never_sent_is_not() {
        var connection = world.connection();
        var question = world.somebodyAsks("När öppnar simhallen?");
        var elsewhere = world.somebodyAsks("När öppnar badet?");
        var sent = Replies.to(world, question, ANSWER);

        var outcome = world.platform().reply(connection, sent);

        assertThat(world.platform().readBack(connection, sent)).isEqualTo(Optional.of(outcome));
        assertThat(world.platform().readBack(connection, Replies.to(world, elsewhere, ANSWER)))
                .isEmpty();
        assertThat(world.platform().readBack(connection, Replies.to(world, question, "Klockan nio.")))
                .isEmpty();
        world.clockGoes(Duration.ofSeconds(10));
        assertThat(world.platform().readBack(connection, Replies.to(world, question, ANSWER)))
                .isEmpty();
        assertThat(world.platform().abilities()).doesNotContain(Ability.REPEATABLE_REPLY);
    }

    /** Instead of the contract's own: within a few seconds the same words are taken for a second try of the first. */
    @Test
    @Override
    public void two_answers_with_the_same_words_are_two_answers() {
        var connection = world.connection();
        var question = world.somebodyAsks("Är det öppet?");

        world.platform().reply(connection, Replies.to(world, question, "Ja."));
        world.clockGoes(Duration.ofSeconds(10));
        world.platform().reply(connection, Replies.to(world, question, "Ja."));

        assertThat(world.repliesSeen(question)).hasSize(2);
    }

    @Test
    void of_many_answers_under_one_comment_all_are_heard_and_those_that_go_are_missed() {
        var listener = new Listener(world);
        var post = world.citySays("Vad tycker ni om torget?");
        var question = world.somebodyReplies(post, "Vad kostade det?");
        var texts = IntStream.range(0, 130).mapToObj(n -> "Svar " + n).toArray(String[]::new);
        var refs = IntStream.range(0, 130)
                .mapToObj(n -> world.somebodyReplies(question, texts[n]))
                .toList();
        listener.listenUntil(Listener.says(texts));

        world.somebodyRemoves(refs.get(64));

        listener.listenUntil(Listener.tellsRemoved(refs.get(64)));
        assertThat(listener.all()).hasSize(132);
    }

    @Test
    void of_more_comments_than_are_read_at_once_none_is_lost() {
        var post = world.citySays("Vad tycker ni om torget?");
        var texts = IntStream.range(0, 1100).mapToObj(n -> "Kommentar " + n).toArray(String[]::new);
        for (var text : texts) {
            world.somebodyReplies(post, text);
        }

        var heard = new Listener(world).listen();

        assertThat(heard).hasSize(1100);
    }

    @Test
    void what_youtube_holds_back_for_a_review_is_heard_and_not_told_as_removed() {
        var listener = new Listener(world);
        var post = world.citySays("Vi bygger om Storgatan.");
        world.hold(world.somebodyReplies(post, "Idioter!"));
        var later = world.somebodyReplies(post, "Klåpare!");
        listener.listenUntil(Listener.says("Idioter!", "Klåpare!"));

        world.hold(later);
        for (var n = 0; n < 5; n++) {
            world.aWhileLater();
            listener.listen();
        }

        assertThat(listener.all()).hasSize(2);
    }

    @Test
    void an_answer_to_a_reply_stands_under_the_same_comment() {
        var connection = world.connection();
        var post = world.citySays("Vi bygger om Storgatan.");
        var question = world.somebodyReplies(post, "Hur länge?");
        var reply = world.somebodyReplies(question, "Det undrar jag med.");

        world.platform().reply(connection, Replies.to(world, reply, "Till jul."));

        assertThat(world.repliesSeen(question))
                .extracting(PlatformWorld.Standing::text)
                .contains("Till jul.");
    }
}
