package torg.platforms.consent;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import torg.vault.Secret;

/**
 * Those the operator has set: {@code TORG_META_APP}, {@code TORG_META_SECRET} and, where the platform has moved on,
 * {@code TORG_META_VERSION}; and so on for each {@link Family}. In the demonstration those of the simulator.
 */
@Component
class RegisteredApps implements Apps {
    private final Environment said;
    private final Optional<NextDoor> nextDoor;

    RegisteredApps(Environment said, Optional<NextDoor> nextDoor) {
        this.said = said;
        this.nextDoor = nextDoor;
    }

    @Override
    public Optional<App> of(Family family) {
        var id = said("APP", family);
        return id.isBlank()
                ? nextDoor.flatMap(apps -> apps.of(family))
                : Optional.of(family.app(id, new Secret(said("SECRET", family)), said("VERSION", family)));
    }

    private String said(String what, Family family) {
        return said.getProperty("TORG_" + family.name() + "_" + what, "").strip();
    }
}
