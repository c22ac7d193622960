package torg.platforms.publishing;

import java.util.Optional;
import torg.platforms.Connection;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;

/** The city's own posts. One try each; never throws for what a network can do: that is an {@link Outcome}. */
public interface Publishing {

    Limit limit();

    Pictures pictures();

    Outcome publish(Connection connection, Post post);

    /** Whether the post with this key already stands there. @throws Fault when that cannot be told now */
    Optional<Outcome.Delivered> readBack(Connection connection, Post post);

    /** By who declares {@link torg.platforms.Ability#EDIT_OWN}. */
    default Outcome edit(Connection connection, RemoteRef ref, String text) {
        return new Outcome.Refused("platforms.cannot-do-that");
    }

    /** By who declares {@link torg.platforms.Ability#REMOVE_OWN}. What is gone already counts as removed. */
    default Outcome remove(Connection connection, RemoteRef ref) {
        return new Outcome.Refused("platforms.cannot-do-that");
    }

    /**
     * What the platform takes of pictures.
     *
     * @param least 1 where nothing is published without one
     * @param most in one post
     * @param alternatives whether what a picture shows reaches those who do not see it
     */
    record Pictures(int least, int most, boolean alternatives) {}
}
