package torg.vault.backup;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import torg.vault.VaultSettings;

/** The backups for whoever asks in a running Torg; the operator's command makes its own, beside it. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    static BackupSettings backupSettings(Environment environment) {
        Map<String, String> said = new HashMap<>();
        for (var name : List.of("TORG_BACKUPS", "TORG_BACKUPS_RECOVERY", "TORG_BACKUPS_DAYS")) {
            if (environment.containsProperty(name)) {
                said.put(name, environment.getProperty(name));
            }
        }
        return BackupSettings.from(said);
    }

    @Bean
    static Backups backups(VaultSettings vault, BackupSettings settings, Clock clock) {
        return new Backups(vault, settings, clock);
    }

    @Bean
    static Copying copying(VaultSettings vault, BackupSettings settings, Backups backups) {
        return new Copying(vault, settings, backups);
    }
}
