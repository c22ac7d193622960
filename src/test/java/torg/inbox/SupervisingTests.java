package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Credentials;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Supervision;
import torg.register.checks.Library;
import torg.register.stages.Ruling;
import torg.shell.Words;
import torg.vault.Secret;

@TorgTest
class SupervisingTests {
    /** A Tuesday. */
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Supervising supervising;

    @Autowired
    Library library;

    @Autowired
    Register register;

    @Autowired
    JdbcClient db;

    Library.Desk desk;
    AccountId account;

    @BeforeEach
    void a_connected_account() {
        desk = library.open();
        account = desk.account();
        register.decide(
                account,
                new Ruling("KUN 2026/1", LocalDate.of(2026, 1, 2)),
                desk.head().id(),
                Actor.person(desk.head().id(), "H"));
        register.connect(account, new Credentials("", "account/" + account.value(), new Secret("")), Actor.TORG);
    }

    @Test
    @Promise("P17")
    void how_an_account_is_watched_is_measured_by_first_sight_and_answer_and_evenings_and_weekends_by_themselves() {
        came(at(TUESDAY, 10), Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofHours(5)));
        came(at(TUESDAY, 13), Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofHours(3)));
        came(at(TUESDAY, 20), Optional.of(Duration.ofHours(13)), Optional.of(Duration.ofHours(40)));
        came(at(TUESDAY.plusDays(4), 12), Optional.of(Duration.ofHours(45)), Optional.empty());

        var figures = measured();

        assertThat(figures.arrived()).isEqualTo(4);
        assertThat(figures.seen()).isEqualTo(4);
        assertThat(figures.sight()).hasValue(Duration.ofHours(45));
        assertThat(figures.quiet()).hasValue(Duration.ofHours(45));
        assertThat(figures.answer()).hasValue(Duration.ofHours(5));
        assertThat(figures.answerQuiet()).hasValue(Duration.ofHours(40));
        assertThat(figures.waiting()).isEmpty();
    }

    @Test
    void what_nobody_has_seen_goes_on_counting() {
        came(at(TUESDAY, 10), Optional.of(Duration.ofMinutes(5)), Optional.empty());
        came(at(TUESDAY, 11), Optional.empty(), Optional.empty());

        var figures = measured();

        assertThat(figures.seen()).isEqualTo(1);
        assertThat(figures.slowest()).isEqualTo(figures.waiting());
        assertThat(figures.waiting().orElseThrow()).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void an_account_nothing_came_in_to_is_not_measured() {
        assertThat(supervising.supervision(List.of(account, library.open().account()), Instant.EPOCH))
                .isEmpty();
    }

    private Supervision measured() {
        return supervising.supervision(List.of(account), at(TUESDAY, 0)).get(account);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Words.ZONE).toInstant();
    }

    private void came(Instant at, Optional<Duration> seen, Optional<Duration> answered) {
        db.sql("""
                        insert into conversation (account_id, connection_id, unit_id, root, author, preview, first_at, last_at,
                            seen_at, taken_by, taken_at, answered_by, answered_at)
                        select a.id, a.connection_id, a.unit_id, :root, 'Bo', 'Hej', :at, :at, :seen,
                            case when cast(:answered as timestamptz) is not null then a.responsible_id end, :answered,
                            case when cast(:answered as timestamptz) is not null then a.responsible_id end, :answered
                        from account a where a.id = :account
                        """)
                .param("root", UUID.randomUUID().toString())
                .param("at", Timestamp.from(at))
                .param("seen", seen.map(at::plus).map(Timestamp::from).orElse(null), java.sql.Types.TIMESTAMP)
                .param("answered", answered.map(at::plus).map(Timestamp::from).orElse(null), java.sql.Types.TIMESTAMP)
                .param("account", account.value())
                .update();
    }
}
