package torg.privacy.requests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import torg.privacy.names.NamedSpan;
import torg.privacy.names.NamedSpan.Certainty;
import torg.shell.Words;

/**
 * A trace with the names in it, and what was decided on each.
 *
 * @param key of this very text: were it another, it would be decided anew
 */
public record Screened(Trace trace, String key, List<Name> names) {

    /** @param ground empty until a person has decided */
    public record Name(NamedSpan span, Optional<NameGround> ground) {

        public boolean undecided() {
            return ground.isEmpty() && span.certainty() == Certainty.POSSIBLE;
        }

        /** What the record knows as a name is hidden until somebody decides otherwise; what may be one waits. */
        public boolean hidden() {
            return ground.map(NameGround::hides).orElse(true);
        }
    }

    /** A piece of the text as a page shows it; the name is empty where nobody is named. */
    public record Piece(String text, Optional<Name> name) {}

    public Screened {
        names = names.stream()
                .sorted(Comparator.comparingInt(name -> name.span().start()))
                .toList();
    }

    static String keyOf(Trace trace) {
        return Requests.sha256(
                (trace.to() + "\n" + trace.at() + "\n" + trace.readable()).getBytes(StandardCharsets.UTF_8));
    }

    public long undecided() {
        return names.stream().filter(Name::undecided).count();
    }

    public List<Piece> pieces() {
        var text = trace.readable();
        var pieces = new ArrayList<Piece>();
        int shown = 0;
        for (var name : names) {
            plain(text.substring(shown, name.span().start()), pieces);
            pieces.add(new Piece(name.span().in(text), Optional.of(name)));
            shown = name.span().end();
        }
        plain(text.substring(shown), pieces);
        return pieces;
    }

    private static void plain(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, Optional.empty()));
        }
    }

    /** As it is handed over, in Swedish as the paper is. */
    Trace released() {
        var text = new StringBuilder();
        for (var piece : pieces()) {
            text.append(
                    piece.name().filter(Name::hidden).isPresent()
                            ? "[" + Words.swedish("requests.name-hidden") + "]"
                            : piece.text());
        }
        return trace.reading(text.toString());
    }

    /** The names that are hidden here, as they are written. */
    List<String> hidden() {
        return names.stream()
                .filter(Name::hidden)
                .map(name -> name.span().in(trace.readable()))
                .toList();
    }
}
