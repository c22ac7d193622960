package torg.register.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profiles.Looked;
import torg.register.AccountId;
import torg.shell.Refused;
import torg.staff.Cast;

@TorgTest
class TurnsTests {
    private static final Turns.Lane MASTODON = new Turns.Lane(Network.MASTODON, false);

    @Autowired
    Turns turns;

    @Autowired
    Looks looks;

    @Autowired
    Progress progress;

    @Autowired
    Sitters sitters;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    List<AccountId> accounts;

    @BeforeEach
    void four_accounts_wait_in_a_lane_that_is_free() {
        db.sql("update account set address = null where address like 'https://nowhere.invalid/%'")
                .update();
        var unit = cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket");
        accounts = IntStream.range(0, 4)
                .mapToObj(n -> sitters.account(Network.MASTODON, unit))
                .toList();
        transaction.executeWithoutResult(status -> turns.join());
        db.sql("update network_lane set next_at = '-infinity', quiet_until = '-infinity'")
                .update();
        db.sql("update account_turn set taken_until = '-infinity'").update();
    }

    private List<Turns.Turn> take() {
        return transaction.execute(status -> turns.take(MASTODON));
    }

    private void passes(Duration time) {
        db.sql("update network_lane set next_at = next_at - make_interval(secs => :seconds)")
                .param("seconds", time.toSeconds())
                .update();
    }

    @Test
    void a_lane_gives_out_no_more_than_its_pace() {
        var pace = turns.pace(MASTODON);

        assertThat(take()).hasSize(pace.atOnce());
        assertThat(take()).as("the first are still being looked at").isEmpty();
        db.sql("update account_turn set taken_until = '-infinity', next_at = 'infinity' where taken_until > now()")
                .update();
        passes(pace.gap());
        assertThat(take()).hasSize(1);
        assertThat(take()).as("the next one's time has not come").isEmpty();
    }

    /** In the demonstration's town one archived account kept the scan from ever being done. */
    @Test
    void nobody_waits_for_an_account_that_can_no_longer_be_looked_at() {
        var waited = progress.figures().waiting();

        db.sql("update account set address = null where id in (:ids)")
                .param("ids", accounts.stream().map(AccountId::value).toList())
                .update();

        assertThat(progress.figures().waiting()).isEqualTo(waited - 4);
        assertThat(progress.next(1_000_000)).noneMatch(next -> accounts.contains(new AccountId(next.account())));
        assertThat(take()).isEmpty();
        assertThat(turns.open()).doesNotContain(MASTODON);
    }

    @Test
    void a_lane_that_was_empty_for_a_day_does_not_make_up_for_it() {
        passes(Duration.ofDays(1));

        assertThat(take()).hasSizeLessThanOrEqualTo(turns.pace(MASTODON).atOnce());
    }

    @Test
    void however_many_nodes_ask_nobody_is_looked_at_twice_and_no_network_more_often() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(6)) {
            var asked = nodes.invokeAll(IntStream.range(0, 24)
                    .<Callable<List<Turns.Turn>>>mapToObj(n -> this::take)
                    .toList());
            var given = asked.stream()
                    .flatMap(answer -> answer.resultNow().stream())
                    .toList();

            assertThat(given).hasSize(turns.pace(MASTODON).atOnce());
            assertThat(given).extracting(Turns.Turn::account).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_turn_of_a_node_that_was_killed_comes_back() {
        var taken = take().getFirst();
        db.sql("update account_turn set taken_until = :past where account_id = :id")
                .param("past", Timestamp.from(clock.instant().minusSeconds(1)))
                .param("id", taken.account().value())
                .update();
        passes(Duration.ofHours(1));

        assertThat(take()).extracting(Turns.Turn::account).contains(taken.account());
    }

    @Test
    void when_a_network_asks_to_wait_all_its_accounts_wait() {
        var until = clock.instant().plus(Duration.ofMinutes(10));
        looks.keep(
                accounts.getFirst(),
                new Looked(new Look.Unknown("platforms.profile.slow-down", clock.instant()), Optional.of(until)));

        assertThat(take()).isEmpty();
        assertThat(turns.open()).doesNotContain(MASTODON);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> looks.order(accounts.getLast(), Actor.TORG))
                .withMessage("register.profile.network-waits");
        assertThat(nextAt(accounts.getFirst())).isAfterOrEqualTo(until.minusSeconds(1));
    }

    @Test
    void what_could_not_be_seen_is_tried_sooner_and_then_more_and_more_seldom() {
        var account = accounts.getFirst();
        var now = clock.instant();
        looks.keep(account, Sitters.seen("Fråga oss!", now));
        assertThat(nextAt(account)).isAfter(now.plus(Duration.ofHours(23)));

        looks.keep(account, Sitters.unknown("platforms.profile.lost", now));
        var first = nextAt(account);
        looks.keep(account, Sitters.unknown("platforms.profile.lost", now));
        var second = nextAt(account);
        IntStream.range(0, 40).forEach(n -> looks.keep(account, Sitters.unknown("platforms.profile.lost", now)));

        assertThat(first).isBefore(now.plus(Duration.ofMinutes(20)));
        assertThat(second).isAfter(first);
        assertThat(nextAt(account)).isBefore(clock.instant().plus(Duration.ofHours(25)));
    }

    @Test
    void an_account_that_is_closed_or_that_nobody_can_find_has_no_turn() {
        var closed = accounts.getFirst();
        db.sql(
                        "update account set stage = 'CLOSED', closed_on = current_date, receipt_number = 'ARK', receipt_sha256 = 'x', receipt_at = now() where id = :id")
                .param("id", closed.value())
                .update();
        var lost = accounts.getLast();
        db.sql("update account set address = null where id = :id")
                .param("id", lost.value())
                .update();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> looks.order(sitters.account(Network.SQUARE), Actor.TORG))
                .withMessage("register.profile.nothing-to-look-at");
        for (var n = 0; n < 20; n++) {
            passes(Duration.ofHours(1));
            assertThat(take()).extracting(Turns.Turn::account).doesNotContain(closed, lost);
            db.sql("update account_turn set taken_until = '-infinity', next_at = 'infinity' where taken_until > now()")
                    .update();
        }
    }

    private Instant nextAt(AccountId account) {
        return db.sql("select next_at from account_turn where account_id = :id")
                .param("id", account.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
