package torg.platforms.meta;

import org.junit.jupiter.api.AfterEach;
import torg.platforms.AnsweringContract;
import torg.platforms.AttachmentContract;
import torg.platforms.ConsentContract;
import torg.platforms.FiguresContract;
import torg.platforms.InterveningContract;
import torg.platforms.ListeningContract;
import torg.platforms.LossyWayContract;
import torg.platforms.Network;
import torg.platforms.NonsenseContract;
import torg.platforms.PlatformWorld;
import torg.platforms.ProfileContract;
import torg.platforms.Proved;
import torg.platforms.PublishingContract;
import torg.platforms.ReadingContract;
import torg.platforms.TokenContract;
import torg.platforms.WebhookContract;

/** The contract against Instagram as the simulator acts it. */
@Proved(
        value = Network.INSTAGRAM,
        real = false,
        against = "the simulator, written from developers.facebook.com (Graph v24.0)",
        unproved = "App review, that Meta reaches the address of a picture, the limit of posts a day")
class InstagramTests
        implements ConsentContract,
                TokenContract,
                ListeningContract,
                ReadingContract,
                AttachmentContract,
                AnsweringContract,
                LossyWayContract,
                ProfileContract,
                InterveningContract,
                PublishingContract,
                WebhookContract,
                FiguresContract,
                NonsenseContract {
    private final InstagramWorld world = new InstagramWorld();

    @Override
    public boolean tellsWhatItShows() {
        return false;
    }

    @Override
    public PlatformWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }
}
