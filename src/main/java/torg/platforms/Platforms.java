package torg.platforms;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The adapters there are. */
@Component
public class Platforms {
    private final Map<Network, Platform> adapters = new EnumMap<>(Network.class);

    public Platforms(List<Platform> all) {
        all.forEach(platform -> adapters.put(platform.network(), platform));
    }

    public Optional<Platform> on(Network network) {
        return Optional.ofNullable(adapters.get(network));
    }

    public Platform required(Network network) {
        return on(network).orElseThrow(() -> new IllegalStateException("no adapter for " + network));
    }

    /**
     * Whether an account there only has to be connected. Where it is opened by consent, the platform first examines the
     * city's application, which takes months, and the account is used meanwhile.
     */
    public boolean openAtOnce(Network network) {
        return on(network)
                .filter(platform -> !platform.abilities().contains(Ability.CONSENT))
                .isPresent();
    }

    public Collection<Platform> all() {
        return adapters.values();
    }
}
