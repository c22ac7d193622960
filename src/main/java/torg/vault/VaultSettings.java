package torg.vault;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the vault, read from the environment; docs/operate.md lists them.
 *
 * @param data where the embedded database, the keys and the files lie
 * @param external an existing PostgreSQL that is used instead of the embedded one
 * @param masterKey 32 bytes in base64 that seal every secret; a key file is used without it
 */
public record VaultSettings(
        Path data, Optional<External> external, Optional<Secret> masterKey, boolean production, int poolSize) {

    public record External(String url, String user, Secret password) {}

    public static VaultSettings from(Map<String, String> environment) {
        var url = Optional.ofNullable(environment.get("TORG_DB_URL")).filter(u -> !u.isBlank());
        return new VaultSettings(
                Path.of(environment.getOrDefault("TORG_DATA", "data"))
                        .toAbsolutePath()
                        .normalize(),
                url.map(u -> new External(
                        u,
                        environment.getOrDefault("TORG_DB_USER", "torg"),
                        new Secret(environment.getOrDefault("TORG_DB_PASSWORD", "")))),
                Optional.ofNullable(environment.get("TORG_MASTER_KEY"))
                        .filter(k -> !k.isBlank())
                        .map(Secret::new),
                "production".equals(environment.get("TORG_MODE")),
                number(environment.getOrDefault("TORG_DB_POOL", "16"), "TORG_DB_POOL"));
    }

    private static int number(String text, String name) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CannotStart(name + " is not a whole number: " + text);
        }
    }

    /** Where the keys lie that are files. */
    public Path keys() {
        return data.resolve("keys");
    }

    /** The address without what must not be shown; it need not be a good one, so it is cut and not parsed. */
    static String shown(String jdbcUrl) {
        return jdbcUrl.replaceFirst("^jdbc:postgresql:(//)?", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst(".*@", "");
    }
}
