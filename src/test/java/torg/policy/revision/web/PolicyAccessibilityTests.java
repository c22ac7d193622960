package torg.policy.revision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.policy.Policy;
import torg.policy.Scope;
import torg.policy.Value;
import torg.policy.revision.Change;
import torg.policy.revision.Proposals;
import torg.policy.revision.Revision;
import torg.policy.revision.Revision.Asked;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Staff;

/** Every page of this room, with something on it: as axe sees it, light and dark, and not wider than a phone. */
@TorgTest
class PolicyAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Revision revision;

    @Autowired
    Proposals proposals;

    @Autowired
    Policy policy;

    @Test
    void axe_finds_nothing_to_complain_about() {
        var amina = cast.in(Role.COMMUNICATIONS_DIRECTOR, cast.city(), "Amina Åkerström-Øster");
        staff.give(amina, Role.HEAD, cast.city(), staff.today(), Optional.empty(), Actor.TORG);
        var draft = draft();
        var change = proposals
                .differences(revision.find(draft), staff.today(), staff.today().plusDays(1))
                .getFirst()
                .change()
                .id();
        var out = draft();
        revision.send(
                out,
                staff.today().plusDays(3),
                "Hinner ni?",
                List.of(new Asked(cast.board("Miljönämnden"), ""), new Asked(cast.city(), "Pensionärsrådet")),
                Actor.TORG);
        var body = revision.rounds(out).getFirst().bodies().getFirst().id();
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            sight.look("/rules");
            sight.look("/rules?day=1999-01-01");
            cast.signIn(page, amina);
            for (var path : List.of(
                    "/policy",
                    "/policy/rules/basic.B7",
                    "/policy/versions",
                    "/policy/versions/1",
                    "/policy/versions/" + draft,
                    "/policy/versions/" + draft + "/changes/new",
                    "/policy/versions/" + draft + "/changes/" + change,
                    "/policy/versions/" + draft + "/remiss",
                    "/policy/versions/" + draft + "/decision",
                    "/policy/versions/" + out,
                    "/policy/versions/" + out + "/bodies/" + body + "/answer",
                    "/policy/versions/" + out + "/decision",
                    "/policy/comments")) {
                sight.look(path);
            }

            assertThat(sight.faults()).isEmpty();
        }
    }

    /** Whoever hears the page hears one heading per paragraph and one per rule, in order, and the rule as a sentence. */
    @Test
    void the_policy_is_read_aloud_in_order() {
        try (var profile = Chromium.profile(false)) {
            var page = profile.newPage();
            cast.signIn(page, cast.in(Role.WEB_EDITOR, cast.board("Miljönämnden"), "Edit"));
            page.navigate(settings.address() + "/policy?day=2021-01-01");

            assertThat(page.locator("h1").allInnerTexts()).hasSize(1);
            assertThat(page.locator("main h2").allInnerTexts()).first().isEqualTo("1 § Grundprinciper");
            assertThat(page.locator("main h2").allInnerTexts()).last().isEqualTo("11 § Moderering");
            assertThat(page.locator("main h3").allInnerTexts())
                    .containsSubsequence("Dialog och gott bemötande", "Avsändare", "Vilande konto", "Avstängning");
            assertThat(page.locator("main h3 + p").count())
                    .as("each rule's name is followed by its sentence")
                    .isEqualTo(page.locator("main h3").count());
        }
    }

    private int draft() {
        var board = cast.board("Kyrkogårdsnämnden");
        var number = revision.draft("Kortare vila på kyrkogårdarna", "Där händer inte mycket.", Actor.TORG);
        var now = policy.today().in(Scope.city("dormancy.days")).orElseThrow();
        proposals.put(
                number,
                new Change(
                        0,
                        new Scope(now.id(), Optional.of(board.id()), Optional.empty()),
                        false,
                        now.paragraph(),
                        now.source(),
                        now.title(),
                        "Ett konto som inte har publicerat något på 365 dagar är vilande.",
                        new Value.Number(365, Value.Measure.DAYS),
                        Optional.empty()),
                staff.today().plusDays(1),
                Actor.TORG);
        return number;
    }
}
