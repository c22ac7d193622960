package torg.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class SeatsTests {
    private final Seats seats = new Seats(2);
    private final List<Integer> asked = new ArrayList<>();
    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();

    private void fill(List<String> due) {
        seats.fill(
                most -> {
                    asked.add(most);
                    return due.subList(0, Math.min(most, due.size()));
                },
                done::add);
    }

    @Test
    void who_is_slow_holds_one_seat_and_no_more_are_asked_for_than_there_are_seats() {
        var slow = new CountDownLatch(1);
        seats.fill(most -> List.of("slow"), one -> wait(slow));

        fill(List.of("a", "b"));
        await().until(() -> done.contains("a"));
        await().until(() -> {
            fill(List.of("c"));
            return done.contains("c");
        });
        assertThat(asked).containsOnly(1);

        slow.countDown();
        await().until(() -> {
            fill(List.of());
            return asked.getLast() == 2;
        });
    }

    @Test
    void seats_are_free_again_after_a_fault_wherever_it_was() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> seats.fill(
                            most -> {
                                throw new IllegalStateException("the database is away");
                            },
                            one -> {}));
            seats.fill(most -> List.of("bad"), one -> {
                throw new IllegalStateException("a bug");
            });
        }

        await().until(() -> {
            fill(List.of());
            return asked.getLast() == 2;
        });
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
