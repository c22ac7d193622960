package torg.platforms.bluesky;

import org.junit.jupiter.api.AfterEach;
import torg.platforms.PlatformContract;
import torg.platforms.PlatformWorld;

/** The contract against PLC, PDS and AppView as Bluesky runs them. */
class BlueskyTests implements PlatformContract {
    private final BlueskyWorld world = new BlueskyWorld();

    @Override
    public PlatformWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }
}
