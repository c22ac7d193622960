package torg.vault.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import torg.vault.CannotStart;
import torg.vault.Secret;

/**
 * A bucket of an S3-compatible store, read from the environment; docs/operate.md lists the settings.
 *
 * @param address of the store, without the bucket ({@code TORG_STORE_ADDRESS}); without it large bytes lie in the data folder
 * @param key the access key's name, which is not secret by itself and is shown nowhere all the same
 * @param pathStyle whether the bucket stands behind the address' slash, as most stores want it, or before its host
 */
public record StoreSettings(URI address, String region, String bucket, String key, Secret secret, boolean pathStyle) {
    private static final String ADDRESS = "TORG_STORE_ADDRESS";
    private static final String REGION = "TORG_STORE_REGION";
    private static final String BUCKET = "TORG_STORE_BUCKET";
    private static final String KEY = "TORG_STORE_KEY";
    private static final String SECRET = "TORG_STORE_SECRET";
    private static final String SECRET_FILE = "TORG_STORE_SECRET_FILE";
    private static final String STYLE = "TORG_STORE_STYLE";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /**
     * @param environment what is set, or null
     * @return empty when no store is named
     * @throws CannotStart when it is named by halves
     */
    public static Optional<StoreSettings> from(UnaryOperator<String> environment) {
        return said(environment, ADDRESS)
                .map(address -> new StoreSettings(
                        address(address, "production".equals(environment.apply("TORG_MODE"))),
                        said(environment, REGION).orElse("us-east-1"),
                        bucket(required(environment, BUCKET)),
                        required(environment, KEY),
                        secret(environment),
                        style(said(environment, STYLE).orElse("path"))));
    }

    private static Optional<String> said(UnaryOperator<String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String required(UnaryOperator<String> environment, String name) {
        return said(environment, name)
                .orElseThrow(() -> new CannotStart("%s is set, so %s is needed too.".formatted(ADDRESS, name)));
    }

    /** What residents send goes there, so it goes closed: in the open only on this machine, or where nothing is real. */
    private static URI address(String said, boolean production) {
        URI address;
        try {
            address = URI.create(said);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(ADDRESS + " is no address.");
        }
        var open = "http".equals(address.getScheme());
        if (address.getHost() == null
                || address.getUserInfo() != null
                || !open && !"https".equals(address.getScheme())) {
            throw new CannotStart(
                    ADDRESS + " is to be an address such as https://s3.example.net, without a key in it.");
        }
        if (open && production && !Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost())) {
            throw new CannotStart(
                    ADDRESS + " begins with http://, so everything would travel in the open. Use https://.");
        }
        return address;
    }

    private static String bucket(String said) {
        if (!said.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new CannotStart(BUCKET + " is no name of a bucket: 3 to 63 small letters, digits, dots and hyphens.");
        }
        return said;
    }

    private static boolean style(String said) {
        return switch (said) {
            case "path" -> true;
            case "host" -> false;
            default -> throw new CannotStart(STYLE + " is either path or host.");
        };
    }

    private static Secret secret(UnaryOperator<String> environment) {
        var said = said(environment, SECRET);
        var file = said(environment, SECRET_FILE);
        if (said.isPresent() == file.isPresent()) {
            throw new CannotStart("%s is set, so either %s or %s is needed.".formatted(ADDRESS, SECRET, SECRET_FILE));
        }
        return new Secret(said.orElseGet(() -> read(Path.of(file.orElseThrow()))));
    }

    /** As with Torg's own keys: a file that others can read is refused, not mended. */
    private static String read(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new CannotStart(
                        "The file %s, which %s names, can be read by others. If nobody has, run: chmod 600 %s"
                                .formatted(file, SECRET_FILE, file));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("The file %s, which %s names, cannot be read.".formatted(file, SECRET_FILE), e);
        }
    }
}
