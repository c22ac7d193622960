package torg.platforms.mastodon;

import java.net.IDN;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import torg.platforms.Connection;
import torg.platforms.Credentials;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Meter;
import torg.platforms.http.Json;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Said;
import torg.vault.Secret;

/**
 * Takes the access token of an application that the account itself has made on its server (Settings, Development), because
 * every server is its own and the city has an application at none (decision 0024). The token lasts until it is withdrawn.
 */
final class SignIn {
    private static final Pattern SERVER =
            Pattern.compile("(?:(https?)://)?(\\[[0-9a-fA-F:.]+]|[^\\s/:@?#\\[\\]]+)(:\\d{1,5})?((?:/[\\w.~-]+)*)/?");

    /** What the abilities need (docs.joinmastodon.org/api/oauth-scopes); the wider ones hold the narrower. */
    private static final List<String> SCOPES = List.of(
            "read:accounts",
            "read:follows",
            "read:notifications",
            "read:statuses",
            "write:blocks",
            "write:media",
            "write:reports",
            "write:statuses");

    private final PlatformHttp http;
    private final Clock clock;

    SignIn(PlatformHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Granted connect(Credentials credentials) {
        var name = name(credentials.name());
        var server = server(credentials.server().isBlank() ? name.replaceFirst("^[^@]*@?", "") : credentials.server())
                .orElseThrow(() -> no(Fault.Kind.TRY_AGAIN, "platforms.no-such-server"));
        var secret = credentials.secret().value().strip().replaceFirst("(?i)^bearer\\s+", "");
        if (!Access.isToken(secret)) {
            throw no(Fault.Kind.NOT_ALLOWED, "platforms.wrong-name-or-secret");
        }
        var api = new Api(http, clock, server, new Secret(secret), Meter.NONE);
        var said = api.get("/api/v1/accounts/verify_credentials");
        var account = switch (said) {
            case Said.No no
            when Api.mayNot(no) && Api.why(no).equals("platforms.permission-missing") ->
                throw no(Fault.Kind.NOT_ALLOWED, "platforms.permission-missing");
            case Said.No no when Api.mayNot(no) -> throw no(Fault.Kind.NOT_ALLOWED, "platforms.wrong-name-or-secret");
            case Said.No no -> throw no(Fault.Kind.TRY_AGAIN, "platforms.no-such-server");
            case Said.Unreached unreached -> throw no(Fault.Kind.TRY_AGAIN, "platforms.no-such-server");
            default -> api.one(said);
        };
        var asked = name.replaceFirst("@.*", "");
        if (!asked.isEmpty()
                && !asked.equalsIgnoreCase(Json.text(account, "acct").replaceFirst("@.*", ""))) {
            throw no(Fault.Kind.NOT_ALLOWED, "platforms.mastodon.other-account");
        }
        demandScopes(api);
        return Access.of(server, new Secret(secret), account, Instance.of(api, host(server)))
                .map(SignIn::granted)
                .orElseThrow(() -> no(Fault.Kind.TRY_AGAIN, "platforms.no-such-server"));
    }

    Granted probe(Connection connection, Access access) {
        var api = new Api(http, clock, access.server(), access.bearer(), connection.meter());
        var account = api.one(api.get("/api/v1/accounts/verify_credentials"));
        return Access.of(
                        access.server(),
                        access.bearer(),
                        account,
                        Instance.of(api, access.instance().domain()))
                .filter(now -> now.account().equals(access.account()))
                .map(SignIn::granted)
                .orElseThrow(() -> no(Fault.Kind.NOT_ALLOWED, "platforms.not-allowed"));
    }

    private static Granted granted(Access access) {
        return new Granted(access.account().toString(), access.handle(), access.token());
    }

    /** Mastodon tells since 4.3 what an application may; others do not, and then it shows when something is refused. */
    private void demandScopes(Api api) {
        if (api.get("/api/v1/apps/verify_credentials") instanceof Said.Done done
                && done.body().path("scopes").isArray()) {
            var may = done.body()
                    .path("scopes")
                    .valueStream()
                    .map(scope -> scope.stringValue(""))
                    .collect(Collectors.toSet());
            if (!SCOPES.stream().allMatch(scope -> holds(may, scope))) {
                throw no(Fault.Kind.NOT_ALLOWED, "platforms.permission-missing");
            }
        }
    }

    private static boolean holds(Set<String> may, String scope) {
        return may.contains(scope)
                || may.contains(scope.replaceFirst(":.*", ""))
                || Set.of("read:follows", "write:blocks").contains(scope) && may.contains("follow");
    }

    /** The address of the server, without a slash at the end. Empty when what was written there is no server's name. */
    static Optional<String> server(String written) {
        var parts = SERVER.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var scheme = Optional.ofNullable(parts.group(1)).orElse("https");
            var port = Optional.ofNullable(parts.group(3)).orElse("");
            var host = parts.group(2).startsWith("[") ? parts.group(2) : IDN.toASCII(parts.group(2));
            var uri = URI.create(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + parts.group(4));
            return Optional.of(uri).filter(server -> server.getHost() != null).map(URI::toString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String host(String server) {
        return URI.create(server).getAuthority();
    }

    /** People copy their name from the app, with the at sign and with what it puts invisibly around names. */
    private static String name(String written) {
        return written.replaceAll("[\\p{Cf}\\p{Cc}\\s\\p{Z}]", "").replaceFirst("^@", "");
    }

    private Fault no(Fault.Kind kind, String word) {
        return new Fault(kind, word, clock.instant());
    }
}
