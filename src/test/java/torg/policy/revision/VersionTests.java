package torg.policy.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import torg.policy.revision.Version.State;
import torg.shell.Refused;
import torg.staff.Unit;
import torg.staff.UnitKind;

class VersionTests {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Unit BOARD = new Unit(2, UnitKind.BOARD, "Äldrenämnden", "an", List.of(1L, 2L));
    private static final Decision DECISION =
            new Decision("KS 2027/1", TODAY, "Hedvig", "", Optional.empty(), TODAY.plusDays(1));

    private static final Map<String, Version> STATES = Map.of(
            "draft", version(new State.Draft()),
            "on remiss", version(new State.OnRemiss(round(TODAY.minusDays(1)))),
            "decided", version(new State.Decided(DECISION)),
            "withdrawn", version(new State.Withdrawn("Inte nu", TODAY)));

    private static final Map<String, UnaryOperator<Version>> DEEDS = Map.of(
            "change", Version::changeable,
            "send", version -> version.sent(round(TODAY.plusDays(30)), TODAY),
            "recall", Version::recalled,
            "decide", version -> version.decided(DECISION, TODAY),
            "withdraw", version -> version.withdrawn("Inte nu", TODAY));

    private static final Map<String, Map<String, String>> MATRIX = Map.of(
            "draft",
                    Map.of(
                            "change", "draft",
                            "send", "on-remiss",
                            "recall", "policy.is-not-on-remiss",
                            "decide", "policy.is-not-on-remiss",
                            "withdraw", "withdrawn"),
            "on remiss",
                    Map.of(
                            "change", "policy.is-on-remiss",
                            "send", "policy.is-on-remiss",
                            "recall", "draft",
                            "decide", "decided",
                            "withdraw", "withdrawn"),
            "decided",
                    Map.of(
                            "change", "policy.is-decided",
                            "send", "policy.is-decided",
                            "recall", "policy.is-decided",
                            "decide", "policy.is-decided",
                            "withdraw", "policy.is-decided"),
            "withdrawn",
                    Map.of(
                            "change", "policy.is-withdrawn",
                            "send", "policy.is-withdrawn",
                            "recall", "policy.is-withdrawn",
                            "decide", "policy.is-withdrawn",
                            "withdraw", "policy.is-withdrawn"));

    @Test
    void every_deed_in_every_state_leads_where_the_table_says() {
        for (var state : STATES.entrySet()) {
            for (var deed : DEEDS.entrySet()) {
                assertThat(outcome(state.getValue(), deed.getValue()))
                        .as(deed.getKey() + " a version that is " + state.getKey())
                        .isEqualTo(MATRIX.get(state.getKey()).get(deed.getKey()));
            }
        }
    }

    private static String outcome(Version version, UnaryOperator<Version> deed) {
        try {
            return deed.apply(version).state().word().replace("policy.state.", "");
        } catch (Refused no) {
            return no.getMessage();
        }
    }

    @Test
    void nothing_is_decided_while_somebody_still_has_time_to_answer() {
        refused("policy.remiss-is-open", out(TODAY), DECISION);
        refused("policy.remiss-is-open", out(TODAY.plusDays(5)), DECISION);

        assertThat(out(TODAY.minusDays(1)).decided(DECISION, TODAY).state()).isInstanceOf(State.Decided.class);
        assertThat(version(new State.OnRemiss(answered(TODAY.plusDays(5))))
                        .decided(DECISION, TODAY)
                        .state())
                .as("everybody has answered")
                .isInstanceOf(State.Decided.class);
    }

    @Test
    void the_days_of_a_decision_come_in_their_order() {
        var out = out(TODAY.minusDays(1));

        refused("policy.decided-in-the-future", out, decision(TODAY.plusDays(1), TODAY.plusDays(2)));
        refused("policy.decided-before-sent", out, decision(TODAY.minusDays(11), TODAY.plusDays(1)));
        refused("policy.in-force-before-decision", out, decision(TODAY, TODAY.minusDays(1)));
        refused("policy.day-has-begun", out, decision(TODAY.minusDays(2), TODAY.minusDays(1)));
        refused("policy.day-has-begun", out, decision(TODAY, TODAY));
    }

    @Test
    void a_remiss_has_somebody_to_ask_and_a_day_to_answer_by() {
        var draft = version(new State.Draft());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft.sent(round(TODAY), TODAY))
                .withMessage("policy.due-too-early");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft.sent(round(TODAY.plusDays(9), List.of()), TODAY))
                .withMessage("policy.nobody-asked");
    }

    private static void refused(String word, Version version, Decision decision) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> version.decided(decision, TODAY))
                .withMessage(word);
    }

    private static Decision decision(LocalDate day, LocalDate inForce) {
        return new Decision("KS 2027/1", day, "Hedvig", "", Optional.empty(), inForce);
    }

    private static Version out(LocalDate due) {
        return version(new State.OnRemiss(round(due)));
    }

    private static Version version(State state) {
        return new Version(7, "Kortare vila", "", "Disa", TODAY.minusDays(20), state);
    }

    private static Round round(LocalDate due) {
        return round(due, List.of(new Body(1, BOARD, "", Optional.empty(), Optional.empty(), 0)));
    }

    private static Round answered(LocalDate due) {
        var reply = new Reply(Stance.SUPPORTS, "", "§ 3", TODAY, true, Instant.EPOCH, "Sara");
        return round(due, List.of(new Body(1, BOARD, "", Optional.empty(), Optional.of(reply), 1)));
    }

    private static Round round(LocalDate due, List<Body> bodies) {
        return new Round(1, Instant.EPOCH, TODAY.minusDays(10), "Disa", due, "", Optional.empty(), bodies);
    }
}
