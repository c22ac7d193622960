package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.expert.Experts;
import torg.inbox.exposure.Exposure;
import torg.inbox.threading.Arrived;
import torg.inbox.views.Views;
import torg.ledger.Actor;
import torg.register.Opened;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.staff.Cast;

/** The desk as it is seen and as it is worked at with the keys alone. */
@TorgTest
class DeskPagesTests {
    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Arranging arranging;

    @Autowired
    Inbox inbox;

    @Autowired
    Experts experts;

    @Autowired
    Exposure exposure;

    @Autowired
    Views views;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    private Opened.Library library;

    @BeforeEach
    void a_library() {
        library = opened.library();
    }

    @Test
    void axe_finds_nothing_to_complain_about() {
        var emergency =
                arrived.now(library.account(), "Jag tänker på självmord").id();
        var threat = arrived.now(library.account(), "Jag ska mörda dig").id();
        var resting = arrived.now(library.account(), "När öppnar ni?").id();
        var other = arrived.now(library.account(), "Det är svag is").id();
        arranging.setAside(resting, Instant.now().plus(3, ChronoUnit.DAYS), "Besked från Fastighet", manager());
        arranging.merge(other, resting, manager());
        exposure.read(threat, library.manager().id(), manager());
        experts.ask(
                resting,
                library.manager(),
                "Får vi öppna?",
                cast.today(),
                library.editor().id(),
                manager());
        var asked = experts.askedOf(library.manager().id()).getFirst().id();
        views.save(
                "Säkerhet",
                new Look(
                        Queue.WAITING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Urgency.SAFETY),
                        Optional.empty()),
                library.manager().id(),
                manager());
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            cast.signIn(page, library.manager());
            for (var path : List.of(
                    "/inbox",
                    "/inbox?queue=later",
                    "/inbox?queue=waiting&urgency=safety",
                    "/inbox/" + emergency.value(),
                    "/inbox/" + emergency.value() + "/alarm",
                    "/inbox/" + threat.value(),
                    "/inbox/" + resting.value(),
                    "/inbox/" + resting.value() + "/experts",
                    "/asked",
                    "/asked/" + asked,
                    "/inbox/words",
                    "/inbox/words/safety",
                    "/inbox/routing",
                    "/inbox/exposure",
                    "/inbox/storms",
                    "/inbox/statistics",
                    "/staff/units/" + library.unit().id() + "/hours",
                    "/staff/people/" + library.manager().id() + "/absence")) {
                sight.look(path);
            }

            assertThat(sight.faults()).isEmpty();
        }
    }

    @Test
    @Promise("P60")
    void views_are_saved_with_live_counts_several_are_handled_at_once_and_all_of_it_with_the_keys_alone() {
        arrived.now(library.account(), "Det är svag is");
        var first = arrived.now(library.account(), "Hej ett").id();
        views.save(
                "Farligt",
                new Look(
                        Queue.WAITING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Urgency.SAFETY),
                        Optional.empty()),
                library.editor().id(),
                Actor.person(library.editor().id(), "Edit"));
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, library.editor());
            page.navigate(settings.address() + "/inbox");
            assertThat(page.locator(".tabs a", new Page.LocatorOptions().setHasText("Farligt"))
                            .textContent())
                    .contains("1");
            arrived.now(library.account(), "Ännu mer svag is");
            page.reload();
            assertThat(page.locator(".tabs a", new Page.LocatorOptions().setHasText("Farligt"))
                            .textContent())
                    .contains("2");

            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("input[name=chosen]:checked").count()).isEqualTo(2);
            page.keyboard().press("Control+k");
            page.keyboard().type("markerade");
            page.keyboard().press("Enter");
            page.selectOption("#deed", "take");
            page.fill("#reason", "Jag kan isen");
            page.locator("#reason").press("Enter");
            page.waitForURL("**/inbox");
            assertThat(page.locator(".queue li").count()).isEqualTo(1);

            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/inbox/" + first.value());
            page.keyboard().press("t");
            page.waitForSelector("#words");
            page.keyboard().press("a");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("words");
            assertThat(page.locator(".keys").textContent()).contains("skriv svar");
        }
        assertThat(inbox.find(first).takenBy(library.editor().id())).isTrue();
    }

    private Actor manager() {
        return Actor.person(library.manager().id(), "Malin");
    }
}
