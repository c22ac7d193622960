package torg.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes to applications for the platforms: carries what they tell, as they do, again and again until somebody thanks, at least
 * once; and asks whose an address is.
 */
public final class Messenger implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Messenger.class);
    private static final int TRIES = 6;
    /** As long as LinkedIn waits for who is asked (learn.microsoft.com/linkedin/shared/api-guide/webhook-validation). */
    private static final Duration IN_TIME = Duration.ofSeconds(3);

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
            if (told.welcome().getAsBoolean() && !thanked(told) && attempt < TRIES) {
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
        } catch (IOException | IllegalArgumentException e) {
            log.debug("Nobody thanked the simulator");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Asks at an address. @return what came in time; empty where nothing did */
    public Optional<Answer> ring(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(IN_TIME).GET();
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return Optional.of(new Answer(
                    answer.statusCode(),
                    answer.headers()
                            .firstValue("Content-Type")
                            .map(type -> Map.of("Content-Type", type))
                            .orElseGet(Map::of),
                    answer.body()));
        } catch (IOException | IllegalArgumentException e) {
            log.debug("Nobody opened to the simulator");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        legs.shutdownNow();
        client.close();
    }
}
