package torg.platforms.camera;

import java.net.URI;
import java.time.Instant;

/** What came of taking a picture of a page. What failed is never a picture. */
public sealed interface Shot {
    Instant at();

    /**
     * @param png the bytes as the browser wrote them
     * @param page where it was taken, after every hop
     */
    record Taken(byte[] png, URI page, Instant at) implements Shot {}

    /** @param word the key of the word that tells why */
    record Failed(String word, Instant at) implements Shot {}
}
