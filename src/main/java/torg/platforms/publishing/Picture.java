package torg.platforms.publishing;

import java.net.URI;

/**
 * A picture that goes with a post.
 *
 * @param type as in {@code image/png}
 * @param alternative what it shows, for those who do not see it; empty for what is only decoration
 * @param address where the platform can fetch it for a while, for those that take no bytes
 */
public record Picture(byte[] content, String type, String alternative, URI address) {}
