package torg.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.records.Registry;
import torg.records.secrecy.Secrecy;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.staff.Cast;

/** Every page of this room, with something on it, as axe sees it: in both languages, light and dark, wide and narrow. */
@TorgTest
class RecordsAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Registry registry;

    @Autowired
    Secrecy secrecy;

    @Autowired
    Cast cast;

    @Test
    void axe_finds_nothing_to_complain_about() {
        var counter = registry.counter();
        registry.written(counter, "Tack!");
        registry.written(counter, "När öppnar ni?");
        var waiting = registry.toRegister(counter, "Jag begär skadestånd för min cykel.");
        var registered = registry.toRegister(counter, "Jag klagar på öppettiderna.");
        var line = registry.registered(counter, registered, "Föreningen Hjulet", "Klagomål på öppettider");
        var secret = registry.written(counter, "Min diagnos står här.");
        secrecy.mark(secret.id(), "OSL-25-1", Optional.empty(), registry.by(counter), counter.actor());

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            cast.signIn(page, counter.reg());
            for (var path : List.of(
                    "/records",
                    "/records/" + waiting.id().value(),
                    "/records/" + secret.id().value(),
                    "/records/" + registered.id().value() + "/proof",
                    "/records/" + registered.id().value() + "/registration/" + line.id(),
                    "/records/register",
                    "/records/marked")) {
                sight.look(path);
            }
            sight.look("/diary?board=" + counter.board().id() + "&from=snart", 422);

            assertThat(sight.faults()).isEmpty();
        }
    }
}
