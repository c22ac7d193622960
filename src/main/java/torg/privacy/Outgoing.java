package torg.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import torg.shell.Problems;
import torg.shell.Refused;
import torg.shell.Words;

/**
 * The one place that everything passes which the city says to others than its own: nobody's identity number goes out
 * (domain.md D47). A message to the very person is no exception, since on a foreign platform it is a public record too
 * (domain.md 5). Refuses what the detectors are sure of, and what may as well be an identity number as a telephone number;
 * what merely looks like one is for a person to judge, and is warned of where it is written.
 */
public final class Outgoing {
    private static final String WORD = "privacy.outgoing.identity-number";
    private static final int AROUND = 40;

    private Outgoing() {}

    /** @throws Refused when there is somebody's number in any of these; tells where it stands, and not the number */
    public static void check(String... words) {
        Arrays.stream(words)
                .flatMap(said -> obstacle(said).stream())
                .findFirst()
                .ifPresent(where -> {
                    throw new Refused(WORD, where);
                });
    }

    /** The same no beside a field, where what was typed is kept. */
    public static Problems problems(Problems before, String field, String words) {
        var where = obstacle(words);
        return before.unless(where.isEmpty(), field, WORD, where.orElse(""));
    }

    /** Whether something in it looks like an identity number and is none as far as its check digit tells. */
    public static List<Span> possible(String words) {
        return new Masking()
                .mask(words).spans().stream()
                        .filter(span -> span.certainty() == Certainty.POSSIBLE
                                && span.kind().identifies())
                        .toList();
    }

    /** The words around the first number, masked; empty when there is none. */
    private static Optional<String> obstacle(String words) {
        var masked = new Masking().mask(words);
        var pieces = masked.pieces();
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at) instanceof Piece.Hidden hidden && hidden.kind().identifies()) {
                return Optional.of(end(text(pieces.subList(0, at)))
                        + text(pieces.subList(at, at + 1))
                        + beginning(text(pieces.subList(at + 1, pieces.size()))));
            }
        }
        return Optional.empty();
    }

    private static String text(List<Piece> pieces) {
        return new Masked(pieces, List.of()).text(Words::t).replaceAll("\\s+", " ");
    }

    private static String end(String text) {
        var length = text.codePointCount(0, text.length());
        return length <= AROUND ? text : "…" + text.substring(text.offsetByCodePoints(0, length - AROUND));
    }

    private static String beginning(String text) {
        var length = text.codePointCount(0, text.length());
        return length <= AROUND ? text : text.substring(0, text.offsetByCodePoints(0, AROUND)) + "…";
    }
}
