package torg.records.packages;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import torg.vault.VaultSettings;
import torg.vault.store.Workbench;

/** Where packages lie until the archive has them. */
@Component
@EnableConfigurationProperties(PackagesSettings.class)
class Shelf extends Workbench {
    Shelf(PackagesSettings settings, VaultSettings vault, Clock clock) {
        super(settings.folder(vault), clock);
    }
}
