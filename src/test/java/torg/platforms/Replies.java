package torg.platforms;

import java.util.UUID;
import torg.platforms.delivery.Reply;

/** Replies as Torg would order them. */
public final class Replies {
    private Replies() {}

    public static Reply to(PlatformWorld world, RemoteRef ref, String text) {
        return new Reply(
                UUID.randomUUID().toString(), ref, ref, text, world.clock().instant());
    }
}
