package torg.platforms.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import torg.platforms.arrivals.Recipient;
import torg.vault.Secret;

/** Against the real tables; only the platform is one that is never ready. */
@TorgTest
class CourierTests {
    @Autowired
    Deliveries deliveries;

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

    private final Recipient recipient = mock();
    private final Platform platform = mock();
    private final String key = UUID.randomUUID().toString();
    private Courier courier;
    private long connection;

    @BeforeEach
    void an_answer_to_a_platform_that_is_never_ready() {
        when(platform.network()).thenReturn(Network.SQUARE);
        when(platform.reply(any(), any()))
                .thenAnswer(call -> new Outcome.NotNow(clock.instant().plusSeconds(30), "platforms.wait"));
        courier = new Courier(
                deliveries,
                connections,
                new Platforms(List.of(platform)),
                recipient,
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
        var question = new RemoteRef("square:" + UUID.randomUUID());
        transaction.executeWithoutResult(
                status -> deliveries.add(connection, new Reply(key, question, question, "Hej!", clock.instant())));
    }

    @Test
    void an_answer_waits_for_a_platform_that_is_not_ready() {
        courier.carry(key);

        assertThat(state()).isEqualTo("ORDERED");
    }

    @Test
    void after_three_days_of_waiting_a_colleague_is_asked() {
        db.sql("update delivery set tries = 149 where key = :key")
                .param("key", key)
                .update();

        courier.carry(key);

        assertThat(state()).isEqualTo("REFUSED");
        verify(recipient).delivered(key, Optional.of(new Outcome.Refused("platforms.waited-too-long")));
    }

    @Test
    void an_answer_that_may_not_be_sent_breaks_the_connection_and_one_that_is_taken_mends_it() {
        when(platform.reply(any(), any())).thenReturn(new Outcome.Refused("platforms.not-allowed"));
        courier.carry(key);
        assertThat(connections.health(connection).orElseThrow().works()).isFalse();

        when(platform.reply(any(), any())).thenReturn(new Outcome.Delivered(new RemoteRef("remote:" + key), ""));
        courier.again(key);
        courier.carry(key);

        assertThat(connections.health(connection).orElseThrow().works()).isTrue();
    }

    private String state() {
        return db.sql("select state from delivery where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
