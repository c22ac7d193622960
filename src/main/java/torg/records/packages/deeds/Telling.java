package torg.records.packages.deeds;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import torg.records.packages.sip.Deed;

/**
 * What happened to an account's captures, asked for in the order of their numbers and read a part at a time, so that an
 * account of a million changes needs no more memory than one of ten. Asked for an earlier one, it begins anew.
 */
public final class Telling {
    private final LongFunction<List<Told>> rows;
    private final int most;
    private final LongFunction<List<Deed>> disposals;

    private Map<Long, List<Deed>> some = Map.of();
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;

    /**
     * @param rows those from a capture on, in the order of the captures, all there are or at least {@code most}; never
     *     a part of what happened to one
     */
    Telling(LongFunction<List<Told>> rows, int most, LongFunction<List<Deed>> disposals) {
        this.rows = rows;
        this.most = most;
        this.disposals = disposals;
    }

    /** A row of it. */
    record Told(long capture, Deed deed) {}

    /** What happened to a capture after it came, the first first. */
    public List<Deed> to(long capture) {
        if (capture < from || capture > until) {
            read(capture);
        }
        return some.getOrDefault(capture, List.of());
    }

    private void read(long capture) {
        var told = rows.apply(capture);
        some = told.stream()
                .sorted(Comparator.comparing((Told one) -> one.deed().at()))
                .collect(Collectors.groupingBy(Told::capture, Collectors.mapping(Told::deed, Collectors.toList())));
        from = capture;
        until = told.size() < most ? Long.MAX_VALUE : told.getLast().capture();
    }

    /** That its content was taken away from here, where it was. */
    public List<Deed> disposal(long capture) {
        return disposals.apply(capture);
    }
}
