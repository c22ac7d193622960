package torg.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what platforms tell to their applications, as they do: again and again until somebody thanks, at least once. */
public final class Messenger implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Messenger.class);
    private static final int TRIES = 6;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ScheduledExecutorService legs = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("simulator-", 0).factory());

    public void carry(Dialect.Told told) {
        carry(told, 1);
    }

    private void carry(Dialect.Told told, int attempt) {
        legs.execute(() -> {
            if (!thanked(told) && attempt < TRIES) {
                legs.schedule(() -> carry(told, attempt + 1), 1L << attempt, TimeUnit.SECONDS);
            }
        });
    }

    private boolean thanked(Dialect.Told told) {
        try {
            var request = HttpRequest.newBuilder(URI.create(told.address()))
                    .timeout(Duration.ofSeconds(5))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(told.body()));
            told.headers().forEach(request::header);
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() < 300;
        } catch (java.io.IOException | IllegalArgumentException e) {
            log.debug("Nobody thanked the simulator");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        legs.shutdownNow();
        client.close();
    }
}
