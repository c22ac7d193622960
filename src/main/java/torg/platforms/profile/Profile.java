package torg.platforms.profile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.RemoteRef;

/**
 * An account as everybody sees it on its platform now.
 *
 * @param name the name that is shown, not the handle
 * @param description the whole profile text, with every field the platform sets apart for it joined by line breaks
 * @param links every address on the profile, those inside the description included
 * @param relMe addresses that the profile calls its own ({@code rel="me"}) and that the platform has verified
 * @param picture the bytes of the profile picture
 * @param latest the newest own posts, newest first; empty also when the platform does not show them
 */
public record Profile(
        String handle,
        String name,
        String description,
        List<URI> links,
        List<URI> relMe,
        Optional<byte[]> picture,
        List<Post> latest) {

    /**
     * An own post, by what is needed to tell when it was made, whether Torg made it, and whether it still says the same.
     *
     * @param version changes when the words do; empty where the platform does not show them here
     */
    public record Post(RemoteRef ref, Instant at, Optional<URI> address, Optional<String> version) {
        private static final int VERSION = 9;

        public Post {
            version = Objects.requireNonNullElse(version, Optional.empty()); // stored before there were versions
        }

        public Post(RemoteRef ref, Instant at, Optional<URI> address) {
            this(ref, at, address, Optional.empty());
        }

        public Post saying(String words) {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
                return new Post(ref, at, address, Optional.of(HexFormat.of().formatHex(hash, 0, VERSION)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Optional<Instant> lastPostAt() {
        return latest.stream().map(Post::at).max(Instant::compareTo);
    }
}
