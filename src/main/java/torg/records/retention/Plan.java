package torg.records.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Stock.Counted;

/**
 * One version of the document plan, as a board or the whole city has decided it. It holds until the next.
 *
 * @param board empty for the whole city
 * @param reference the decision's number in the diary
 * @param words the plan's own text, as far as somebody entered it
 */
public record Plan(
        long id,
        Optional<Board> board,
        String title,
        String reference,
        String decidedBy,
        LocalDate decidedOn,
        LocalDate inForce,
        String words,
        List<Line> lines,
        Entered entered) {

    public record Board(long id, String name, List<Long> path) {}

    /** @param by with their title as it was then */
    public record Entered(String by, Instant at) {}

    /**
     * What is done with one kind of document.
     *
     * @param period empty for what is kept for ever
     * @param ground the paragraph it rests on, and why
     */
    public record Line(DocumentKind kind, Optional<Period> period, String ground) {}

    /** @param months at least one */
    public record Period(int months, Counted counted) {

        /** What was counted from earlier than this day has had its time. */
        public LocalDate before(LocalDate today) {
            return today.minusMonths(months);
        }
    }

    public Optional<Line> line(DocumentKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst();
    }

    /** The repealed regulations it refers to, anywhere in what it says (domain.md D67). */
    public List<String> repealed() {
        return Repealed.in(title + "\n" + reference + "\n" + words + "\n"
                + lines.stream().map(Line::ground).collect(Collectors.joining("\n")));
    }
}
