package torg.platforms.profile;

import java.net.URI;
import torg.platforms.Network;

/**
 * Invented networks that stand on this very machine. Only the demonstration town has them; without them Torg never reads a
 * page on a private address.
 */
public interface Neighbourhood {

    /** Everything under this address belongs to it; ends in a slash. */
    URI base();

    Pace pace(Network network);

    /** The profile picture that the invented city has decided on, as PNG. */
    byte[] cityPicture();

    default boolean holds(URI address) {
        return address.normalize().toString().startsWith(base().toString());
    }
}
