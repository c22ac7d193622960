package torg.register.intake.appraisal;

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
 * What a web address tells of an account: on which network it is and what it is called there.
 *
 * @param network empty for a host nobody knows, as Mastodon's are
 * @param handle empty when the address does not name it
 */
record AccountAddress(String address, Optional<Network> network, Optional<String> handle) {
    private static final int LONGEST = 2000;

    /** First words of paths that lead to something else than an account. */
    private static final Set<String> NO_ACCOUNT = Set.of(
            "p",
            "reel",
            "reels",
            "explore",
            "watch",
            "shorts",
            "playlist",
            "hashtag",
            "search",
            "share",
            "sharer",
            "events",
            "login",
            "home",
            "intent",
            "posts",
            "feed",
            "results");

    /** Words that stand before the account's name. */
    private static final Set<String> BEFORE_THE_NAME =
            Set.of("company", "school", "showcase", "in", "channel", "c", "user", "profile", "users");

    /** @return empty when it is no address on the web, or cannot be one */
    static Optional<AccountAddress> read(String written) {
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
        var path = Arrays.stream(Optional.ofNullable(uri.getPath()).orElse("").split("/"))
                .filter(step -> !step.isBlank())
                .toList();
        if (path.isEmpty() || NO_ACCOUNT.contains(path.getFirst().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (network.equals(Optional.of(Network.FACEBOOK))) {
            return facebook(path, uri);
        }
        var name = BEFORE_THE_NAME.contains(path.getFirst().toLowerCase(Locale.ROOT))
                ? path.stream().skip(1).findFirst()
                : path.stream().findFirst();
        var plain = name.map(n -> n.replaceFirst("^@", "")).filter(n -> !n.isBlank());
        var federated = network.isEmpty() || network.equals(Optional.of(Network.MASTODON));
        return plain.map(
                n -> federated && !n.contains("@") ? n + "@" + uri.getHost().toLowerCase(Locale.ROOT) : n);
    }

    /** Old pages have no name of their own but a number: profile.php?id=…, /pages/name/number, /people/name/number. */
    private static Optional<String> facebook(List<String> path, URI uri) {
        return switch (path.getFirst().toLowerCase(Locale.ROOT)) {
            case "profile.php" ->
                Arrays.stream(Optional.ofNullable(uri.getQuery()).orElse("").split("&"))
                        .filter(pair -> pair.matches("id=\\d+"))
                        .map(pair -> pair.substring("id=".length()))
                        .findFirst();
            case "pages", "people", "pg", "groups" -> path.size() < 2 ? Optional.empty() : Optional.of(path.getLast());
            default -> Optional.of(path.getFirst());
        };
    }

    /** The same for every way of writing the same address. */
    static String key(String address) {
        var bare = address.contains("profile.php") ? address : address.replaceFirst("[?#].*$", "");
        return bare.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^(www|m|sv-se|mobile)\\.", "")
                .replaceFirst("^twitter\\.com", "x.com")
                .replaceFirst("/+$", "");
    }
}
