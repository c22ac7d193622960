package torg.platforms;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The networks a city has accounts on. Being listed here does not mean that Torg can speak there: see {@link Platforms}. */
public enum Network {
    SQUARE("Torget", List.of()),
    BLUESKY("Bluesky", List.of("bsky.app")),
    MASTODON("Mastodon", List.of("mastodon.social", "social.", "mastodon.")),
    FACEBOOK("Facebook", List.of("facebook.com", "fb.com")),
    INSTAGRAM("Instagram", List.of("instagram.com")),
    THREADS("Threads", List.of("threads.net", "threads.com")),
    LINKEDIN("LinkedIn", List.of("linkedin.com")),
    YOUTUBE("YouTube", List.of("youtube.com", "youtu.be")),
    X("X", List.of("x.com", "twitter.com")),
    TIKTOK("TikTok", List.of("tiktok.com")),
    /** A function mailbox: no public profile, nobody else's platform, and whoever writes there expects an answer (FL 7 §). */
    MAIL("E-post", List.of());

    private final String brand;
    private final List<String> hosts;

    Network(String brand, List<String> hosts) {
        this.brand = brand;
        this.hosts = hosts;
    }

    /** Whether an account there has a page that everybody can see, and so something to look at and to judge. */
    public boolean isPublic() {
        return this != MAIL;
    }

    /** The name people know it by; the same in every language. */
    public String brand() {
        return brand;
    }

    /** The network an address belongs to; empty when none is known by its host. */
    public static Optional<Network> of(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(n -> n.hosts.stream().anyMatch(h -> at(host, h)))
                .findFirst();
    }

    private static boolean at(String host, String known) {
        return known.endsWith(".") ? host.startsWith(known) : host.equals(known) || host.endsWith("." + known);
    }

    /** The network as somebody wrote it in a list: "Twitter", "bluesky", "Facebook-sida". */
    public static Optional<Network> named(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("twitter")) {
            return Optional.of(X);
        }
        if (plain.matches("e-?mail|e-?post.*|mejl|funktionsbrevlåda|brevlåda")) {
            return Optional.of(MAIL);
        }
        return Arrays.stream(values())
                .filter(n -> plain.equals(n.name().toLowerCase(Locale.ROOT))
                        || (n != X && plain.startsWith(n.brand.toLowerCase(Locale.ROOT)))
                        || (n != X && plain.startsWith(n.name().toLowerCase(Locale.ROOT))))
                .findFirst();
    }
}
