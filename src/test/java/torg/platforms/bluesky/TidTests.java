package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TidTests {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00.123456Z");
    private static final String SYNTAX = "[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}";

    @Test
    void a_place_is_a_tid_of_the_replys_microsecond() {
        var place = Tid.places("01JD", MONDAY_NINE).getFirst();

        assertThat(place).matches(SYNTAX);
        assertThat(number(place) >> 10).isEqualTo(MONDAY_NINE.getEpochSecond() * 1_000_000 + 123_456);
    }

    @Test
    void the_same_reply_has_the_same_places_at_every_try() {
        assertThat(Tid.places("01JD", MONDAY_NINE)).isEqualTo(Tid.places("01JD", MONDAY_NINE.plusNanos(999)));
    }

    @Test
    void every_place_of_every_reply_is_a_tid_and_later_replies_stand_later() {
        var random = new Random(20261121);
        var at = Instant.parse("2005-01-01T00:00:00Z");
        var before = "";
        for (var i = 0; i < 20_000; i++) {
            at = at.plusNanos(1000 + random.nextLong(1_000_000_000_000L));
            var places = Tid.places(Long.toHexString(random.nextLong()), at);

            assertThat(places).isNotEmpty().doesNotHaveDuplicates().allMatch(place -> place.matches(SYNTAX));
            assertThat(places.getFirst()).isGreaterThan(before);
            before = places.getFirst();
        }
    }

    @Test
    void replies_of_one_microsecond_seldom_share_a_place() {
        var places = new HashSet<String>();
        IntStream.range(0, 1024)
                .forEach(i -> places.add(Tid.places("key-" + i, MONDAY_NINE).getFirst()));

        assertThat(places).hasSizeBetween(600, 700); // of 1,024 at random, 647 different ones are to be expected
    }

    private static long number(String tid) {
        return tid.chars()
                .mapToLong("234567abcdefghijklmnopqrstuvwxyz"::indexOf)
                .reduce(0, (sum, digit) -> sum << 5 | digit);
    }

    @Test
    void a_place_tells_when_it_was_chosen_and_other_keys_tell_nothing() {
        assertThat(Tid.moment(Tid.places("01JD", MONDAY_NINE).getFirst())).contains(MONDAY_NINE);
        for (var other : new String[] {"self", "", "3jzfcijpj2z2", "zzzzzzzzzzzzz", "3jzfcijpj2z2A", "1111111111111"}) {
            assertThat(Tid.moment(other)).as(other).isEmpty();
        }
    }
}
