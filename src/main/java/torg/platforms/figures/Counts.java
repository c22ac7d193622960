package torg.platforms.figures;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.RemoteRef;
import torg.platforms.delivery.Publications;

/** Asks for the figures of a connected account and of what Torg has lately put there. */
@Component
public class Counts {
    /** After that little changes, and some platforms are paid for each post that is looked at. */
    private static final Duration LATELY = Duration.ofDays(14);

    private static final int MOST_POSTS = 20;

    private final Platforms platforms;
    private final Connections connections;
    private final Publications publications;
    private final Clock clock;

    Counts(Platforms platforms, Connections connections, Publications publications, Clock clock) {
        this.platforms = platforms;
        this.connections = connections;
        this.publications = publications;
        this.clock = clock;
    }

    /** @param post what the platform calls it; empty for the account itself */
    public record Counted(Optional<RemoteRef> post, List<Figure> figures) {}

    /** Those that can be asked. */
    public List<Network> networks() {
        return Arrays.stream(Network.values())
                .filter(network -> platforms
                        .on(network)
                        .filter(platform -> platform.abilities().contains(Ability.FIGURES))
                        .isPresent())
                .toList();
    }

    /** A post that is not to be had is left out. @throws Fault when nothing can be told now */
    public List<Counted> ask(long connection, Network network) {
        var counting = platforms.required(network).figures();
        var open = connections.open(connection);
        if (counting.isEmpty() || open.isEmpty()) {
            return List.of();
        }
        var counted = new ArrayList<Counted>();
        counted.add(new Counted(Optional.empty(), counting.get().account(open.get())));
        for (var ref : publications.recent(connection, clock.instant().minus(LATELY), MOST_POSTS)) {
            try {
                counted.add(new Counted(Optional.of(ref), counting.get().post(open.get(), ref)));
            } catch (Fault fault) {
                if (fault.kind() == Fault.Kind.TOO_MUCH) {
                    break; // what was told until then counts
                }
            }
        }
        return counted;
    }
}
