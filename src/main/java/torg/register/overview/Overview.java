package torg.register.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.register.AccountId;
import torg.register.above.DailyFigures;
import torg.register.above.Standing;
import torg.register.above.Standing.Light;
import torg.register.above.Standing.Remark;
import torg.staff.Staff;

/**
 * The door to the overview. Every look asks the rooms anew, and only the figures of each day are kept. Where there are more
 * accounts than any city has, so that asking takes seconds, what was answered is shown for a minute.
 */
@Component
public class Overview implements DailyFigures {
    private static final int WEEKS = 12;
    private static final int MANY = 5_000;
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final OverviewRows rows;
    private final List<Standing> standings;
    private final Staff staff;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Optional<View> shown = Optional.empty();

    Overview(OverviewRows rows, List<Standing> standings, Staff staff, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How the accounts stood at a time. */
    public record View(Instant at, List<Line> lines) {
        public boolean many() {
            return lines.size() > MANY;
        }

        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(GOOD_FOR));
        }
    }

    /** For a reader: as it is now or, of very many accounts, as it was within the last minute. */
    public View view() {
        var now = clock.instant();
        var known = shown;
        if (known.isPresent() && known.get().holds(now)) {
            return known.get();
        }
        var made = new View(now, lines());
        shown = Optional.of(made).filter(View::many);
        return made;
    }

    /** Every account that is alive, board by board, with what each room has to say about it today. */
    public List<Line> lines() {
        var said = new HashMap<AccountId, List<Remark>>();
        for (var standing : standings) {
            standing.remarks(staff.today())
                    .forEach((account, remarks) -> said.computeIfAbsent(account, id -> new ArrayList<>())
                            .addAll(remarks));
        }
        return rows.lines().stream()
                .map(line -> line.with(said.getOrDefault(line.account(), List.of())))
                .toList();
    }

    public static Map<Light, Long> counts(List<Line> lines) {
        var counts = new EnumMap<Light, Long>(Light.class);
        for (var light : Light.values()) {
            counts.put(
                    light, lines.stream().filter(line -> line.light() == light).count());
        }
        return counts;
    }

    /** Keeps today's figures for the trend. Nothing happens to the city by it, so the ledger is not told. */
    @Override
    public void keep() {
        var boards = lines().stream()
                .collect(Collectors.groupingBy(Line::board, Collectors.groupingBy(Line::light, Collectors.counting())));
        transaction.executeWithoutResult(status -> rows.keep(staff.today(), boards));
    }

    /** One point of the trend. */
    public record Week(LocalDate day, Map<Light, Long> counts) {
        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The last twelve weeks, one day of each, for one board or for all; the oldest first. */
    public List<Week> trend(Optional<Long> board) {
        var weeks = new TreeMap<LocalDate, Map<Light, Long>>();
        for (var figure : rows.weekly(staff.today().minusWeeks(WEEKS), board)) {
            weeks.computeIfAbsent(figure.day(), day -> new EnumMap<>(Light.class))
                    .put(figure.light(), figure.accounts());
        }
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }

    /**
     * The key of a remark, with how many accounts it holds for.
     *
     * @param arguments what is said with it, each once: names, days, or the value of a rule
     */
    public record Kind(Light light, String word, long accounts, List<String> arguments) {}

    /** What is the matter with most accounts, the most urgent first. */
    public static List<Kind> kinds(List<Line> lines) {
        record Key(Light light, String word) {}
        var accounts = new HashMap<Key, Set<AccountId>>();
        var arguments = new HashMap<Key, SortedSet<String>>();
        for (var line : lines) {
            for (var remark : line.remarks()) {
                var key = new Key(remark.light(), remark.word());
                accounts.computeIfAbsent(key, k -> new HashSet<>()).add(line.account());
                arguments.computeIfAbsent(key, k -> new TreeSet<>()).add(remark.argument());
            }
        }
        return accounts.entrySet().stream()
                .map(kind -> new Kind(
                        kind.getKey().light(),
                        kind.getKey().word(),
                        kind.getValue().size(),
                        List.copyOf(arguments.get(kind.getKey()))))
                .sorted(Comparator.comparing(Kind::light)
                        .thenComparing(kind -> -kind.accounts())
                        .thenComparing(Kind::word))
                .toList();
    }

    public LocalDate today() {
        return staff.today();
    }
}
