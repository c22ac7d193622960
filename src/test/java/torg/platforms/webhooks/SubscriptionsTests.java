package torg.platforms.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Connections;
import torg.platforms.Decided;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.consent.Agreeable;
import torg.platforms.streams.Bells;
import torg.vault.Secret;

/** A platform is asked to call until it agrees, and anew before it forgets. */
@TorgTest
class SubscriptionsTests {
    @Autowired
    JdbcClient db;

    @Autowired
    Connections connections;

    @Autowired
    Bells bells;

    @Autowired
    Clock clock;

    private final Caller caller = new Caller();
    private final Granted granted = new Granted("remote-" + UUID.randomUUID(), "simhallen", new Secret("token"));
    private long connection;

    @BeforeEach
    void a_connection_that_can_be_called_about() {
        connection = connections.make(Network.TIKTOK, granted, Decided.in(db).decision(), Actor.TORG);
        db.sql("update connection set next_poll_at = 'infinity' where id = :id")
                .param("id", connection)
                .update();
    }

    @AfterEach
    void end() {
        connections.end(connection, Actor.TORG);
    }

    @Test
    void the_platform_is_asked_once_for_a_connection_and_anew_days_later() {
        round(Duration.ZERO);
        round(Duration.ofHours(1));

        assertThat(caller.askedToCall).containsExactly(URI.create("https://torg.example/hooks/tiktok"));
        assertThat(state()).isEqualTo("ASKED");

        round(Duration.ofDays(2).plusMinutes(1));

        assertThat(caller.askedToCall).hasSize(2);
    }

    @Test
    void a_platform_that_does_not_answer_is_asked_again() {
        caller.fault = Optional.of(Agreeable.fault(Fault.Kind.TRY_AGAIN, "platforms.try-again"));
        round(Duration.ZERO);
        assertThat(state()).isEqualTo("WANTED platforms.try-again");

        caller.fault = Optional.empty();
        round(Duration.ofMinutes(2));

        assertThat(state()).isEqualTo("ASKED");
    }

    @Test
    void a_platform_that_says_no_is_asked_again_when_somebody_has_connected_anew() {
        caller.fault = Optional.of(Agreeable.fault(Fault.Kind.NOT_ALLOWED, "platforms.permission-missing"));
        round(Duration.ZERO);
        round(Duration.ofDays(3));
        assertThat(state()).isEqualTo("REFUSED platforms.permission-missing");

        caller.fault = Optional.empty();
        connections.reconnect(connection, granted, Actor.TORG);
        round(Duration.ofSeconds(1));

        assertThat(state()).isEqualTo("ASKED");
    }

    private void round(Duration later) {
        new Subscriptions(
                        db,
                        connections,
                        new Platforms(List.of(new Agreeable(Network.TIKTOK))),
                        bells,
                        List.of(caller),
                        "https://torg.example",
                        true,
                        Clock.offset(clock, later))
                .round();
    }

    private String state() {
        return db.sql("select concat_ws(' ', state, word) from connection_webhook where connection_id = :id")
                .param("id", connection)
                .query(String.class)
                .single();
    }
}
