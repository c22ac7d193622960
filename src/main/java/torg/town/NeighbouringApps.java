package torg.town;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.platforms.consent.App;
import torg.platforms.consent.Family;
import torg.platforms.consent.NextDoor;
import torg.shell.ShellSettings;
import torg.simulator.Simulator;
import torg.vault.Secret;

/** The invented city's applications at the platforms that are acted on this machine; each speaks under its family's name. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class NeighbouringApps implements NextDoor {
    private final String address;

    NeighbouringApps(ShellSettings settings) {
        this.address = settings.address();
    }

    @Override
    public Optional<App> of(Family family) {
        return Optional.of(family.nextDoor(
                URI.create(address + "/simulator/" + family.word()),
                Simulator.APPLICATION,
                new Secret(Simulator.SECRET)));
    }
}
