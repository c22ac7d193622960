package torg.platforms.consent;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import torg.platforms.Platforms;

/** Consents for tests: over the real table, with a platform that is acted. */
@Component
public class Led {
    public static final URI BACK = URI.create("https://torg.stad.example/connections/consent");

    private final ConsentRows rows;

    Led(ConsentRows rows) {
        this.rows = rows;
    }

    public Consents to(Agreeable platform, Clock clock) {
        return new Consents(rows, new Platforms(List.of(platform)), BACK, clock);
    }
}
