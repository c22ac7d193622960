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

    public Collection<Platform> all() {
        return adapters.values();
    }
}
