package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.statistics.AnswerFigures;
import torg.inbox.storm.Storms;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.Opened;
import torg.register.Register;
import torg.shell.SignedIn;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;

/** What is counted: answers and storms. */
@TorgTest
class FiguresTests {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Register register;

    @Autowired
    AnswerFigures statistics;

    @Autowired
    Storms storms;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private Opened.Library library;

    @BeforeEach
    void a_library() {
        library = opened.library();
    }

    @Test
    @Promise("D32")
    void statistics_tell_volumes_answer_times_the_share_in_time_topics_and_what_waits_and_of_no_resident() {
        register.sort(library.account(), List.of("bibliotek"), Actor.TORG);
        for (var hours : List.of(1, 2, 3, 4, 5, 6, 7, 8, 60, 100)) {
            var asked = arrived.at(library.account(), "Fråga", morning());
            answered(asked, morning().plus(hours, ChronoUnit.HOURS));
        }
        arrived.at(library.account(), "Ingen svarar mig", morning());
        arrived.at(library.account(), "Det är svag is", morning());
        var period = new AnswerFigures.Period(TUESDAY.minusDays(1), TUESDAY.plusDays(6));
        var units = List.of(library.unit().id());

        var whole = statistics.whole(period, units, morning().plus(30, ChronoUnit.DAYS));

        assertThat(whole.came()).isEqualTo(12);
        assertThat(whole.answered()).isEqualTo(10);
        assertThat(whole.median()).hasValue(Duration.ofHours(5));
        assertThat(whole.ninetieth()).hasValue(Duration.ofHours(60));
        assertThat(whole.share()).as("two of ten came after two working days").hasValue(80L);
        assertThat(whole.waiting()).isEqualTo(2);
        assertThat(whole.late()).isEqualTo(2);
        assertThat(statistics.topics(period, units)).containsExactly(new AnswerFigures.Topic("bibliotek", 12));
        assertThat(statistics.kinds(period, units)).contains(new AnswerFigures.Topic("Säkerhet", 1));
        assertThat(statistics.byUnit(period, units, morning()))
                .extracting(AnswerFigures.Line::name)
                .containsExactly("Stadsbiblioteket");
        var editor = new Visitor(address);
        editor.signIn(library.editor().signInName(), Cast.PASSWORD);
        var days = "?from=" + period.from() + "&until=" + period.until();
        for (var path : List.of("/inbox/statistics", "/api/inbox/statistics", "/inbox/statistics.csv")) {
            assertThat(editor.get(path + days).body())
                    .as(path)
                    .contains("Stadsbiblioteket")
                    .doesNotContain("Amina")
                    .doesNotContain("Ingen svarar mig");
        }
        assertThat(editor.get("/inbox/statistics.csv" + days).body())
                .contains("Stadsbiblioteket;12;10;5,0;60,0;80;2;2");
    }

    private static Instant morning() {
        return TUESDAY.atTime(9, 0).atZone(Words.ZONE).toInstant();
    }

    /** As the inbox writes it, at another time than now. */
    private void answered(Conversation asked, Instant at) {
        db.sql("""
                        insert into answer_given (conversation_id, account_id, unit_id, asked_at, promised_at, answered_at)
                        select id, account_id, unit_id, asked_at, promised_at, :at from conversation where id = :id
                        """)
                .param("id", asked.id().value())
                .param("at", Timestamp.from(at))
                .update();
        db.sql("update conversation set answered_at = :at, answered_by = :by, due_at = null where id = :id")
                .param("id", asked.id().value())
                .param("at", Timestamp.from(at))
                .param("by", library.editor().id())
                .update();
    }

    @Test
    @Promise("P62")
    void a_storm_is_told_by_the_accounts_own_baseline_and_not_by_a_fixed_number() {
        var lively = opened.library();
        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        db.sql("""
                        insert into account_hour (account_id, hour, messages)
                        select :account, cast(:hour as timestamptz) - make_interval(hours => n), 40 + n % 20
                        from generate_series(2, 600) n
                        """)
                .param("account", lively.account().value())
                .param("hour", Timestamp.from(hour))
                .update();

        for (var n = 0; n < 30; n++) {
            arrived.now(library.account(), "Hur kunde ni? " + n);
            arrived.now(lively.account(), "Hej " + n);
        }

        assertThat(storms.since(hour.minusSeconds(60), List.of(lively.unit().id())))
                .as("thirty is nothing there")
                .isEmpty();
        var storm = storms.since(hour.minusSeconds(60), List.of(library.unit().id()))
                .getFirst();
        assertThat(storm.usual()).isZero();
        assertThat(storms.over(List.of(library.unit().id()), new SignedIn(0, "", "", Map.of()))
                        .getFirst()
                        .said())
                .contains("Stadsbiblioteket");
        assertThat(ledger.history("register/" + library.account().value()).stream()
                        .map(Line::kind)
                        .filter("inbox.storm-began"::equals))
                .as("called once, not once for each comment")
                .hasSize(1);
        assertThat(storm.messages()).isBetween(11, 30);
    }
}
