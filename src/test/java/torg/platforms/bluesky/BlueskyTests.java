package torg.platforms.bluesky;

import org.junit.jupiter.api.AfterEach;
import torg.platforms.FiguresContract;
import torg.platforms.Network;
import torg.platforms.PlatformContract;
import torg.platforms.PlatformWorld;
import torg.platforms.Proved;
import torg.platforms.PublishingContract;
import torg.platforms.StreamContract;

/** The contract against PLC, PDS and AppView as Bluesky runs them. */
@Proved(value = Network.BLUESKY, real = true, against = "PLC, PDS, AppView and Ozone as Bluesky runs them, from npm")
class BlueskyTests implements PlatformContract, PublishingContract, FiguresContract, StreamContract {
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
