package torg.register.closing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import torg.vault.VaultSettings;
import torg.vault.store.Workbench;

/** Where final archives lie: the folder {@code archives} in the data folder, which is in every backup. */
@Component
class ArchiveShelf extends Workbench {
    ArchiveShelf(VaultSettings vault, Clock clock) {
        super(vault.data().resolve("archives"), clock);
    }
}
