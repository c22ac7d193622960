package torg.register.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.policy.Foresight;
import torg.policy.Foresight.Cause;
import torg.policy.Level;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.policy.Rulebook;
import torg.policy.Value;
import torg.register.checks.judgement.Verdict.Missing;
import torg.register.profile.Photographer;
import torg.staff.Staff;

@TorgTest
class ForeseeingTests {
    private static final String EMERGENCY = "basic.B13";

    @Autowired
    Foresight foresight;

    @Autowired
    Policy policy;

    @Autowired
    Checks checks;

    @Autowired
    Library library;

    @Autowired
    Photographer photographer;

    @Autowired
    Staff staff;

    @Test
    @Promise("P14")
    void what_was_seen_is_judged_anew_by_rules_that_are_to_come_and_what_was_judged_stays_judged() {
        var desk = library.open();
        photographer.keep(desk.account(), library.seen(desk, library.whole().replace("ring 112", "")));
        var judged = checks.newest(desk.account()).orElseThrow();
        assertThat(judged.judgement().on(EMERGENCY).orElseThrow()).satisfies(ruling -> {
            assertThat(ruling.level()).isEqualTo(Level.SHOULD);
            assertThat(ruling.verdict()).isInstanceOf(Missing.class);
        });
        var now = policy.today();
        assertThat(now.rules())
                .as("each says where it stands, by which decision and from when")
                .allMatch(
                        rule -> !rule.paragraph().isBlank() && !rule.reference().isBlank())
                .allMatch(rule -> !rule.from().isAfter(now.day()));

        var outlook = foresight.outlook(now, sharper(now, desk));

        assertThat(outlook.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause)
                        .returns(EMERGENCY, Cause::rule)
                        .returns(1L, Cause::toRed)
                        .extracting(one -> one.examples().getFirst().address())
                        .isEqualTo("/register/" + desk.account().value() + "/checks"));
        assertThat(checks.newest(desk.account())).contains(judged);
        assertThat(judged.judgement().day()).isEqualTo(staff.today());
    }

    /** As a version would have it that makes it a must, for this library alone. */
    private static Rulebook sharper(Rulebook now, Library.Desk desk) {
        var rule = now.rule(EMERGENCY, Place.of(desk.unit().path(), "SQUARE"));
        var sharper = new Rule(
                rule.id(),
                rule.paragraph(),
                rule.source(),
                rule.title(),
                rule.text(),
                new Value.Demand(Level.MUST, false),
                Optional.of(desk.unit().id()),
                Optional.empty(),
                "KS 2027/12",
                now.day(),
                Optional.empty());
        return now.with(List.of(sharper), Set.of());
    }
}
