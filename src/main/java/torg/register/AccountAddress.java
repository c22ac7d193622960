package torg.register;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import torg.platforms.Network;

/**
 * What a web address tells of an account: on which network it is and what it is called there. The address of a post
 * tells it as well, where the network puts the author's name into it.
 *
 * @param network empty for a host nobody knows, as Mastodon's are
 * @param handle empty when the address does not name it
 */
public record AccountAddress(String address, Optional<Network> network, Optional<String> handle) {
    private static final int LONGEST = 2000;

    /** First words of paths that lead to something else than an account. */
    private static final Set<String> NO_ACCOUNT = Set.of(
            "p",
            "reel",
            "reels",
            "tv",
            "explore",
            "watch",
            "shorts",
            "live",
            "embed",
            "playlist",
            "hashtag",
            "tag",
            "tags",
            "search",
            "share",
            "sharer",
            "sharer.php",
            "share.php",
            "events",
            "login",
            "home",
            "intent",
            "i",
            "feed",
            "results",
            "photo",
            "photo.php",
            "video.php",
            "l.php",
            "t",
            "marketplace",
            "gaming",
            "discover");

    /** Words that stand before the account's name. */
    private static final Set<String> BEFORE_THE_NAME =
            Set.of("company", "school", "showcase", "in", "channel", "c", "user", "profile", "users", "web", "stories");

    /** Hosts that shorten addresses and tell nothing of what is behind. */
    private static final Set<String> SHORTENED =
            Set.of("youtu.be", "vm.tiktok.com", "vt.tiktok.com", "fb.watch", "t.co");

    /** @return empty when it is no address on the web, or cannot be one */
    public static Optional<AccountAddress> read(String written) {
        var web = written.matches("(?i)https?://.*") ? written : "https://" + written;
        if (written.length() > LONGEST || !written.contains(".")) {
            return Optional.empty();
        }
        try {
            var uri = plain(new URI(web));
            if (uri.getHost() == null || !uri.getHost().contains(".") || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            var network = Network.of(uri);
            return Optional.of(new AccountAddress(web, network, handle(uri, network)));
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** A host with å, ä or ö has another form on the wire (RFC 5891). */
    private static URI plain(URI uri) throws URISyntaxException {
        return uri.getHost() != null || uri.getRawAuthority() == null
                ? uri
                : new URI(
                        uri.getScheme(),
                        IDN.toASCII(uri.getAuthority()),
                        uri.getPath(),
                        uri.getQuery(),
                        uri.getFragment());
    }

    private static Optional<String> handle(URI uri, Optional<Network> network) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var path = Arrays.stream(Optional.ofNullable(uri.getPath()).orElse("").split("/"))
                .filter(step -> !step.isBlank())
                .toList();
        if (path.isEmpty() || SHORTENED.contains(host)) {
            return Optional.empty();
        }
        var named = network.isEmpty()
                ? federated(path, host)
                : switch (network.get()) {
                    case FACEBOOK -> facebook(path, uri);
                    case LINKEDIN -> linkedIn(path);
                    case TIKTOK, THREADS -> Optional.of(path.getFirst()).filter(step -> step.startsWith("@"));
                    case MASTODON -> federated(path, host);
                    case SQUARE, BLUESKY, INSTAGRAM, YOUTUBE, X -> name(path);
                    case MAIL, COUNTER, ELSEWHERE -> Optional.<String>empty();
                };
        return named.map(n -> n.replaceFirst("^@", "")).filter(n -> !n.isBlank());
    }

    private static Optional<String> name(List<String> path) {
        var first = path.getFirst().toLowerCase(Locale.ROOT);
        if (NO_ACCOUNT.contains(first)) {
            return Optional.empty();
        }
        return path.stream().skip(BEFORE_THE_NAME.contains(first) ? 1 : 0).findFirst();
    }

    private static Optional<String> federated(List<String> path, String host) {
        return name(path)
                .map(n -> n.replaceFirst("^@", ""))
                .filter(n -> !n.isBlank())
                .map(n -> n.contains("@") ? n : n + "@" + host);
    }

    /** Old pages have no name of their own but a number: profile.php?id=…, /pages/name/number, /people/name/number. */
    private static Optional<String> facebook(List<String> path, URI uri) {
        return switch (path.getFirst().toLowerCase(Locale.ROOT)) {
            case "profile.php", "permalink.php", "story.php" ->
                parameter(uri, "id").filter(id -> id.matches("\\d+"));
            case "pages", "people", "pg", "groups" -> path.size() < 2 ? Optional.empty() : Optional.of(number(path));
            case "p" -> path.stream().skip(1).findFirst().map(name -> name.replaceFirst("^.*-(?=\\d+$)", ""));
            default -> name(path);
        };
    }

    /** What follows may be a part of the page: /pages/name/number/posts/… */
    private static String number(List<String> path) {
        return path.stream()
                .skip(1)
                .filter(step -> step.matches("\\d+"))
                .findFirst()
                .orElse(path.get(1));
    }

    /** A post stands under {@code /posts/name_words-of-the-post-activity-number}. */
    private static Optional<String> linkedIn(List<String> path) {
        return path.getFirst().equalsIgnoreCase("posts")
                ? path.stream()
                        .skip(1)
                        .findFirst()
                        .filter(post -> post.contains("_"))
                        .map(post -> post.substring(0, post.indexOf('_')))
                : name(path);
    }

    private static Optional<String> parameter(URI uri, String name) {
        return Arrays.stream(Optional.ofNullable(uri.getQuery()).orElse("").split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** The same for every way of writing the same address. */
    public static String key(String address) {
        var bare = address.contains("profile.php") ? address : address.replaceFirst("[?#].*$", "");
        return bare.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^(www|m|sv-se|mobile|mbasic|web)\\.", "")
                .replaceFirst("^twitter\\.com", "x.com")
                .replaceFirst("/+$", "");
    }
}
