package torg.platforms.arrivals;

import java.time.Clock;
import org.springframework.stereotype.Component;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.http.Downloads.Download;

/** What was sent with somebody's words and only the account that heard them may fetch. */
@Component
public class Holdings {
    private final Connections connections;
    private final Platforms platforms;
    private final Clock clock;

    Holdings(Connections connections, Platforms platforms, Clock clock) {
        this.connections = connections;
        this.platforms = platforms;
        this.clock = clock;
    }

    /**
     * While the account is not let in it is waited for: somebody may connect it anew.
     *
     * @param network of the connection
     * @param name as {@link Attachment#held} has it
     * @param largest in bytes
     */
    public Download fetch(long connection, Network network, String name, long largest) {
        var open = connections.open(connection);
        if (open.isEmpty()) {
            return new Download.Closed();
        }
        try {
            return platforms.required(network).fetch(open.get(), name, largest);
        } catch (Fault fault) {
            return switch (fault.kind()) {
                case GONE -> new Download.Gone();
                case NOT_ALLOWED -> new Download.NotNow(clock.instant());
                case TOO_MUCH, TRY_AGAIN -> new Download.NotNow(fault.until());
            };
        }
    }
}
