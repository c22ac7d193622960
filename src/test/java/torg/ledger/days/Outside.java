package torg.ledger.days;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Happening;
import torg.ledger.Ledger;
import torg.ledger.LedgerKey;
import torg.ledger.Placing;
import torg.shell.Words;

/** Days that are over before their time, and authorities that stamp them, for tests. */
@Component
public class Outside {
    private final DayRows days;
    private final StampRows stamps;
    private final Ledger ledger;
    private final LedgerKey key;
    private final Placing placing;
    private final TransactionTemplate transaction;
    private final Days today;

    Outside(
            DayRows days,
            StampRows stamps,
            Ledger ledger,
            LedgerKey key,
            Placing placing,
            TransactionTemplate transaction,
            Days today) {
        this.days = days;
        this.stamps = stamps;
        this.ledger = ledger;
        this.key = key;
        this.placing = placing;
        this.transaction = transaction;
        this.today = today;
    }

    record StoneTurned(String subject) implements Happening {}

    /** Something happens, and the next day that has not been closed is over: each with a head of its own. */
    public DayHead day() {
        var entry =
                transaction.execute(status -> ledger.record(Actor.TORG, new StoneTurned("test/" + UUID.randomUUID())));
        placing.headOver(entry);
        return over(days.next().orElseThrow());
    }

    private DayHead over(LocalDate day) {
        var later = new Days(days, stamps, ledger, noon(day.plusDays(1)));
        transaction.executeWithoutResult(status -> later.close());
        return later.newest(Optional.empty(), 1).getFirst();
    }

    /** @param clock whose time the stamps are held against */
    Stamping stamping(Clock clock, OpenSslAuthority... authorities) {
        return new Stamping(authorities(clock, authorities), stamps, today, key, clock);
    }

    private static List<TimeAuthority> authorities(Clock clock, OpenSslAuthority... authorities) {
        return Arrays.stream(authorities)
                .map(one -> new TimeAuthority(
                        one.address(),
                        Trust.of(new StampSettings(List.of(), one.root().toString())),
                        clock,
                        Duration.ofSeconds(20)))
                .toList();
    }

    /** A capture that stands in the tree. */
    public long captured(String text) {
        var entry = transaction.execute(status -> ledger.capture(List.of(new Capture(
                        "connection/7",
                        Instant.parse("2026-03-01T10:00:00.123456Z"),
                        text.getBytes(StandardCharsets.UTF_8))))
                .getFirst());
        placing.headOver(entry);
        return entry.number();
    }

    /** A day that an authority has stamped. */
    public DayHead stamped(OpenSslAuthority authority) {
        return stamped(day(), authority);
    }

    DayHead stamped(DayHead day, OpenSslAuthority... authorities) {
        return stamped(Clock.systemUTC(), day, authorities);
    }

    /** Round by round, as other days may stand before it. */
    DayHead stamped(Clock clock, DayHead day, OpenSslAuthority... authorities) {
        var stamping = stamping(clock, authorities);
        for (var round = 0; round < 20; round++) {
            stamping.round();
        }
        return now(day);
    }

    /** As it looks on another day. */
    Stamping seenOn(LocalDate day, OpenSslAuthority... authorities) {
        var clock = noon(day);
        return new Stamping(authorities(clock, authorities), stamps, new Days(days, stamps, ledger, clock), key, clock);
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(Words.ZONE).toInstant(), Words.ZONE);
    }

    DayHead now(DayHead day) {
        return today.newest(Optional.of(day.day().plusDays(1)), 1).getFirst();
    }
}
