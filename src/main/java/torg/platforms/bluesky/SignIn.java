package torg.platforms.bluesky;

import java.net.IDN;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.http.Json;
import torg.vault.Secret;

/** Exchanges a name and an app password for a session. Neither is kept, and neither is tried twice. */
final class SignIn {
    private static final URI USUAL = URI.create("https://bsky.social");
    private static final Pattern SERVER =
            Pattern.compile("(?:(https?)://)?(\\[[0-9a-fA-F:.]+]|[^\\s/:@?#\\[\\]]+)(:\\d{1,5})?/?");

    private final Xrpc xrpc;
    private final Clock clock;

    SignIn(Xrpc xrpc, Clock clock) {
        this.xrpc = xrpc;
        this.clock = clock;
    }

    Granted connect(Credentials credentials) {
        var pds = server(credentials.server()).orElseThrow(() -> no(Fault.Kind.TRY_AGAIN, "platforms.no-such-server"));
        var body = Json.object()
                .put("identifier", name(credentials.name()))
                .put("password", credentials.secret().value());
        var said = xrpc.call(pds, new Secret(""), "com.atproto.server.createSession", body);
        var answer = switch (said) {
            case Said.No no
            when no.is("AuthFactorTokenRequired") -> throw no(Fault.Kind.NOT_ALLOWED, "platforms.app-password-needed");
            case Said.No no
            when no.status() == 401 || no.is("InvalidRequest") ->
                throw no(Fault.Kind.NOT_ALLOWED, "platforms.wrong-name-or-secret");
            case Said.Unreached _ -> throw no(Fault.Kind.TRY_AGAIN, "platforms.no-such-server");
            default -> said.orFault();
        };
        if (!answer.path("active").booleanValue(true)) {
            throw no(Fault.Kind.NOT_ALLOWED, "platforms.account-not-active");
        }
        return Session.granted(pds, answer)
                .map(session -> new Granted(session.did(), session.handle(), session.token()))
                .orElseThrow(() -> no(Fault.Kind.TRY_AGAIN, "platforms.no-such-server"));
    }

    /** Where the account lives. Empty when what was written there is no server's name. */
    static Optional<URI> server(String written) {
        if (written.isBlank()) {
            return Optional.of(USUAL);
        }
        var parts = SERVER.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var scheme = Optional.ofNullable(parts.group(1)).orElse("https");
            var port = Optional.ofNullable(parts.group(3)).orElse("");
            var uri = URI.create(scheme + "://" + ascii(parts.group(2)) + port);
            return Optional.of(uri).filter(server -> server.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String ascii(String host) {
        return host.startsWith("[") ? host : IDN.toASCII(host);
    }

    /** People copy their name from the app, with the at sign and with what it puts invisibly around names. */
    static String name(String written) {
        return written.replaceAll("[\\p{Cf}\\p{Cc}\\s\\p{Z}]", "").replaceFirst("^@", "");
    }

    private Fault no(Fault.Kind kind, String word) {
        return new Fault(kind, word, clock.instant());
    }
}
