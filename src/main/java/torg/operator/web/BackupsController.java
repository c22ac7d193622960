package torg.operator.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import torg.operator.Run;
import torg.operator.Safekeeping;
import torg.shell.Room;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.vault.backup.BackupSettings;
import torg.vault.backup.Backups;

/** Where whoever looks after Torg sees what would be left if the machine burnt tonight. */
@Controller
class BackupsController {
    private final Safekeeping safekeeping;
    private final BackupSettings settings;
    private final Backups backups;
    private final Clock clock;

    BackupsController(Safekeeping safekeeping, BackupSettings settings, Backups backups, Clock clock) {
        this.safekeeping = safekeeping;
        this.settings = settings;
        this.backups = backups;
        this.clock = clock;
    }

    @Bean
    static Room backupsRoom() {
        return new Room(94, "/backups", "operator.backups", Optional.of(Right.STAFF));
    }

    @GetMapping("/backups")
    BackupsPage page(SignedIn reader) {
        reader.with(Right.STAFF);
        var readable = safekeeping.readable();
        var known = safekeeping.made(readable.stream().map(Backups.Made::name).toList()).stream()
                .collect(Collectors.toMap(Run::name, Function.identity(), (one, other) -> one));
        return new BackupsPage(
                settings.folder().map(Object::toString),
                settings.kept().toDays(),
                backups.recoverable(),
                backups.apart(),
                safekeeping.tooOld(),
                safekeeping.drilledLongAgo(),
                safekeeping.newestGood(Run.Deed.MADE),
                safekeeping.newest(Run.Deed.MADE).filter(run -> !run.well()),
                safekeeping.newest(Run.Deed.DRILLED),
                readable.reversed().stream()
                        .map(one -> new BackupsPage.Copy(one, Optional.ofNullable(known.get(one.name()))))
                        .toList(),
                clock.instant());
    }
}
