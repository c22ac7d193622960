package torg.platforms;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import torg.shell.Words;

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
    MAIL("E-post", List.of()),
    /** Telephone, counter and letter: somebody here writes down what was asked. No account, hence no decision and no token. */
    COUNTER("platforms.counter", List.of()),
    /** What is said about the city's tasks where the city has no account, written down by somebody here. */
    ELSEWHERE("platforms.elsewhere", List.of());

    private final String brand;
    private final List<String> hosts;

    Network(String brand, List<String> hosts) {
        this.brand = brand;
        this.hosts = hosts;
    }

    /** Whether an account there has a page that everybody can see, and so something to look at and to judge. */
    public boolean isPublic() {
        return this != MAIL && !isByHand();
    }

    /** The name people know it by; the same in every language, but for the ways that are no network. */
    public String brand() {
        return isByHand() ? Words.t(brand) : brand;
    }

    /** What comes in is written down by a person here, and what goes out is told by one. */
    public boolean isByHand() {
        return this == COUNTER || this == ELSEWHERE;
    }

    /** Those the city can have accounts on. */
    public static Network[] withAccounts() {
        return Arrays.stream(values()).filter(network -> !network.isByHand()).toArray(Network[]::new);
    }

    /** How what comes in by this way is asked, where the way itself does not tell. */
    public Way usualWay() {
        return switch (this) {
            case SQUARE -> Way.QUESTION;
            case BLUESKY, MASTODON, FACEBOOK, INSTAGRAM, THREADS, LINKEDIN, YOUTUBE, X, TIKTOK -> Way.COMMENT;
            case MAIL -> Way.MAIL;
            case COUNTER -> Way.TELEPHONE;
            case ELSEWHERE -> Way.ELSEWHERE;
        };
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
        return Arrays.stream(withAccounts())
                .filter(n -> plain.equals(n.name().toLowerCase(Locale.ROOT))
                        || (n != X && plain.startsWith(n.brand.toLowerCase(Locale.ROOT)))
                        || (n != X && plain.startsWith(n.name().toLowerCase(Locale.ROOT))))
                .findFirst();
    }
}
