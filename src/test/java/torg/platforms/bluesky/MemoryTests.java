package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.arrivals.Cursor;

class MemoryTests {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final String POST = "at://did:plc:%024d/app.bsky.feed.post/%013d";

    private static Memory fresh() {
        return Memory.of(Cursor.BEGINNING, MONDAY_NINE);
    }

    private static Memory later(Memory memory) {
        return Memory.of(memory.cursor(), MONDAY_NINE);
    }

    private static Set<String> posts(int thread, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> POST.formatted(thread, i))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void what_a_cursor_remembers_is_there_the_next_time() {
        var memory = fresh();
        memory.heard(MONDAY_NINE.minusSeconds(7));
        memory.spoken(MONDAY_NINE.minusSeconds(9));
        memory.looked(MONDAY_NINE.minusSeconds(8));
        memory.backlog(new Memory.Backlog("2026::x", MONDAY_NINE));
        memory.watch(new Watched(POST.formatted(1, 1), MONDAY_NINE.minusSeconds(60), 3, MONDAY_NINE, posts(2, 3)));
        memory.tell("written|a|b");

        var later = later(memory);

        assertThat(later.heard()).isEqualTo(MONDAY_NINE.minusSeconds(7));
        assertThat(later.spoken()).isEqualTo(MONDAY_NINE.minusSeconds(9));
        assertThat(later.looked()).isEqualTo(MONDAY_NINE.minusSeconds(8));
        assertThat(later.backlog()).contains(new Memory.Backlog("2026::x", MONDAY_NINE));
        assertThat(later.threads()).isEqualTo(memory.threads());
        assertThat(later.tell("written|a|b")).isFalse();
        assertThat(later.tell("written|a|c")).isTrue();
    }

    @Test
    void silence_changes_nothing() {
        var memory = fresh();
        memory.watch(Watched.unseen(POST.formatted(1, 1), MONDAY_NINE.minusSeconds(60), 3));

        assertThat(later(memory).cursor()).isEqualTo(memory.cursor());
    }

    @Test
    void a_cursor_stays_small_in_a_storm() {
        var memory = fresh();
        for (var thread = 0; thread < 1000; thread++) {
            var began = MONDAY_NINE.minus(Duration.ofMinutes(thread));
            memory.watch(new Watched(POST.formatted(thread, 0), began, 9, MONDAY_NINE, posts(thread, 300)));
        }
        IntStream.range(0, 50_000).forEach(i -> memory.tell("written|" + i));

        var later = later(memory);

        assertThat(memory.cursor().value()).hasSizeLessThan(100_000);
        assertThat(later.threads()).hasSize(200);
        assertThat(later.threads().stream()
                        .mapToInt(thread -> thread.seen().size())
                        .sum())
                .isEqualTo(500);
        assertThat(later.thread(POST.formatted(0, 0)).orElseThrow().seen())
                .as("the newest thread keeps its newest")
                .hasSize(300);
        assertThat(later.tell("written|49999")).as("told last").isFalse();
    }

    @Test
    void a_thread_is_watched_for_thirty_days() {
        var memory = fresh();
        memory.watch(Watched.unseen(POST.formatted(1, 1), MONDAY_NINE.minus(Duration.ofDays(30)), 1));
        memory.watch(Watched.unseen(POST.formatted(2, 2), MONDAY_NINE.minus(Duration.ofDays(29)), 1));

        assertThat(later(memory).threads()).extracting(Watched::uri).containsExactly(POST.formatted(2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M, PT1M", "PT5H, PT10M", "P3D, PT1H", "P20D, P1D"})
    void a_thread_is_looked_through_the_more_seldom_the_older_it_is(String ageAndPause) {
        var age = Duration.parse(ageAndPause.split(", ")[0]);
        var pause = Duration.parse(ageAndPause.split(", ")[1]);
        var began = MONDAY_NINE.minus(age);

        var thread = new Watched(POST.formatted(1, 1), began, 2, MONDAY_NINE.minus(pause), Set.of());

        assertThat(thread.due(MONDAY_NINE, "did:plc:stad")).isTrue();
        assertThat(thread.due(MONDAY_NINE.minusSeconds(1), "did:plc:stad")).isFalse();
        assertThat(thread.counting(3).due(MONDAY_NINE.minusSeconds(1), "did:plc:stad"))
                .as("counted anew")
                .isTrue();
    }

    @Test
    void a_thread_that_could_not_be_shown_is_looked_through_five_minutes_later_whatever_its_age() {
        for (var age : new Duration[] {Duration.ofMinutes(5), Duration.ofHours(5), Duration.ofDays(20)}) {
            var missed = Watched.unseen(POST.formatted(1, 1), MONDAY_NINE.minus(age), 2)
                    .missed(MONDAY_NINE);

            assertThat(missed.due(MONDAY_NINE.plusSeconds(299), "did:plc:stad")).isFalse();
            assertThat(missed.due(MONDAY_NINE.plusSeconds(300), "did:plc:stad")).isTrue();
        }
    }

    @Test
    void a_post_that_nobody_has_answered_costs_no_call() {
        var own = Watched.unseen("at://did:plc:stad/app.bsky.feed.post/3k", MONDAY_NINE, 0);

        assertThat(own.due(MONDAY_NINE.plusSeconds(9999), "did:plc:stad")).isFalse();
        assertThat(own.counting(1).due(MONDAY_NINE, "did:plc:stad")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_damaged_cursor_remembers_less_and_breaks_nothing(long seed) {
        var memory = fresh();
        memory.watch(new Watched(POST.formatted(1, 1), MONDAY_NINE.minusSeconds(60), 3, MONDAY_NINE, posts(2, 3)));
        memory.backlog(new Memory.Backlog("x", MONDAY_NINE));
        memory.tell("written|a|b");
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++) {
            var damaged = new StringBuilder(memory.cursor().value());
            for (var damage = random.nextInt(5); damage >= 0; damage--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(32, 127));
            }
            var remembered = Memory.of(new Cursor(damaged.substring(random.nextInt(10) / 9)), MONDAY_NINE);
            assertThat(later(remembered).cursor()).isEqualTo(remembered.cursor());
            assertThat(remembered.threads()).allSatisfy(thread -> thread.due(MONDAY_NINE, "did:plc:stad"));
        }
    }
}
