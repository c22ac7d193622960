package torg.records.snapshots;

import java.util.Arrays;
import java.util.List;
import torg.platforms.Network;

/**
 * Whether a program may take a picture of a page there, as far as its platform's own terms tell. Torg's reading of November
 * 2026; terms change, and a city that has a platform's leave in writing still takes those pictures by hand.
 *
 * @param word the key of what the terms say
 * @param source where they say it
 */
public record Term(Network network, boolean allowed, String word, String source) {

    /** Whoever adds a network is asked here. */
    public static Term of(Network network) {
        return switch (network) {
            case SQUARE -> allowed(network, "own", "");
            case BLUESKY -> allowed(network, "bluesky", "https://bsky.social/about/support/tos");
            case MASTODON -> allowed(network, "mastodon", "https://www.rfc-editor.org/rfc/rfc9309");
            case FACEBOOK ->
                forbidden(network, "meta", "https://www.facebook.com/legal/automated_data_collection_terms");
            case INSTAGRAM -> forbidden(network, "meta", "https://help.instagram.com/581066165581870");
            case THREADS -> forbidden(network, "meta", "https://help.instagram.com/769983657850450");
            case LINKEDIN -> forbidden(network, "linkedin", "https://www.linkedin.com/legal/user-agreement");
            case YOUTUBE -> forbidden(network, "youtube", "https://www.youtube.com/t/terms");
            case X -> forbidden(network, "x", "https://x.com/tos");
            case TIKTOK -> forbidden(network, "tiktok", "https://www.tiktok.com/legal/terms-of-service");
            case MAIL, COUNTER, ELSEWHERE -> forbidden(network, "no-page", "");
        };
    }

    private static Term allowed(Network network, String word, String source) {
        return new Term(network, true, "records.snapshots.term." + word, source);
    }

    private static Term forbidden(Network network, String word, String source) {
        return new Term(network, false, "records.snapshots.term." + word, source);
    }

    /** The table as it is shown: every network that has pages to take a picture of. */
    public static List<Term> all() {
        return Arrays.stream(Network.values())
                .filter(Network::isPublic)
                .map(Term::of)
                .toList();
    }

    static List<String> allowing() {
        return all().stream()
                .filter(Term::allowed)
                .map(term -> term.network().name())
                .toList();
    }
}
