package torg.platforms.consent;

import java.net.URI;
import java.util.Locale;

/**
 * Whose application the city has registered: one opens all of its networks. The addresses and versions are those the
 * platforms published when the adapter was written; all can be set, because a version lives a year (connectors.md 2.4).
 */
public enum Family {
    /** Facebook and Instagram (developers.facebook.com/docs/graph-api). */
    META("https://graph.facebook.com", "https://www.facebook.com", "https://graph.facebook.com", "v24.0"),
    THREADS("https://graph.threads.net", "https://threads.net", "https://graph.threads.net", "v1.0"),
    LINKEDIN("https://api.linkedin.com", "https://www.linkedin.com", "https://www.linkedin.com", "202611"),
    X("https://api.x.com", "https://x.com", "https://api.x.com", "2"),
    GOOGLE("https://www.googleapis.com", "https://accounts.google.com", "https://oauth2.googleapis.com", "v3"),
    TIKTOK("https://open.tiktokapis.com", "https://www.tiktok.com", "https://open.tiktokapis.com", "v2");

    private final URI api;
    private final URI pages;
    private final URI tokens;
    private final String version;

    Family(String api, String pages, String tokens, String version) {
        this.api = URI.create(api);
        this.pages = URI.create(pages);
        this.tokens = URI.create(tokens);
        this.version = version;
    }

    /** As it stands in an address and in a setting. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The real one's, for an application the city has registered there. */
    App app(String id, torg.vault.Secret secret, String other) {
        return new App(this, id, secret, api, pages, tokens, other.isBlank() ? version : other, false);
    }

    /** One that stands on this very machine, at an address that holds all its doors. */
    public App nextDoor(URI address, String id, torg.vault.Secret secret) {
        return new App(this, id, secret, address, address, address, version, true);
    }
}
