package torg.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.AnsweringContract;
import torg.platforms.AttachmentContract;
import torg.platforms.ConsentContract;
import torg.platforms.FiguresContract;
import torg.platforms.InterveningContract;
import torg.platforms.Listener;
import torg.platforms.ListeningContract;
import torg.platforms.LossyWayContract;
import torg.platforms.Network;
import torg.platforms.NonsenseContract;
import torg.platforms.Outcome;
import torg.platforms.PlatformWorld;
import torg.platforms.ProfileContract;
import torg.platforms.Proved;
import torg.platforms.PublishingContract;
import torg.platforms.ReadingContract;
import torg.platforms.Replies;
import torg.platforms.TokenContract;
import torg.platforms.WebhookContract;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;

/** The contract against the acted X. Where X itself is otherwise than most, what holds instead is said in its place. */
@Proved(
        value = Network.X,
        real = false,
        against = "the simulator, written from docs.x.com (API v2)",
        unproved = "what it costs, webhooks on the paid plan")
class XTests
        implements ConsentContract,
                TokenContract,
                ListeningContract,
                ReadingContract,
                AttachmentContract,
                AnsweringContract,
                LossyWayContract,
                ProfileContract,
                InterveningContract,
                PublishingContract,
                WebhookContract,
                FiguresContract,
                NonsenseContract {
    private final XWorld world = new XWorld();

    @Override
    public PlatformWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** X keeps no key of ours: an answer is known by its words, its place and its time. */
    @Override
    @Test
    public void an_answer_is_found_again_by_its_key_and_one_never_sent_is_not() {
        var connection = world.connection();
        var question = world.somebodyAsks("När öppnar simhallen?");
        var sent = Replies.to(world, question, ANSWER);
        var otherWords = Replies.to(world, question, "Klockan tio.");
        var elsewhere = Replies.to(world, world.somebodyAsks("Och när stänger den?"), ANSWER);

        var outcome = world.platform().reply(connection, sent);

        assertThat(world.platform().readBack(connection, sent)).isEqualTo(Optional.of(outcome));
        assertThat(world.platform().readBack(connection, otherWords)).isEmpty();
        assertThat(world.platform().readBack(connection, elsewhere)).isEmpty();
        assertThat(world.platform().readBack(connection, aMinuteLater(sent))).isEmpty();
    }

    /** X refuses the same words in the same place, and the second order is told so; it never takes the first one's place. */
    @Override
    @Test
    public void two_answers_with_the_same_words_are_two_answers() {
        var connection = world.connection();
        var question = world.somebodyAsks("Är det öppet?");
        new Listener(world, connection).listenUntil(Listener.says("Är det öppet?"));
        var first = Replies.to(world, question, "Ja.");

        var delivered = world.platform().reply(connection, first);
        var refused = world.platform().reply(connection, aMinuteLater(first));

        assertThat(delivered).isInstanceOf(Outcome.Delivered.class);
        assertThat(refused).isEqualTo(new Outcome.Refused("platforms.said-already"));
        assertThat(world.repliesSeen(question)).hasSize(1);
    }

    private static Reply aMinuteLater(Reply reply) {
        return new Reply(
                UUID.randomUUID().toString(),
                reply.root(),
                reply.parent(),
                reply.text(),
                reply.at().plusSeconds(60));
    }

    /** X tells nobody what is hidden. So nothing is read back, and hiding is done again, which is hiding once. */
    @Override
    @Test
    public void how_it_stands_is_read_back() {
        var connection = world.connection();
        var said = world.somebodyRepliesToTheCity("Ett hot.");
        var hide = new Intervention.Hide(
                UUID.randomUUID().toString(),
                said.ref(),
                said.root(),
                world.clock().instant());

        assertThat(world.platform().readBack(connection, hide)).isEmpty();
        world.platform().intervene(connection, hide);
        assertThat(world.platform().readBack(connection, hide)).isEmpty();
        assertThat(hide.repeatable()).isTrue();
        assertThat(world.platform().intervene(connection, hide)).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.isShown(said)).isFalse();
    }
}
