package torg.records.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.platforms.Fault;
import torg.platforms.RemoteRef;
import torg.platforms.figures.Counts;
import torg.platforms.figures.Figure;
import torg.records.figures.FigureRows.Of;
import torg.shell.Whereabouts;

/** Asks each platform once a day for its figures, and keeps what it tells otherwise than the day before. */
@Component
class Figures {
    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final Duration PACE = Duration.ofHours(24);
    private static final int AT_ONCE = 20;

    private final FigureRows rows;
    private final Counts counts;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean on;

    /** @param scan {@code off} where nothing is to be asked of the platforms by itself ({@code TORG_SCAN}) */
    Figures(
            FigureRows rows,
            Counts counts,
            Ledger ledger,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            @Value("${torg.scan:on}") String scan) {
        this.rows = rows;
        this.counts = counts;
        this.ledger = ledger;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.on = !"off".equals(scan);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void go() {
        if (on) {
            rows.take(counts.networks(), AT_ONCE, clock.instant(), PACE).forEach(this::ask);
        }
    }

    /** A platform that is down has no figures today; there is a day without them and no zero. */
    void ask(FigureRows.Due due) {
        try {
            var counted = counts.ask(due.connection(), due.network());
            transaction.executeWithoutResult(status -> keep(due.connection(), counted));
        } catch (Fault fault) {
            log.info("Connection {} told no figures: {}", due.connection(), fault.getMessage());
        } catch (RuntimeException bug) {
            log.error("A fault while figures of connection {} were read ({})", due.connection(), Whereabouts.of(bug));
        }
    }

    /** What is captured: only what is new since the last time, and when it was told. */
    record Told(Instant at, List<Line> figures) {
        /** @param post what the platform calls it; empty for the account itself */
        record Line(String post, Figure.Of of, long value) {}
    }

    void keep(long connection, List<Counts.Counted> counted) {
        var known = rows.newest(connection);
        var news = new LinkedHashMap<Of, Long>();
        for (var one : counted) {
            for (var figure : one.figures()) {
                var of = new Of(one.post().map(RemoteRef::value).orElse(""), figure.of());
                if (!Long.valueOf(figure.value()).equals(known.get(of))) {
                    news.put(of, figure.value());
                }
            }
        }
        if (!news.isEmpty()) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var capture = ledger.capture(List.of(new Capture(subject(connection), now, written(now, news))));
            rows.add(connection, news, now, capture.getFirst().number());
        }
    }

    private byte[] written(Instant now, Map<Of, Long> news) {
        var lines = new ArrayList<Told.Line>();
        news.forEach((of, value) -> lines.add(new Told.Line(of.ref(), of.what(), value)));
        return json.writeValueAsBytes(new Told(now, lines));
    }

    /** Under which the ledger keeps what a platform told. */
    static String subject(long connection) {
        return "figures/connection/" + connection;
    }
}
