package torg.ledger.days;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.days.DaysEvent.DayClosed;
import torg.ledger.days.DaysEvent.HeadStamped;
import torg.shell.NotFound;
import torg.shell.Words;

/** The door to the heads of days. Anybody may read all of it. */
@Component
public class Days {
    private static final int AT_ONCE = 100;
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final DayRows days;
    private final StampRows stamps;
    private final Ledger ledger;
    private final Clock clock;

    Days(DayRows days, StampRows stamps, Ledger ledger, Clock clock) {
        this.days = days;
        this.stamps = stamps;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Closes the days that are over, also those on which Torg stood still, some at a time. */
    @Transactional
    public void close() {
        var day = days.next().orElseGet(this::today);
        for (var n = 0; n < AT_ONCE && day.isBefore(today()); n++, day = day.plusDays(1)) {
            var head = days.lastBefore(day.plusDays(1).atStartOfDay(Words.ZONE).toInstant())
                    .orElseThrow();
            days.add(day, head);
            ledger.record(
                    Actor.TORG,
                    new DayClosed(day.toString(), head.size(), HexFormat.of().formatHex(head.root())));
        }
    }

    @Transactional
    public void stamped(long size, String authority, Answer.Stamped stamped) {
        if (stamps.add(size, authority, stamped)) {
            ledger.record(
                    Actor.TORG,
                    new HeadStamped(size, authority, MICROS.format(stamped.at()), Digest.hex(stamped.reply())));
        }
    }

    /** The newest first. @param before the day after the newest of them; empty for the newest of all */
    public List<DayHead> newest(Optional<LocalDate> before, int most) {
        var closed = days.before(before.orElseGet(this::today), most);
        var sizes = closed.stream().map(one -> one.head().size()).toList();
        var got = of(stamps.of(sizes), Stamp::size);
        var vain = of(stamps.vain(sizes), Vain::size);
        return closed.stream()
                .map(one -> new DayHead(
                        one.day(),
                        one.head(),
                        got.getOrDefault(one.head().size(), List.of()),
                        vain.getOrDefault(one.head().size(), List.of())))
                .toList();
    }

    private static <T> Map<Long, List<T>> of(List<T> all, Function<T, Long> size) {
        return all.stream().collect(Collectors.groupingBy(size));
    }

    /** The newest that a time stamping authority has sworn to: the best one to prove things under. */
    public Optional<DayHead> newestStamped() {
        return stamps.newestStamped()
                .flatMap(day -> newest(Optional.of(day.plusDays(1)), 1).stream().findFirst());
    }

    /** An authority's answer as it came. */
    public byte[] reply(long stamp) {
        return stamps.reply(stamp).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return clock.instant().atZone(Words.ZONE).toLocalDate();
    }
}
