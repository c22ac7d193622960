package torg.platforms.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Fault;
import torg.platforms.arrivals.Cursor;

class MemoryTests {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final String POST = "at://did:plc:%024d/app.bsky.feed.post/%013d";

    private static final Memory.Shape SHAPE = new Memory.Shape(
            Duration.ofDays(30), 200, 100, 500, "/app.bsky.feed.post/", name -> name.startsWith("at://"));

    private static Memory fresh() {
        return Memory.of(Cursor.BEGINNING, MONDAY_NINE, SHAPE);
    }

    private static Memory later(Memory memory) {
        return Memory.of(memory.cursor(), MONDAY_NINE, SHAPE);
    }

    private static Watched thread(int number, Instant began, Set<String> standing) {
        return Watched.own(POST.formatted(number, number), began).counted(3).swept(MONDAY_NINE, standing);
    }

    private static Set<String> posts(int thread, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> POST.formatted(thread, i))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void what_a_cursor_remembers_is_there_the_next_time() {
        var memory = fresh();
        memory.time("heard", MONDAY_NINE.minusNanos(7_000));
        memory.mark("page", "2026::x");
        memory.mark("left", "y");
        memory.mark("left", "");
        memory.watch(thread(1, MONDAY_NINE.minusSeconds(60), posts(2, 3)).noting("root", "at://x"));
        memory.watch(Watched.others(POST.formatted(7, 7), MONDAY_NINE.minusSeconds(50))
                .swept(MONDAY_NINE, Map.of(POST.formatted(7, 7), "second")));
        memory.tell("written|a|b");

        var later = later(memory);

        assertThat(later.time("heard")).isEqualTo(MONDAY_NINE.minusNanos(7_000));
        assertThat(later.mark("page")).contains("2026::x");
        assertThat(later.mark("left")).isEmpty();
        assertThat(later.watched()).isEqualTo(memory.watched());
        assertThat(later.tell("written|a|b")).isFalse();
        assertThat(later.tell("written|a|c")).isTrue();
    }

    @Test
    void what_never_happened_was_at_the_epoch_and_is_listened_for_from_the_horizon() {
        var memory = fresh();

        assertThat(memory.time("looked")).isEqualTo(Instant.EPOCH);
        assertThat(memory.since("heard")).isEqualTo(memory.horizon());
        memory.time("heard", MONDAY_NINE.minus(Duration.ofDays(40)));
        assertThat(memory.since("heard")).isEqualTo(memory.horizon());
    }

    @Test
    void silence_changes_nothing() {
        var memory = fresh();
        memory.watch(Watched.own(POST.formatted(1, 1), MONDAY_NINE.minusSeconds(60)));

        assertThat(later(memory).cursor()).isEqualTo(memory.cursor());
    }

    @Test
    void a_cursor_stays_small_in_a_storm() {
        var memory = fresh();
        for (var thread = 0; thread < 1000; thread++) {
            memory.watch(thread(thread, MONDAY_NINE.minus(Duration.ofMinutes(thread)), posts(thread, 300)));
        }
        IntStream.range(0, 50_000).forEach(i -> memory.tell("written|" + i));

        var later = later(memory);

        assertThat(memory.cursor().value()).hasSizeLessThan(100_000);
        assertThat(later.watched()).hasSize(200);
        assertThat(later.watched().stream()
                        .mapToInt(thread -> thread.seen().size())
                        .sum())
                .isEqualTo(500);
        assertThat(later.watched(POST.formatted(0, 0)).orElseThrow().seen())
                .as("the newest thread keeps its newest")
                .hasSize(300);
        assertThat(later.tell("written|49999")).as("told last").isFalse();
    }

    @Test
    void a_storm_of_others_posts_does_not_push_out_the_thread_it_rages_in() {
        var memory = fresh();
        memory.watch(thread(1, MONDAY_NINE.minus(Duration.ofDays(20)), Set.of()));
        for (var n = 2; n < 1000; n++) {
            memory.watch(Watched.others(POST.formatted(n, n), MONDAY_NINE.minusSeconds(n)));
        }

        assertThat(later(memory).watched(POST.formatted(1, 1))).isPresent();
        assertThat(later(memory).watched()).hasSize(101);
    }

    @Test
    void a_thread_is_watched_for_thirty_days() {
        var memory = fresh();
        memory.watch(Watched.own(POST.formatted(1, 1), MONDAY_NINE.minus(Duration.ofDays(30))));
        memory.watch(Watched.own(POST.formatted(2, 2), MONDAY_NINE.minus(Duration.ofDays(29))));

        assertThat(later(memory).watched()).extracting(Watched::ref).containsExactly(POST.formatted(2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M, PT1M", "PT5H, PT10M", "P3D, PT1H", "P20D, P1D"})
    void a_thread_is_looked_through_the_more_seldom_the_older_it_is(String ageAndPause) {
        var age = Duration.parse(ageAndPause.split(", ")[0]);
        var pause = Duration.parse(ageAndPause.split(", ")[1]);

        var thread = Watched.own(POST.formatted(1, 1), MONDAY_NINE.minus(age))
                .counted(2)
                .swept(MONDAY_NINE.minus(pause));

        assertThat(thread.due(MONDAY_NINE, Pace.LIVELY)).isTrue();
        assertThat(thread.due(MONDAY_NINE.minusSeconds(1), Pace.LIVELY)).isFalse();
        assertThat(thread.counting(3).due(MONDAY_NINE.minusSeconds(1), Pace.LIVELY))
                .as("counted anew")
                .isTrue();
    }

    @Test
    void a_thread_that_could_not_be_shown_is_looked_through_five_minutes_later_whatever_its_age() {
        for (var age : new Duration[] {Duration.ofMinutes(5), Duration.ofHours(5), Duration.ofDays(20)}) {
            var memory = fresh();
            var thread = Watched.own(POST.formatted(1, 1), MONDAY_NINE.minus(age));
            memory.watch(thread);

            new Round(memory, MONDAY_NINE).sweep(one -> true, Pace.LIVELY, 10, one -> {
                throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", MONDAY_NINE);
            });

            var missed = memory.watched(thread.ref()).orElseThrow();
            assertThat(missed.due(MONDAY_NINE.plusSeconds(299), Pace.LIVELY)).isFalse();
            assertThat(missed.due(MONDAY_NINE.plusSeconds(300), Pace.LIVELY)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_damaged_cursor_remembers_less_and_breaks_nothing(long seed) {
        var memory = fresh();
        memory.watch(thread(1, MONDAY_NINE.minusSeconds(60), posts(2, 3)));
        memory.mark("page", "x");
        memory.time("newest", MONDAY_NINE);
        memory.tell("written|a|b");
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++) {
            var damaged = new StringBuilder(memory.cursor().value());
            for (var damage = random.nextInt(5); damage >= 0; damage--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(32, 127));
            }
            var remembered = Memory.of(new Cursor(damaged.substring(random.nextInt(10) / 9)), MONDAY_NINE, SHAPE);
            assertThat(later(remembered).cursor()).isEqualTo(remembered.cursor());
            assertThat(remembered.watched()).allSatisfy(thread -> thread.due(MONDAY_NINE, Pace.LIVELY));
            assertThat(remembered.since("newest")).isNotNull();
        }
    }
}
