package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Standing;

/** An answer stands where it belongs, as it was written, once, whatever happens on the way. */
public interface AnsweringContract {
    String ANSWER = "Hej Åsa! Läs på https://stad.example/å?b=1#c, hälsar 👨‍👩‍👧‍👦 på #Simhallen.";

    PlatformWorld world();

    private Platform platform() {
        return world().platform();
    }

    /** As residents see it, some time after it was sent. */
    private List<Standing> standing(RemoteRef under, int count) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> world().repliesSeen(under).size() >= count);
        return world().repliesSeen(under);
    }

    private RemoteRef question(Connection connection) {
        var question = world().somebodyAsks("När öppnar simhallen?");
        new Listener(world(), connection).listenUntil(Listener.says("När öppnar simhallen?"));
        return question;
    }

    @Test
    default void an_answer_stands_under_the_question_word_for_word() {
        var connection = world().connection();
        var question = question(connection);

        var outcome = platform().reply(connection, Replies.to(world(), question, ANSWER));

        var delivered =
                assertThat(outcome).isInstanceOf(Outcome.Delivered.class).actual();
        var ref = ((Outcome.Delivered) delivered).ref();
        assertThat(standing(question, 1)).containsExactly(new Standing(ref, connection.remoteId(), ANSWER));
        assertThat(((Outcome.Delivered) delivered).address()).isNotBlank();
    }

    @Test
    default void an_answer_is_found_again_by_its_key_and_one_never_sent_is_not() {
        var connection = world().connection();
        var question = question(connection);
        var sent = Replies.to(world(), question, ANSWER);
        var unsent = Replies.to(world(), question, world().knowsKeys() ? ANSWER : "Ett annat svar.");

        var outcome = platform().reply(connection, sent);

        assertThat(platform().readBack(connection, sent)).isEqualTo(Optional.of(outcome));
        assertThat(platform().readBack(connection, unsent)).isEmpty();
    }

    @Test
    default void the_same_answer_sent_twice_stands_there_once() {
        if (!world().knowsKeys()) {
            assertThat(platform().abilities()).doesNotContain(Ability.REPEATABLE_REPLY);
            return; // it is read back instead, and never sent twice: LossyWayContract
        }
        var connection = world().connection();
        var question = question(connection);
        var reply = Replies.to(world(), question, ANSWER);

        var first = platform().reply(connection, reply);
        var second = platform().reply(connection, reply);

        assertThat(second).isEqualTo(first).isInstanceOf(Outcome.Delivered.class);
        assertThat(standing(question, 1)).hasSize(1);
    }

    @Test
    default void two_answers_with_the_same_words_are_two_answers() {
        var connection = world().connection();
        var question = question(connection);

        platform().reply(connection, Replies.to(world(), question, "Ja."));
        platform().reply(connection, Replies.to(world(), question, "Ja."));

        assertThat(standing(question, 2)).hasSize(2);
    }

    @Test
    default void the_longest_text_passes_and_one_character_more_is_refused_by_the_rule_and_by_the_platform() {
        var connection = world().connection();
        var question = question(connection);
        var limit = platform().replyLimit();
        for (var sign : List.of("a", "å", "👍🏽", "👨‍👩‍👧‍👦", "क्षि", "\uD83C\uDDF8\uD83C\uDDEA")) {
            var longest = longest(limit, sign);

            assertThat(limit.used(longest + sign)).as(sign).isGreaterThan(limit.most());
            assertThat(world().takes(longest))
                    .as("%d times %s", longest.length() / sign.length(), sign)
                    .isTrue();
            assertThat(world().takes(longest + sign)).as("one more %s", sign).isFalse();
            assertThat(platform().reply(connection, Replies.to(world(), question, longest + sign)))
                    .isEqualTo(new Outcome.Refused("platforms.too-long"));
        }
        var outcome = platform().reply(connection, Replies.to(world(), question, longest(limit, "å")));
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    }

    private static String longest(Limit limit, String sign) {
        var count = limit.most();
        while (!limit.allows(sign.repeat(count))) {
            count--;
        }
        return sign.repeat(count);
    }
}
