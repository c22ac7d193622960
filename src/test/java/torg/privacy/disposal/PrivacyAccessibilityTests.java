package torg.privacy.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.inbox.search.Passerby;
import torg.ledger.Actor;
import torg.privacy.requests.Outcome;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Requests;
import torg.privacy.requests.Screening;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Weighing;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.staff.Cast;
import torg.staff.Role;

/** Names of others, marking, disposal and letters, with something on each page, as axe sees them and as a keyboard uses them. */
@TorgTest
class PrivacyAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Requests requests;

    @Autowired
    Screening screening;

    @Autowired
    Disposal disposal;

    @Autowired
    Passerby passerby;

    @Autowired
    Cast cast;

    @Test
    void axe_finds_nothing_to_complain_about_and_a_disposal_is_confirmed_by_keys() {
        var name = "Vilja X" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "q");
        passerby.ask(name, "Hälsa Kerstin Lind från mig, numret är 070-174 06 05");
        var access = receive(RequestKind.ACCESS, name);
        var key = screening.of(requests.find(access)).getFirst().key();
        var erasure = receive(RequestKind.ERASURE, name);
        disposal.propose(
                erasure, "Av ringa betydelse.", new Weighing(true, "KS 2026/17", false, false), Actor.person(1, "Rut"));
        var registrar = cast.in(Role.REGISTRAR, cast.city(), "Arvid Arkivarie");

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            cast.signIn(page, registrar);
            for (var path : List.of(
                    "/privacy/requests/" + access + "/names",
                    "/privacy/requests/" + access + "/names/" + key,
                    "/privacy/requests/" + erasure + "/disposal",
                    "/post")) {
                sight.look(path);
            }
            assertThat(sight.faults()).isEmpty();

            requests.decideAccess(access, Outcome.REFUSED_ACCESS, "Personen ångrade sig.", Actor.TORG);
            page.navigate(settings.address() + "/privacy/requests/" + erasure + "/disposal");
            var confirm = page.locator("form[action$='/confirmation'] button");
            confirm.focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/privacy/requests/" + erasure + "(\\?.*)?$"));
            assertThat(requests.find(erasure).answered()).isPresent();
            assertThat(page.locator("main").innerText()).doesNotContain("Kerstin");
        }
    }

    private long receive(RequestKind kind, String name) {
        return requests.receive(
                kind,
                new Subject(List.of(name), List.of(), List.of()),
                "Legitimation vid disken",
                requests.today(),
                Actor.person(1, "Rut"));
    }
}
