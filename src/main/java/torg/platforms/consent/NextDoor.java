package torg.platforms.consent;

import java.util.Optional;

/** Applications at platforms that stand on this very machine. Only the demonstration has them. */
@FunctionalInterface
public interface NextDoor {
    Optional<App> of(Family family);
}
