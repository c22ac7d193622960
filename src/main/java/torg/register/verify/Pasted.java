package torg.register.verify;

import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import torg.platforms.Network;
import torg.register.AccountAddress;

/** What somebody pasted into the field, understood as far as it can be without asking anybody. */
sealed interface Pasted {

    /**
     * A name or an address of an account.
     *
     * @param keys where to look, the surest first; empty for a handle without a network, which is looked for on all
     * @param handle the name alone
     * @param shown what was understood, for the reader to compare with what they pasted
     */
    record Named(List<Key> keys, String handle, Optional<Network> network, String shown) implements Pasted {

        /** What a signed answer is about: never what was pasted, which can say anything. */
        String subject() {
            return keys.isEmpty() ? "@" + handle : keys.getFirst().value();
        }

        boolean isAmbiguous() {
            return keys.stream().anyMatch(key -> key.value().startsWith(Network.MAIL + ":"));
        }
    }

    /** The address of an account's own page here. */
    record OurPage(long account) implements Pasted {}

    /** @param host a host made to look like a platform's or our own, as it is read */
    record FalseHost(String host, String looksLike) implements Pasted {}

    /** @param word why nothing can be said about it, and what to paste instead */
    record Nothing(String word) implements Pasted {}

    int LONGEST = 2000;
    Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]+");
    Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*):(?!\\d).*");
    Pattern HANDLE = Pattern.compile("@?[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,99}(@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,})?");
    Pattern WRAPPED = Pattern.compile("(?i)https?://(?:l|lm)\\.(?:facebook|instagram)\\.com/.*?[?&]u=([^&]+).*");
    Pattern AT_URI = Pattern.compile("at://([^/]+)(?:/.*)?");
    List<String> HOSTS = List.of(
            "facebook.com",
            "instagram.com",
            "threads.net",
            "threads.com",
            "linkedin.com",
            "youtube.com",
            "x.com",
            "twitter.com",
            "tiktok.com",
            "bsky.app",
            "mastodon.social");

    /** @param own this Torg's address */
    static Pasted read(String pasted, URI own) {
        if (pasted.length() > 10 * LONGEST) {
            return new Nothing("verify.too-long");
        }
        // what copying drags along: line breaks, byte order marks, marks that turn the direction of reading
        var text = pasted.replaceAll("[\\p{Cf}\\p{Cc}]+", " ").strip();
        if (text.isEmpty()) {
            return new Nothing("verify.write-something");
        }
        var found = WEB.matcher(text);
        if (found.find()) {
            return web(unwrapped(found.group().replaceFirst("[.,;:!?)»”'\\]]+$", "")), own);
        }
        if (text.length() > LONGEST) {
            return new Nothing("verify.too-long");
        }
        var at = AT_URI.matcher(text);
        if (at.matches()) {
            return named(Network.BLUESKY, at.group(1), text);
        }
        var one = text.replaceFirst("(?i)^acct:", "");
        if (SCHEME.matcher(one).matches()) {
            return new Nothing("verify.no-web-address");
        }
        return one.contains("/") ? web(one, own) : handle(one.equals(text) ? one : "@" + one);
    }

    private static String unwrapped(String address) {
        var wrapped = WRAPPED.matcher(address);
        return wrapped.matches() ? URLDecoder.decode(wrapped.group(1), StandardCharsets.UTF_8) : address;
    }

    private static Pasted web(String address, URI own) {
        if (address.matches("(?i)(https?://)?" + Pattern.quote(own.getAuthority()) + "([/?#].*)?")) {
            return ours(address);
        }
        var read = AccountAddress.read(address);
        if (read.isEmpty()) {
            return new Nothing(address.length() > LONGEST ? "verify.too-long" : "verify.no-web-address");
        }
        var host = host(read.get());
        if (host.isEmpty()) {
            return new Nothing("verify.no-web-address");
        }
        var imitated = imitated(host, own);
        if (imitated.isPresent()) {
            return new FalseHost(host, imitated.get());
        }
        var network = read.get().network();
        var web = Key.ofWeb(read.get().address());
        if (read.get().handle().isEmpty() && (network.isPresent() || web.isEmpty())) {
            return new Nothing(network.isPresent() ? "verify.names-nobody" : "verify.no-account-there");
        }
        var name = read.get().handle().orElse("");
        var there = network.or(() -> Optional.of(Network.MASTODON).filter(n -> name.contains("@")));
        var keys = Stream.of(there.flatMap(n -> Key.of(n, name)), web)
                .flatMap(Optional::stream)
                .toList();
        return keys.isEmpty()
                ? new Nothing("verify.too-long")
                : new Named(
                        keys,
                        Key.plain(name),
                        network,
                        network.map(n -> n.brand() + " · " + name)
                                .orElse(host + " · " + name.replaceFirst("@.*$", "")));
    }

    private static String host(AccountAddress address) {
        try {
            var host = URI.create(ascii(address.address())).getHost();
            return Key.unicode(Optional.ofNullable(host).orElse("")).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noHost) {
            return ""; // a label longer than 63, or letters that no name may hold (RFC 5891)
        }
    }

    /** Only the part up to the path: what follows may hold letters that a URI does not. */
    private static String ascii(String address) {
        var start = address.indexOf("://") + 3;
        var end = Stream.of("/", "?", "#")
                .mapToInt(mark -> address.indexOf(mark, start))
                .filter(at -> at >= 0)
                .min()
                .orElse(address.length());
        return "https://" + IDN.toASCII(address.substring(start, end), IDN.ALLOW_UNASSIGNED);
    }

    private static Pasted ours(String address) {
        var page = Pattern.compile(".*/accounts/(\\d{1,18})(?:[/?#].*)?").matcher(address);
        if (page.matches()) {
            return new OurPage(Long.parseLong(page.group(1)));
        }
        // The demonstration's invented networks stand under its own address.
        var bare = AccountAddress.key(address);
        var name = Key.plain(bare.substring(bare.lastIndexOf('/') + 1));
        return bare.chars().filter(c -> c == '/').count() < 3
                ? new Nothing("verify.our-page")
                : Key.ofWeb(address)
                        .<Pasted>map(key -> new Named(List.of(key), name, Optional.empty(), name))
                        .orElseGet(() -> new Nothing("verify.too-long"));
    }

    /** A host that is none of the known ones and yet looks like one: fаcebook.com with a Cyrillic а, faceb00k.com. */
    private static Optional<String> imitated(String host, URI own) {
        var bare = host.replaceFirst("^(www|m|mobile)\\.", "");
        var known = Stream.concat(HOSTS.stream(), Stream.of(own.getHost())).toList();
        if (known.stream().anyMatch(k -> bare.equals(k) || bare.endsWith("." + k))) {
            return Optional.empty();
        }
        var look = Likeness.look(bare);
        return known.stream()
                .filter(k -> bare.startsWith(k + ".") || Likeness.look(k).equals(look))
                .findFirst();
    }

    private static Pasted handle(String text) {
        if (!HANDLE.matcher(text).matches()) {
            return new Nothing(text.contains(" ") ? "verify.one-account" : "verify.no-handle");
        }
        var plain = Key.plain(text);
        if (plain.contains("@") && !text.startsWith("@")) {
            // a mailbox, or an account on a server of Mastodon's: they are written the same way
            var keys = Stream.of(Network.MAIL, Network.MASTODON)
                    .flatMap(network -> Key.of(network, plain).stream())
                    .toList();
            return new Named(keys, plain, Optional.empty(), plain);
        }
        if (plain.contains("@")) {
            return named(Network.MASTODON, plain, "Mastodon · @" + plain);
        }
        return new Named(List.of(), plain, Optional.empty(), "@" + plain);
    }

    private static Pasted named(Network network, String handle, String shown) {
        return new Named(Key.of(network, handle).stream().toList(), Key.plain(handle), Optional.of(network), shown);
    }
}
