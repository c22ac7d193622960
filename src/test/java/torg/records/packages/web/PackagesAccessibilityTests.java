package torg.records.packages.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.records.packages.Level;
import torg.records.packages.PackedUp;
import torg.register.Opened;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.staff.Cast;
import torg.staff.Role;

/** Every page of this room, with something on it, as axe sees it: in both languages, light and dark, wide and narrow. */
@TorgTest
class PackagesAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    PackedUp packed;

    @Autowired
    Opened opened;

    @Autowired
    Cast cast;

    @Test
    void axe_finds_nothing_to_complain_about() throws Exception {
        packed.agree();
        var account = opened.library().account();
        packed.decide(account, Level.UNIQUE);
        var parcel = packed.made(account, Optional.empty());
        var waiting = packed.ordered(Optional.of(2025), account);
        var archivist = cast.in(Role.ARCHIVIST, cast.city(), "Anna Arkivarie");

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            cast.signIn(page, archivist);
            for (var path : List.of(
                    "/records/packages",
                    "/records/packages/runs/" + waiting.id(),
                    "/records/packages/parcels/" + parcel.id(),
                    "/records/packages/accounts/" + account.value(),
                    "/records/packages/agreement")) {
                sight.look(path);
            }

            assertThat(sight.faults()).isEmpty();
        }
    }
}
