package torg.world;

import java.net.URI;
import java.util.Map;

/** A real OpenID provider with Swedish people in it, so that logging in is tested against a server we did not write. */
public final class OpenIdProvider implements AutoCloseable {
    public static final String CLIENT_ID = "torg";
    public static final String CLIENT_SECRET = "provens-hemlighet";

    private final Server server;

    private OpenIdProvider(Server server) {
        this.server = server;
    }

    /** Knows one client, whose callback and whose page after logging out must be exactly these. */
    public static OpenIdProvider start(URI redirect, URI afterLogout) {
        return new OpenIdProvider(World.node(
                "oidc.mjs",
                Map.of(
                        "CLIENT_ID",
                        CLIENT_ID,
                        "CLIENT_SECRET",
                        CLIENT_SECRET,
                        "REDIRECT_URIS",
                        redirect.toString(),
                        "LOGOUT_URIS",
                        afterLogout.toString())));
    }

    public URI issuer() {
        return URI.create(server.member("issuer"));
    }

    @Override
    public void close() {
        server.close();
    }
}
