package torg.platforms.profile;

import java.net.URI;
import java.time.Instant;
import java.util.List;
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

    /** An own post, by what is needed to tell when it was made and whether Torg made it. */
    public record Post(RemoteRef ref, Instant at, Optional<URI> address) {}

    public Optional<Instant> lastPostAt() {
        return latest.stream().map(Post::at).max(Instant::compareTo);
    }
}
