package torg.platforms.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail server.
 *
 * @param sealed whether TLS is spoken from the first word (RFC 8314); if not, the conversation is sealed by STARTTLS
 */
record Server(String host, int port, boolean sealed) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(imaps?|smtps?|submissions?)://)?(\\[[0-9a-fA-F:.]+]|[^\\s/:@?#\\[\\]]+)(?::(\\d{1,5}))?/?");
    private static final int IMAPS = 993;
    private static final int IMAP = 143;
    private static final int SMTPS = 465;
    private static final int SUBMISSION = 587;

    /** Where letters come in. Empty when what was written is no server's name. */
    static Optional<Server> incoming(String written) {
        return read(written, IMAPS, IMAP);
    }

    /** Where letters go out. */
    static Optional<Server> outgoing(String written) {
        return read(written, SMTPS, SUBMISSION);
    }

    /** Without a scheme, the port tells; without a port, the sealed one is meant. */
    private static Optional<Server> read(String written, int sealedPort, int openPort) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var scheme = Optional.ofNullable(parts.group(1));
        var given = Optional.ofNullable(parts.group(3)).map(Integer::valueOf);
        var sealed = scheme.map(s -> s.endsWith("s"))
                .orElseGet(() -> given.map(p -> p == sealedPort).orElse(true));
        var port = given.orElse(sealed ? sealedPort : openPort);
        try {
            var host = parts.group(2).startsWith("[") ? parts.group(2) : IDN.toASCII(parts.group(2));
            return Optional.of(new Server(host, port, sealed)).filter(s -> s.port > 0 && s.port < 1 << 16);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What never leaves this machine need not be sealed: a relay beside Torg, or a test. */
    boolean mustBeSealed() {
        return !(host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]"));
    }

    String written(String protocol) {
        return protocol + (sealed ? "s" : "") + "://" + host + ":" + port;
    }
}
