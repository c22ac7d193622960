package torg.records.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.register.Opened;
import torg.register.Register;
import torg.register.profile.Photographer;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.staff.Cast;
import torg.staff.Role;

/** The pages with something on them, as axe sees them: in both languages, light and dark, wide and narrow. */
@TorgTest
class SnapshotsPagesTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Photographer photographer;

    @Autowired
    Arrived arrived;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Cast cast;

    @Test
    void axe_finds_nothing_to_complain_about() {
        var library = opened.library();
        var account = register.find(library.account());
        var archivist = cast.in(Role.ARCHIVIST, library.unit(), "Arvid Arkivarie");
        photographer.keep(account.id(), Album.seen("Stadsbiblioteket", "Fråga oss!", Album.picture(1), Instant.now()));
        arrived.now(account.id(), "När öppnar ni? Mejla mig på amina@exempel.se.");
        snapshots.bring(
                account,
                new Snapshots.Brought(Album.picture(2), cast.today(), "Profilen med texten Fråga oss!"),
                Actor.TORG);
        snapshots.fail(account, "platforms.camera.wall", Instant.now(), Why.CHANGED, Actor.TORG);

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            cast.signIn(page, archivist);
            for (var path : List.of(
                    "/records/snapshots",
                    "/register/" + account.id().value() + "/snapshots",
                    "/register/" + account.id().value() + "/timemachine")) {
                sight.look(path);
            }

            assertThat(sight.faults()).isEmpty();
        }
    }
}
