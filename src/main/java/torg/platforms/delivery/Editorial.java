package torg.platforms.delivery;

import java.util.Optional;
import torg.platforms.Outcome;

/** Who ordered a {@link Publication} and hears how it went. This room knows nobody above it, so that room comes to it. */
public interface Editorial {

    /**
     * The key of the word for why it may not go out after all. Asked before each try: somebody in a picture may have taken
     * their consent back while it waited.
     */
    Optional<String> obstacle(String key);

    /** In the transaction that stores the outcome. */
    void settled(String key, Outcome outcome);
}
