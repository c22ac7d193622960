package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Conversation.State;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.shell.Refused;

class ConversationTests {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Colleague AMINA = new Colleague(1, "Amina");
    private static final Colleague BO = new Colleague(2, "Bo");

    private final Conversation asked = new Conversation(
            new ConversationId(7),
            new Conversation.Source(
                    Optional.of(1L),
                    "Biblioteket",
                    Network.SQUARE,
                    Way.QUESTION,
                    1,
                    new RemoteRef("square:x"),
                    List.of(1L),
                    "Biblioteket",
                    Optional.empty()),
            new Conversation.Said("Carin", "När öppnar ni?", MONDAY_NINE, MONDAY_NINE, false),
            Sorted.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(MONDAY_NINE.plusSeconds(60)),
            new State.Waiting());

    @Test
    void nobody_answers_a_question_nobody_has_taken() {
        refused("inbox.nobody-has-taken-it", () -> asked.answered(AMINA, MONDAY_NINE));
    }

    @Test
    void whoever_took_it_answers_it_and_then_nothing_is_due() {
        var answered = asked.taken(AMINA, MONDAY_NINE, false).answered(AMINA, MONDAY_NINE);

        assertThat(answered.state()).isEqualTo(new State.Answered(AMINA, MONDAY_NINE));
        assertThat(answered.dueAt()).isEmpty();
    }

    @Test
    void nobody_answers_closes_or_gives_back_what_another_has_taken() {
        var taken = asked.taken(AMINA, MONDAY_NINE, false);

        refused("inbox.taken-by-another", () -> taken.answered(BO, MONDAY_NINE));
        refused("inbox.taken-by-another", () -> taken.closed(BO, MONDAY_NINE, "tack"));
        refused("inbox.taken-by-another", () -> taken.released(BO));
        refused("inbox.taken-by-another", () -> taken.taken(BO, MONDAY_NINE, false));
    }

    @Test
    void a_colleague_is_relieved_openly() {
        assertThat(asked.taken(AMINA, MONDAY_NINE, false)
                        .taken(BO, MONDAY_NINE, true)
                        .takenBy(2))
                .isTrue();
    }

    @Test
    void what_is_answered_or_closed_is_not_answered_again() {
        var answered = asked.taken(AMINA, MONDAY_NINE, false).answered(AMINA, MONDAY_NINE);
        var closed = asked.taken(AMINA, MONDAY_NINE, false).closed(AMINA, MONDAY_NINE, "tack");

        refused("inbox.already-answered", () -> answered.answered(AMINA, MONDAY_NINE));
        refused("inbox.already-closed", () -> closed.answered(AMINA, MONDAY_NINE));
    }

    @Test
    void it_is_overdue_only_after_the_promised_time() {
        assertThat(asked.overdue(MONDAY_NINE.plusSeconds(60))).isFalse();
        assertThat(asked.overdue(MONDAY_NINE.plusSeconds(61))).isTrue();
    }

    private static void refused(String word, Runnable deed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(deed::run).withMessage(word);
    }
}
