package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import torg.platforms.arrivals.Arrival;

class ArrivalTests {
    private static final Instant RECEIVED = Instant.parse("2026-11-16T08:00:00Z");

    @Test
    void a_time_before_there_were_networks_or_after_the_city_had_it_is_no_time() {
        assertThat(Arrival.believed(Instant.EPOCH, RECEIVED)).isEqualTo(RECEIVED);
        assertThat(Arrival.believed(Instant.MIN, RECEIVED)).isEqualTo(RECEIVED);
        assertThat(Arrival.believed(RECEIVED.plusNanos(1), RECEIVED)).isEqualTo(RECEIVED);
        assertThat(Arrival.believed(RECEIVED.minusSeconds(86_400), RECEIVED)).isEqualTo(RECEIVED.minusSeconds(86_400));
    }
}
