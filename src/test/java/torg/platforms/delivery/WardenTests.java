package torg.platforms.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.platforms.Decided;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.RemoteRef;
import torg.vault.Secret;

/** Against the real tables; the platform is one that answers badly. */
@TorgTest
class WardenTests {
    private static final RemoteRef REF = new RemoteRef("square:1");

    @Autowired
    Interventions interventions;

    @Autowired
    Connections connections;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private final Platform platform = mock();
    private final Commissioner commissioner = mock();
    private final String key = UUID.randomUUID().toString();
    private Warden warden;
    private long connection;

    @BeforeEach
    void a_platform_that_answers_badly() {
        when(platform.network()).thenReturn(Network.SQUARE);
        ObjectProvider<Commissioner> commissioners = mock();
        doAnswer(call -> {
                    Stream.of(commissioner).forEach(call.getArgument(0));
                    return null;
                })
                .when(commissioners)
                .forEach(any());
        warden = new Warden(
                interventions,
                connections,
                new Platforms(List.of(platform)),
                commissioners,
                mock(Scheduler.class),
                transaction,
                ledger,
                clock);
        var decided = Decided.in(db);
        connection = connections.make(
                Network.SQUARE,
                new Granted("remote-" + UUID.randomUUID(), decided.name(), new Secret("token")),
                decided.decision(),
                Actor.TORG);
    }

    @Test
    void what_may_have_been_done_is_read_back_before_it_is_tried_again() {
        order(new Intervention.Hide(key, REF, REF, clock.instant()));
        when(platform.intervene(any(), any())).thenReturn(new Outcome.Unknown("platforms.may-have-been-done"));
        warden.carry(key);
        assertThat(state()).isEqualTo("UNKNOWN");
        var done = new Outcome.Delivered(REF, "");
        when(platform.readBack(any(), any(Intervention.class))).thenReturn(Optional.of(done));

        warden.carry(key);
        warden.carry(key);

        verify(platform, times(1)).intervene(any(), any());
        verify(commissioner, times(1)).settled(key, done);
        assertThat(state()).isEqualTo("DONE");
    }

    @Test
    void a_torg_that_is_killed_during_the_call_reads_back_and_does_it_when_it_is_not_there() {
        order(new Intervention.Hide(key, REF, REF, clock.instant()));
        db.sql("update intervention set state = 'SENDING', tries = 1 where key = :key")
                .param("key", key)
                .update();
        when(platform.readBack(any(), any(Intervention.class))).thenReturn(Optional.empty());
        when(platform.intervene(any(), any())).thenReturn(new Outcome.Delivered(REF, ""));

        warden.carry(key);

        verify(platform, times(1)).intervene(any(), any());
        assertThat(state()).isEqualTo("DONE");
    }

    @Test
    void a_report_is_sent_once_and_when_that_is_unclear_a_person_decides() {
        order(new Intervention.Report(key, REF, "Hot", clock.instant()));
        var lost = new Outcome.Unknown("platforms.may-have-been-done");
        when(platform.intervene(any(), any())).thenReturn(lost);
        when(platform.readBack(any(), any(Intervention.class))).thenReturn(Optional.empty());

        warden.carry(key);
        verify(commissioner).settled(key, lost);
        warden.carry(key);

        verify(platform, times(1)).intervene(any(), any());
        assertThat(state()).isEqualTo("UNKNOWN");
    }

    @Test
    void after_a_day_of_waiting_it_is_done_by_hand() {
        order(new Intervention.Hide(key, REF, REF, clock.instant()));
        db.sql("update intervention set tries = 59 where key = :key")
                .param("key", key)
                .update();
        when(platform.intervene(any(), any()))
                .thenAnswer(call -> new Outcome.NotNow(clock.instant().plusSeconds(30), "platforms.wait"));

        warden.carry(key);

        verify(commissioner).settled(key, new Outcome.Refused("platforms.waited-too-long-to-intervene"));
        assertThat(state()).isEqualTo("REFUSED");
    }

    @Test
    void every_kind_is_kept_and_read_as_it_was_ordered() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var one : List.of(
                new Intervention.Hide(UUID.randomUUID().toString(), REF, REF, now),
                new Intervention.Restore(UUID.randomUUID().toString(), REF, REF, now),
                new Intervention.Block(UUID.randomUUID().toString(), "did:plc:x", now),
                new Intervention.Unblock(UUID.randomUUID().toString(), "did:plc:x", REF, now),
                new Intervention.Report(UUID.randomUUID().toString(), REF, "Hot", now))) {
            transaction.executeWithoutResult(status -> interventions.add(connection, one));

            assertThat(transaction
                            .execute(status -> interventions.hold(one.key()))
                            .orElseThrow()
                            .intervention())
                    .isEqualTo(one);
        }
    }

    private void order(Intervention.Doing doing) {
        transaction.executeWithoutResult(status -> warden.order(connection, doing));
    }

    private String state() {
        return db.sql("select state from intervention where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
