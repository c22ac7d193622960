package torg.simulator.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.platforms.http.OpenLine;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.Receiver;
import torg.simulator.Simulator;
import torg.simulator.Site;

/** In the demonstration, too, a server with Mastodon tells as it happens, through the doors of the running Torg. */
@TorgTest
class UserStreamsTests {
    @Autowired
    Simulator simulator;

    @Autowired
    MastodonDialect dialect;

    @Value("${torg.address}")
    String address;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final Receiver receiver = new Receiver() {
        @Override
        public void opened() {
            heard.add("opened");
        }

        @Override
        public void alive() {
            heard.add("alive");
        }
    };

    @Test
    void whoever_has_a_token_is_told_when_somebody_speaks_to_them() {
        var society = simulator.society();
        var page = society.join(
                Site.MASTODON, "badet" + UUID.randomUUID().toString().substring(0, 8), "Badet", true);
        var asa =
                society.join(Site.MASTODON, "asa" + UUID.randomUUID().toString().substring(0, 8), "Åsa", false);
        var bearer = Map.of("Authorization", "Bearer " + dialect.token(page, "read"));
        var line = new OpenLine(new PlatformHttp(to -> true, Duration.ofSeconds(10), Clock.systemUTC()));
        var listener = Thread.ofVirtual()
                .start(() -> line.events(
                        URI.create(address + "/simulator/mastodon/api/v1/streaming/user"),
                        bearer,
                        receiver,
                        event -> heard.add(event.name())));
        await().until(() -> heard.contains("alive"));

        society.mention(asa, page, "När öppnar ni?");

        await().until(() -> heard.contains("notification"));
        listener.interrupt();
        await().until(() -> !listener.isAlive());
        assertThat(heard).containsExactly("opened", "alive", "alive", "notification");
    }
}
