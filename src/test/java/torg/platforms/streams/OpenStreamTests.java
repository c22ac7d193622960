package torg.platforms.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import torg.platforms.Network;
import torg.platforms.streams.StreamRows.Due;

class OpenStreamTests {
    private final CountDownLatch asking = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final OpenStream stream = new OpenStream(
            new Due("one", Network.MASTODON, Optional.of(1L), "", 0),
            Duration.ofMinutes(1),
            Clock.systemUTC(),
            opened -> {},
            about -> {});

    /** An interrupted thread breaks the line to the database, and what was to be written down is lost. */
    @Test
    void an_interruption_waits_until_the_database_has_answered() throws InterruptedException {
        stream.listen(() -> {
            seen.add(stream.undisturbed(this::asked));
            seen.add(Thread.currentThread().isInterrupted() ? "interrupted" : "left alone");
        });
        asking.await();

        stream.leave();
        answered.countDown();

        assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("answered");
        assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    private String asked() {
        asking.countDown();
        try {
            answered.await();
            return "answered";
        } catch (InterruptedException e) {
            return "broken";
        }
    }
}
