package torg.privacy.detectors;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import torg.privacy.Certainty;
import torg.privacy.Kind;
import torg.privacy.Span;

/** What the detectors found, one on top of another, and the order it is brought into. */
final class Findings {

    private static final Comparator<Span> TELLING =
            comparing((Span span) -> !span.isHidden()).thenComparing(Span::kind).thenComparing(Span::certainty);

    private final Normalised text;
    private final List<Span> spans = new ArrayList<>();

    Findings(Normalised text) {
        this.text = text;
    }

    /** Found in the normalised text; remembered where it stands in the original. */
    void add(Kind kind, int start, int end, Certainty certainty) {
        spans.add(new Span(kind, text.originalStart(start), text.originalEnd(end), certainty));
    }

    /**
     * From left to right without overlaps. Hidden spans that overlap become one, as long as both together and named
     * after the more telling: a rest left over would let digits through. What is shown gives way to what is hidden.
     */
    List<Span> settled() {
        var settled = new TreeMap<Integer, Span>();
        joined(spans.stream().filter(Span::isHidden).toList()).forEach(span -> settled.put(span.start(), span));
        spans.stream()
                .filter(span -> !span.isHidden())
                .sorted(TELLING)
                .forEach(span -> addUnlessOverlapping(span, settled));
        return List.copyOf(settled.values());
    }

    private static List<Span> joined(List<Span> hidden) {
        var joined = new ArrayList<Span>();
        for (var span : hidden.stream().sorted(comparingInt(Span::start)).toList()) {
            if (!joined.isEmpty() && joined.getLast().overlaps(span)) {
                joined.add(join(joined.removeLast(), span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static Span join(Span left, Span right) {
        var telling = TELLING.compare(left, right) <= 0 ? left : right;
        return new Span(telling.kind(), left.start(), Math.max(left.end(), right.end()), telling.certainty());
    }

    /** Only the neighbours can overlap, as the settled ones do not overlap each other. */
    private static void addUnlessOverlapping(Span span, NavigableMap<Integer, Span> settled) {
        var before = Optional.ofNullable(settled.floorEntry(span.start())).map(Map.Entry::getValue);
        var after = Optional.ofNullable(settled.ceilingEntry(span.start())).map(Map.Entry::getValue);
        if (before.filter(span::overlaps).isEmpty()
                && after.filter(span::overlaps).isEmpty()) {
            settled.put(span.start(), span);
        }
    }
}
