package torg.exports;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import torg.exports.packing.Limits;
import torg.vault.VaultSettings;

/**
 * The settings for platforms' archives ({@code TORG_EXPORTS_…}).
 *
 * @param folder where archives lie; {@code exports} in the data folder when empty. Where several nodes
 *     run, one that all of them see
 * @param largestArchive as it is sent in
 * @param mostUnpacked all its pieces together
 * @param mostPieces how many pieces it may have
 * @param largestMedia the largest single picture or film that is taken into the record; of a larger one the hash is
 */
@ConfigurationProperties("torg.exports")
public record ExportsSettings(
        @DefaultValue("") String folder,
        @DefaultValue("2GB") DataSize largestArchive,
        @DefaultValue("10GB") DataSize mostUnpacked,
        @DefaultValue("200000") int mostPieces,
        @DefaultValue("32MB") DataSize largestMedia) {

    Path folder(VaultSettings vault) {
        return folder(folder, vault);
    }

    /** For who looks without a running Torg. */
    public static Path folder(Map<String, String> environment, VaultSettings vault) {
        return folder(environment.getOrDefault("TORG_EXPORTS_FOLDER", ""), vault);
    }

    private static Path folder(String said, VaultSettings vault) {
        return said.isBlank() ? vault.data().resolve("exports") : Path.of(said);
    }

    Limits limits() {
        return new Limits(mostUnpacked.toBytes(), mostPieces);
    }
}
