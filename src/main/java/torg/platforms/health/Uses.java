package torg.platforms.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Meter;
import torg.platforms.Meter.Left;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.consent.Consent;
import torg.shell.Whereabouts;
import torg.shell.Words;

/** The tables connection_use and platform_quota: what calls use, kept as they are made, so that a person sees it before it is used up. */
@Component
public class Uses {
    private static final Logger log = LoggerFactory.getLogger(Uses.class);

    private final JdbcClient db;
    private final Platforms platforms;
    private final Clock clock;

    Uses(JdbcClient db, Platforms platforms, Clock clock) {
        this.db = db;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** Where the calls of one connection are noted. A call that was made is not undone because it could not be counted. */
    public Meter of(long connection, Network network) {
        return use -> {
            try {
                note(connection, use);
                use.left().ifPresent(left -> note(whose(connection, network, left), left));
            } catch (DataAccessException away) {
                log.warn("What connection {} used could not be counted ({})", connection, Whereabouts.of(away));
            }
        };
    }

    private void note(long connection, Meter.Use use) {
        db.sql("""
                        insert into connection_use (connection_id, day, units, microdollars) values (:id, :day, :units, :cost)
                        on conflict (connection_id, day) do update set
                            units = connection_use.units + excluded.units,
                            microdollars = connection_use.microdollars + excluded.microdollars
                        """)
                .param("id", connection)
                .param("day", LocalDate.ofInstant(clock.instant(), Words.ZONE))
                .param("units", use.units())
                .param("cost", use.microdollars())
                .update();
    }

    private void note(String whose, Left left) {
        db.sql("""
                        insert into platform_quota (whose, remains, most, resets_at, told_at)
                        values (:whose, :left, :most, :resets, :now)
                        on conflict (whose) do update set remains = excluded.remains, most = excluded.most,
                            resets_at = excluded.resets_at, told_at = excluded.told_at
                        """)
                .param("whose", whose)
                .param("left", left.left())
                .param("most", left.most())
                .param("resets", Timestamp.from(left.resets()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private String whose(long connection, Network network, Left left) {
        return switch (left.of()) {
            case ACCOUNT -> "connection/" + connection;
            case APPLICATION -> application(network);
        };
    }

    /** The city's application that opens a network; where there is none, the network has its quota to itself. */
    String application(Network network) {
        return platforms
                .on(network)
                .flatMap(platform -> platform.consent().map(Consent::family))
                .map(torg.platforms.consent.Family::word)
                .orElseGet(() -> network.name().toLowerCase(Locale.ROOT));
    }
}
