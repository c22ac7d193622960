package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Standing;
import torg.platforms.PlatformWorld.Way.Call;

/** An answer stands where it belongs, as it was written, once, whatever happens on the way. */
public interface AnsweringContract {
    String ANSWER = "Hej Åsa! Läs på https://stad.example/å?b=1#c, hälsar 👨‍👩‍👧‍👦 på #Simhallen.";

    PlatformWorld world();

    private Platform platform() {
        return world().platform();
    }

    private void assume(Ability ability) {
        assumeTrue(platform().abilities().contains(ability), "not declared: " + ability);
    }

    private void spoil(Call call, torg.world.Fault fault) {
        var way = world().way();
        assumeTrue(way.isPresent(), "nothing lies between Torg and this platform");
        way.get().spoil(call, fault);
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
        assume(Ability.REPLY);
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
        assume(Ability.READ_BACK);
        var connection = world().connection();
        var question = question(connection);
        var sent = Replies.to(world(), question, ANSWER);
        var unsent = Replies.to(world(), question, ANSWER);

        var outcome = platform().reply(connection, sent);

        assertThat(platform().readBack(connection, sent)).isEqualTo(Optional.of(outcome));
        assertThat(platform().readBack(connection, unsent)).isEmpty();
    }

    @Test
    default void the_same_answer_sent_twice_stands_there_once() {
        assume(Ability.REPEATABLE_REPLY);
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
        assume(Ability.REPLY);
        var connection = world().connection();
        var question = question(connection);

        platform().reply(connection, Replies.to(world(), question, "Ja."));
        platform().reply(connection, Replies.to(world(), question, "Ja."));

        assertThat(standing(question, 2)).hasSize(2);
    }

    @Test
    default void an_answer_whose_receipt_is_lost_is_unclear_until_it_is_read_back_and_stands_there_once() {
        assume(Ability.READ_BACK);
        var connection = world().connection();
        var question = question(connection);
        var reply = Replies.to(world(), question, ANSWER);
        spoil(Call.REPLY, torg.world.Fault.loseAnswer());

        assertThat(platform().reply(connection, reply)).isInstanceOf(Outcome.Unknown.class);

        assertThat(platform().readBack(connection, reply)).isPresent();
        if (platform().abilities().contains(Ability.REPEATABLE_REPLY)) {
            assertThat(platform().reply(connection, reply)).isInstanceOf(Outcome.Delivered.class);
        }
        assertThat(standing(question, 1)).hasSize(1);
    }

    @Test
    default void an_answer_that_never_arrived_is_not_called_delivered_and_stands_there_once_after_another_try() {
        assume(Ability.READ_BACK);
        var connection = world().connection();
        var question = question(connection);
        var reply = Replies.to(world(), question, ANSWER);
        for (var fault :
                List.of(torg.world.Fault.cutBefore(), torg.world.Fault.serverError(), torg.world.Fault.html())) {
            spoil(Call.REPLY, fault);

            assertThat(platform().reply(connection, reply))
                    .isInstanceOfAny(Outcome.Unknown.class, Outcome.NotNow.class);
            assertThat(platform().readBack(connection, reply)).isEmpty();
        }

        assertThat(platform().reply(connection, reply)).isInstanceOf(Outcome.Delivered.class);
        assertThat(standing(question, 1)).hasSize(1);
    }

    @Test
    default void a_platform_that_asks_to_wait_gets_the_answer_later() {
        assume(Ability.REPLY);
        var connection = world().connection();
        var reply = Replies.to(world(), question(connection), ANSWER);
        spoil(Call.REPLY, torg.world.Fault.tooManyRequests(Duration.ofSeconds(271)));

        var outcome = platform().reply(connection, reply);

        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
        assertThat(((Outcome.NotNow) outcome).retryAt())
                .isAfter(world().clock().instant().plusSeconds(200));
    }

    @Test
    default void what_is_no_longer_there_cannot_be_answered() {
        assume(Ability.REPLY);
        assume(Ability.REMOVALS_SEEN);
        var connection = world().connection();
        var question = question(connection);
        world().somebodyRemoves(question);

        var outcome = platform().reply(connection, Replies.to(world(), question, ANSWER));

        assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.gone"));
    }

    @Test
    default void the_longest_text_passes_and_one_character_more_is_refused_by_the_rule_and_by_the_platform() {
        assume(Ability.REPLY);
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
