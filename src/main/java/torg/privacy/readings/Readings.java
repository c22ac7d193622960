package torg.privacy.readings;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to who read what is masked. The readings are lines of the ledger and nothing else. */
@Component
public class Readings {
    /** A month with more readings than this has another trouble than its sample. */
    public static final int MOST = 5_000;

    private static final int FEWEST_IN_SAMPLE = 5;
    private static final int ONE_IN = 20;

    private final Ledger ledger;
    private final Reviews reviews;
    private final Clock clock;

    Readings(Ledger ledger, Reviews reviews, Clock clock) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Reading> of(YearMonth month) {
        var lines = ledger.unmaskings(
                month.atDay(1).atStartOfDay(Words.ZONE).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(Words.ZONE).toInstant(),
                Optional.empty(),
                MOST);
        var sample = sample(lines, month);
        var seen = reviews.of(month);
        return lines.stream()
                .map(line ->
                        new Reading(line, sample.contains(line.entry()), Optional.ofNullable(seen.get(line.entry()))))
                .toList();
    }

    /**
     * One in twenty and five at least, once the month is over: drawn by a hash, so that nobody chooses and everybody
     * draws the same.
     */
    private Set<Long> sample(List<Line> lines, YearMonth month) {
        if (!month.isBefore(current())) {
            return Set.of();
        }
        return lines.stream()
                .map(Line::entry)
                .sorted(Comparator.comparing((Long entry) -> draw(month, entry)).thenComparing(entry -> entry))
                .limit(Math.max(FEWEST_IN_SAMPLE, (lines.size() + ONE_IN - 1) / ONE_IN))
                .collect(Collectors.toSet());
    }

    private static long draw(YearMonth month, long entry) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((month + "/" + entry).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody reviews their own reading. */
    @Transactional
    public void review(YearMonth month, long entry, boolean fine, String note, Actor reviewer) {
        var reading = of(month).stream()
                .filter(r -> r.line().entry() == entry && r.inSample())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (reading.by(reviewer.reference())) {
            throw new Refused("readings.nobody-reviews-themselves");
        }
        if (!reviews.add(entry, month, new Reading.Review(fine, note, reviewer.name()), clock.instant())) {
            throw new Refused("readings.already-reviewed");
        }
        ledger.record(reviewer, new ReadingReviewed(entry, fine, note, reviewer.name()));
    }

    public YearMonth current() {
        return YearMonth.from(clock.instant().atZone(Words.ZONE));
    }
}
