package torg.register.intake.appraisal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import torg.platforms.Network;
import torg.register.intake.spreadsheet.Spreadsheet.Row;

/** Which column says what. Guessed from the headings, and then as the reader corrects it. */
public record Columns(List<Optional<Field>> fields) {
    private static final int HEADING_IS_WITHIN = 20;
    private static final int LONGEST_HEADING = 80;
    private static final int SAME = 1000;
    /** What people write in a cell that has nothing to say. */
    private static final Set<String> NOTHING = Set.of("-", "–", "—", "?", "n/a", "saknas", "ingen", "none");

    /** The row whose cells are headings: titles and empty rows often stand above it. */
    public static int headingRow(List<Row> rows) {
        return rows.stream()
                .limit(HEADING_IS_WITHIN)
                .max(Comparator.<Row>comparingLong(row ->
                                row.cells().stream().filter(c -> weight(c) > 0).count())
                        .thenComparing(Comparator.comparingInt(Row::number).reversed()))
                .map(Row::number)
                .orElseThrow();
    }

    /** The headings of a row; where a cell is merged with the one above it, the text stands there. */
    public static List<String> headings(List<Row> rows, int headingRow) {
        var index = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).number() == headingRow)
                .findFirst()
                .orElseThrow();
        var heading = rows.get(index);
        var above = rows.stream()
                .filter(row -> row.number() == headingRow - 1 && row.cells().size() > 1)
                .findFirst()
                .orElse(new Row(0, List.of()));
        var width = rows.stream()
                .skip(index)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        return IntStream.range(0, width)
                .mapToObj(i -> heading.cell(i).isEmpty() ? above.cell(i) : heading.cell(i))
                .toList();
    }

    /** Each column gets the field its heading names best; a column nobody named is known by what stands in it. */
    public static Columns guessed(List<String> headings, List<Row> below) {
        var fields = new ArrayList<Optional<Field>>(Collections.nCopies(headings.size(), Optional.empty()));
        var taken = new HashSet<Field>();
        candidates(headings).forEach(c -> {
            if (fields.get(c.column()).isEmpty() && taken.add(c.field())) {
                fields.set(c.column(), Optional.of(c.field()));
            }
        });
        for (var column = 0; column < headings.size(); column++) {
            var seen = fields.get(column).isEmpty() ? bySight(column, below) : Optional.<Field>empty();
            if (seen.isPresent() && taken.add(seen.get())) {
                fields.set(column, seen);
            }
        }
        return new Columns(List.copyOf(fields));
    }

    private record Candidate(int column, Field field, int weight, int rank) {}

    private static List<Candidate> candidates(List<String> headings) {
        var candidates = new ArrayList<Candidate>();
        for (var column = 0; column < headings.size(); column++) {
            for (var field : Field.values()) {
                for (var rank = 0; rank < field.headings().size(); rank++) {
                    var weight = weight(headings.get(column), field.headings().get(rank));
                    if (weight > 0) {
                        candidates.add(new Candidate(column, field, weight, rank));
                    }
                }
            }
        }
        // A heading decides for the field it names best; between two headings for a field, the more telling one.
        candidates.removeIf(
                c -> candidates.stream().anyMatch(o -> o.column() == c.column() && o.weight() > c.weight()));
        candidates.sort(Comparator.<Candidate, Boolean>comparing(c -> c.weight() < SAME)
                .thenComparingInt(Candidate::rank)
                .thenComparingInt(Candidate::column));
        return candidates;
    }

    private static int weight(String heading) {
        return IntStream.range(0, Field.values().length)
                .flatMap(i -> Field.values()[i].headings().stream().mapToInt(known -> weight(heading, known)))
                .max()
                .orElse(0);
    }

    /** The same words weigh most; otherwise the longer the part that is known, the more it says. */
    private static int weight(String heading, String known) {
        var plain = heading.length() > LONGEST_HEADING ? "" : plain(heading);
        if (plain.equals(plain(known))) {
            return SAME;
        }
        return (" " + plain + " ").contains(" " + plain(known) + " ") ? known.length() : 0;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Optional<Field> bySight(int column, List<Row> below) {
        var told = below.stream()
                .map(row -> row.cell(column))
                .filter(c -> !c.isEmpty())
                .limit(20)
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        if (told.stream().allMatch(c -> c.matches("(?i)https?://\\S+"))) {
            return Optional.of(Field.ADDRESS);
        }
        return told.stream().allMatch(c -> Network.named(c).isPresent())
                ? Optional.of(Field.NETWORK)
                : Optional.empty();
    }

    /** What a row says about a field; empty when no column does. */
    public String said(Field field, List<String> cells) {
        var column = fields.indexOf(Optional.of(field));
        var said = column >= 0 && column < cells.size() ? cells.get(column) : "";
        return NOTHING.contains(said.toLowerCase(Locale.ROOT)) ? "" : said;
    }

    public Optional<Integer> column(Field field) {
        return Optional.of(fields.indexOf(Optional.of(field))).filter(i -> i >= 0);
    }

    /** Two columns cannot both say the same thing. */
    public boolean contradictory() {
        var named = fields.stream().flatMap(Optional::stream).toList();
        return named.size() != new HashSet<>(named).size();
    }

    /** Without an address, or a platform and a name on it, no account can be told from another. */
    public boolean sufficient() {
        return column(Field.ADDRESS).isPresent()
                || column(Field.NETWORK).isPresent() && column(Field.HANDLE).isPresent();
    }
}
