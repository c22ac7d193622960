package torg.records.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torg.platforms.RemoteRef;
import torg.platforms.recount.Listing.OwnPost;
import torg.platforms.recount.Listing.Theirs;
import torg.records.completeness.Weighed.Spare;
import torg.records.completeness.Weighed.Unshown;

class WeighedTests {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Spare NOTHING = new Spare(0, 0, 0, 0);

    private static List<Theirs> listed(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new Theirs(new RemoteRef("r" + n), NOW, false))
                .toList();
    }

    @Test
    void where_both_have_the_same_there_is_no_difference() {
        var weighed = Weighed.of(listed(3), Set.of("r0", "r1", "r2"), List.of(), NOTHING, List.of());

        assertThat(weighed).isEqualTo(new Weighed(3, 3, 3, Map.of(), List.of()));
    }

    @Test
    void what_waits_was_set_aside_or_disposed_of_explains_as_many_as_it_counts_and_the_rest_stays_unexplained() {
        var weighed = Weighed.of(listed(10), Set.of("r0"), List.of(), new Spare(2, 1, 3, 4), List.of());

        assertThat(weighed.differences())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Why.WAITING, 2, Why.SET_ASIDE, 5, Why.DISPOSED, 3, Why.UNEXPLAINED, 3));
        assertThat(weighed.unexplained()).extracting(one -> one.ref().value()).containsExactly("r7", "r8", "r9");
        assertThat(weighed.listed()).as("the unreadable pieces were shown too").isEqualTo(14);
        assertThat(weighed.found() + sum(weighed, Why.Side.PLATFORM)).isEqualTo(weighed.listed());
    }

    @Test
    void what_the_record_has_and_the_platform_does_not_show_is_told_by_its_kind() {
        var weighed = Weighed.of(
                listed(1),
                Set.of("r0"),
                List.of(
                        new Unshown(true, false),
                        new Unshown(false, true),
                        new Unshown(true, true),
                        new Unshown(false, false)),
                NOTHING,
                List.of());

        assertThat(weighed.differences()).isEqualTo(Map.of(Why.REMOVED, 2, Why.HIDDEN, 1, Why.NOT_SHOWN, 1));
        assertThat(weighed.kept()).isEqualTo(5);
        assertThat(weighed.found() + sum(weighed, Why.Side.RECORD)).isEqualTo(weighed.kept());
    }

    @Test
    void what_was_heard_only_by_the_count_is_said_so_also_when_it_has_been_read_meanwhile() {
        var fresh = List.of(new Theirs(new RemoteRef("r0"), NOW, true));

        assertThat(Weighed.of(fresh, Set.of("r0"), List.of(), NOTHING, List.of())
                        .differences())
                .isEqualTo(Map.of(Why.READ_NOW, 1));
        assertThat(Weighed.of(fresh, Set.of(), List.of(), NOTHING, List.of()).unexplained())
                .isEmpty();
    }

    @Test
    void a_post_of_the_citys_from_elsewhere_is_told_apart_from_one_before_the_account_was_connected() {
        var posts = List.of(
                new OwnPost(new RemoteRef("a"), NOW, true),
                new OwnPost(new RemoteRef("b"), NOW, false),
                new OwnPost(new RemoteRef("c"), NOW.minusSeconds(1), false));

        assertThat(Weighed.elsewhere(posts, NOW)).containsExactly(Why.OWN_ELSEWHERE, Why.OWN_BEFORE);
    }

    private static int sum(Weighed weighed, Why.Side side) {
        return weighed.differences().entrySet().stream()
                .filter(one -> one.getKey().side() == side)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
