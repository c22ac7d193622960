package torg.records.packages;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import torg.vault.VaultSettings;

/**
 * The settings for packages to the archive ({@code TORG_PACKAGES_…}).
 *
 * @param folder where they lie until the archive has them; {@code packages} in the data folder when empty. Where several
 *     nodes run, one that all of them see
 */
@ConfigurationProperties("torg.packages")
public record PackagesSettings(@DefaultValue("") String folder) {
    Path folder(VaultSettings vault) {
        return folder.isBlank() ? vault.data().resolve("packages") : Path.of(folder);
    }
}
