package torg.platforms.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torg.platforms.Connection;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.platforms.Network;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.http.Downloads.Download;
import torg.vault.Secret;

/** Only the account that heard of it asks for it, and what came of that is one of the ways in which a download ends. */
class HoldingsTests {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-22T13:00:00Z");

    private final Connection connection = Listener.connection("remote", "simhallen", new Secret("token"));
    private final Connections connections = mock();
    private final Platform platform = mock();
    private Holdings holdings;

    @BeforeEach
    void a_connected_account() {
        when(platform.network()).thenReturn(Network.LINKEDIN);
        when(connections.open(7)).thenReturn(Optional.of(connection));
        holdings = new Holdings(connections, new Platforms(List.of(platform)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Download fetched(long id) {
        return holdings.fetch(id, Network.LINKEDIN, "urn:li:image:1", 1_000);
    }

    @Test
    void it_is_fetched_in_the_accounts_name() {
        var came = new Download.Came(new byte[] {1});
        when(platform.fetch(connection, "urn:li:image:1", 1_000)).thenReturn(came);

        assertThat(fetched(7)).isSameAs(came);
    }

    @Test
    void where_the_account_is_no_longer_connected_it_is_closed() {
        assertThat(fetched(8)).isInstanceOf(Download.Closed.class);
    }

    @ParameterizedTest
    @CsvSource({"TRY_AGAIN, 13", "TOO_MUCH, 13", "NOT_ALLOWED, 12"})
    void what_cannot_be_told_now_is_asked_for_later(Fault.Kind kind, int hour) {
        when(platform.fetch(any(), any(), anyLong())).thenThrow(new Fault(kind, "platforms.try-again", LATER));

        assertThat(fetched(7)).isEqualTo(new Download.NotNow(Instant.parse("2026-11-22T" + hour + ":00:00Z")));
    }

    @Test
    void what_is_gone_is_gone() {
        when(platform.fetch(any(), any(), anyLong())).thenThrow(new Fault(Fault.Kind.GONE, "platforms.gone", NOW));

        assertThat(fetched(7)).isInstanceOf(Download.Gone.class);
    }
}
