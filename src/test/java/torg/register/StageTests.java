package torg.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torg.Promise;
import torg.platforms.Network;
import torg.register.stages.Decision;
import torg.register.stages.Receipt;
import torg.register.stages.Refusal;
import torg.register.stages.Stage;
import torg.register.stages.State;
import torg.shell.Refused;
import torg.staff.Person;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The whole matrix of domain.md D2, ten stages by ten, once as a table of what the city allows and once through the rules. */
class StageTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOON = Instant.parse("2026-11-02T11:00:00Z");
    private static final Decision DECISION = new Decision(1, "KUN 2026/17", DAY, "Hedvig, chef", Optional.empty());
    private static final Refusal NO =
            new Refusal(1, "KUN 2026/18", DAY, "Hedvig, chef", Optional.empty(), "Finns redan");
    private static final Receipt RECEIPT = new Receipt("ARK-2026-1", "ab", NOON);

    /** Row by row: from; then one letter per stage in the enum's order, X where the step is allowed. */
    private static final Map<Stage, String> MATRIX = Map.of(
            Stage.PROPOSED, ".X....XX..",
            Stage.UNDER_REVIEW, "X.XX..X...",
            Stage.REFUSED, "X.....XX..",
            Stage.DECIDED, "....X.XX..",
            Stage.ACTIVE, "...X.XXX..",
            Stage.DORMANT, "...XX.XX..",
            Stage.HIJACKED, "X..XX..X..",
            Stage.CLOSING, "X..XX.X.X.",
            Stage.ARCHIVED, "......XX.X",
            Stage.CLOSED, "..........");

    /** Everything the register can do to an account's stage. */
    private static final List<UnaryOperator<Account>> RULES = List.of(
            account -> account.reviewed(NOON),
            Account::proposed,
            account -> account.turnedDown(NO),
            account -> account.decided(DECISION),
            account -> account.connected(9),
            Account::opened,
            Account::disconnected,
            account -> account.resting(DAY),
            Account::woken,
            account -> account.hijacked(NOON),
            account -> account.recovered(true),
            account -> account.recovered(false),
            account -> account.closing(DAY),
            account -> account.kept(true),
            account -> account.kept(false),
            account -> account.archived(RECEIPT),
            Account::outdated,
            account -> account.closed(DAY));

    @ParameterizedTest
    @EnumSource
    @Promise("D2")
    void the_whole_matrix_holds_in_the_table_and_in_every_rule(Stage from) {
        var allowed = EnumSet.noneOf(Stage.class);
        for (var to : Stage.values()) {
            if (MATRIX.get(from).charAt(to.ordinal()) == 'X') {
                allowed.add(to);
            }
        }

        assertThat(from.next()).isEqualTo(allowed);
        assertThat(reachable(from)).isEqualTo(allowed);
    }

    /** What every rule together makes of an account at this stage, in all the ways it can have come there. */
    private static Set<Stage> reachable(Stage from) {
        var reached = EnumSet.noneOf(Stage.class);
        for (var state : states().get(from)) {
            for (var rule : RULES) {
                try {
                    var next = rule.apply(in(state)).stage();
                    if (next != from) {
                        reached.add(next);
                    }
                } catch (Refused no) {
                    assertThat(no.getMessage()).startsWith("register.");
                }
            }
        }
        return reached;
    }

    @Test
    void a_closed_account_is_closed_for_good() {
        var closed = in(new State.Closed(Optional.of(DECISION), RECEIPT, DAY));

        for (var rule : RULES) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> rule.apply(closed));
        }
    }

    @Test
    void neither_a_hijacked_nor_a_closing_account_is_connected_anew() {
        for (var stage : List.of(Stage.HIJACKED, Stage.CLOSING, Stage.ARCHIVED, Stage.CLOSED)) {
            for (var state : states().get(stage)) {
                assertThatExceptionOfType(Refused.class)
                        .as(stage.name())
                        .isThrownBy(() -> in(state).connected(9));
            }
        }
    }

    @Test
    void a_hijacked_account_comes_back_to_where_it_was() {
        var active = in(new State.Active(DECISION, Optional.of(4L)));

        assertThat(active.hijacked(NOON).connection()).isEmpty();
        assertThat(active.hijacked(NOON).recovered(true).stage()).isEqualTo(Stage.DECIDED);
        assertThat(active.hijacked(NOON).recovered(false).stage()).isEqualTo(Stage.ACTIVE);
        var closing = active.closing(DAY).hijacked(NOON).recovered(true);
        assertThat(closing.state()).isEqualTo(new State.Closing(Optional.of(DECISION), Optional.empty(), DAY));
        assertThat(in(new State.Proposed()).hijacked(NOON).recovered(true).stage())
                .isEqualTo(Stage.PROPOSED);
    }

    private static Map<Stage, List<State>> states() {
        var some = Optional.of(4L);
        var yes = Optional.of(DECISION);
        var states = new EnumMap<Stage, List<State>>(Stage.class);
        states.put(Stage.PROPOSED, List.of(new State.Proposed()));
        states.put(Stage.UNDER_REVIEW, List.of(new State.UnderReview(NOON)));
        states.put(Stage.REFUSED, List.of(new State.TurnedDown(NO)));
        states.put(Stage.DECIDED, List.of(new State.Decided(DECISION)));
        states.put(
                Stage.ACTIVE, List.of(new State.Active(DECISION, some), new State.Active(DECISION, Optional.empty())));
        states.put(
                Stage.DORMANT,
                List.of(new State.Dormant(DECISION, some, DAY), new State.Dormant(DECISION, Optional.empty(), DAY)));
        states.put(
                Stage.HIJACKED,
                List.of(
                        new State.Hijacked(yes, NOON, Stage.ACTIVE, Optional.empty()),
                        new State.Hijacked(yes, NOON, Stage.CLOSING, Optional.of(DAY)),
                        new State.Hijacked(Optional.empty(), NOON, Stage.PROPOSED, Optional.empty())));
        states.put(
                Stage.CLOSING,
                List.of(
                        new State.Closing(yes, some, DAY),
                        new State.Closing(yes, Optional.empty(), DAY),
                        new State.Closing(Optional.empty(), Optional.empty(), DAY)));
        states.put(Stage.ARCHIVED, List.of(new State.Archived(yes, some, DAY, RECEIPT)));
        states.put(Stage.CLOSED, List.of(new State.Closed(yes, RECEIPT, DAY)));
        return states;
    }

    private static Account in(State state) {
        return new Account(
                new AccountId(1),
                Network.SQUARE,
                "Stadsbiblioteket",
                "biblioteket",
                Optional.empty(),
                new Unit(2, UnitKind.UNIT, "Stadsbiblioteket", "bibl", List.of(1L, 2L)),
                "Svara på frågor",
                "Alla",
                "Svar inom två dagar",
                Optional.of(new Person(1, "malin", "Malin", "malin@sundhamn.example")),
                Optional.of(new Person(2, "edit", "Edit", "edit@sundhamn.example")),
                state);
    }
}
