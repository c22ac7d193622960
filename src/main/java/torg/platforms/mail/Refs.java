package torg.platforms.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import torg.platforms.RemoteRef;

/**
 * What a letter is called: its Message-ID, or a hash of it where it has none that can be trusted to be its own. Ours are
 * made of the answer's key, so that a letter that may have been sent can be looked for.
 */
final class Refs {
    /** Of a letter: enough to know it by. */
    static final int HEAD = 1 << 16;

    private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1,500}>");
    private static final Pattern BARE = Pattern.compile("[!-;=?-~]{1,500}");
    private static final Pattern OURS = Pattern.compile("<torg\\.[A-Za-z0-9-]{1,100}@[!-;=?-~]{1,255}>");
    private static final Pattern HASHED = Pattern.compile("mail:[0-9a-f]{32}(<[!-;=?-~]{1,500}>)?");
    private static final int MOST = 100;

    private Refs() {}

    static RemoteRef ours(String key, String domain) {
        return new RemoteRef("<torg." + key.replaceAll("[^A-Za-z0-9-]", "-") + "@" + domain + ">");
    }

    static boolean isOurs(String id) {
        return OURS.matcher(id).matches();
    }

    /** The names in a field of names; what is none is passed over, and so cannot be passed on. */
    static List<String> ids(String field) {
        return ID.matcher(field).results().map(MatchResult::group).limit(MOST).toList();
    }

    /** The letter's own name, as the sender's program gave it. */
    static Optional<String> id(Headers headers) {
        var field = headers.first("Message-ID").strip();
        return ids(field).stream()
                .findFirst()
                .or(() -> Optional.of(field)
                        .filter(bare -> BARE.matcher(bare).matches())
                        .map(bare -> "<" + bare + ">"));
    }

    static RemoteRef hashed(Optional<String> id, String digest) {
        return new RemoteRef("mail:" + digest + id.orElse(""));
    }

    /** What a server is asked for; empty where the letter has no name to ask for. */
    static Optional<String> search(RemoteRef ref) {
        return ids(ref.value()).stream().findFirst().map(id -> id.substring(1, id.length() - 1));
    }

    /** A server finds parts of names too. */
    static boolean isNamed(byte[] letter, RemoteRef ref) {
        return HASHED.matcher(ref.value()).matches()
                ? ref.value().startsWith("mail:" + digest(letter))
                : id(Headers.of(letter)).filter(ref.value()::equals).isPresent();
    }

    /** The same for the same letter, also when it is delivered or moved once more and so gets other lines at its top. */
    static String digest(byte[] letter) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var headers = Headers.of(letter);
            for (var name : List.of("From", "Date", "Subject", "Message-ID")) {
                sha.update((name + "|" + headers.first(name) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            sha.update(letter, headers.length(), letter.length - headers.length());
            return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
