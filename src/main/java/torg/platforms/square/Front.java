package torg.platforms.square;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the square shows of the city's accounts. This room only carries words, so the register comes to it. */
public interface Front {

    /** An account's sign on the square. */
    record Sign(String name, String description, List<URI> links) {}

    /** Empty when nobody stands there by this connection. */
    Optional<Sign> sign(long connection);
}
