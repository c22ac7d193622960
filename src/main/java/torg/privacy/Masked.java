package torg.privacy;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A text fit for default views. It holds nothing of what was hidden, so it can be logged, searched and sent. The spans
 * point into the original, for whoever may see that one.
 */
public record Masked(List<Piece> pieces, List<Span> spans) {

    private static final ResourceBundle SWEDISH = ResourceBundle.getBundle("torg.privacy.words", Locale.ROOT);

    public Masked {
        pieces = List.copyOf(pieces);
        spans = List.copyOf(spans);
    }

    /** In Swedish: {@code Hon heter Amina, [personnummer dolt].} Words, since a screen reader stumbles over dots. */
    public String text() {
        return text(SWEDISH::getString);
    }

    /** In the language of these words, which are asked for by key. */
    public String text(UnaryOperator<String> words) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Plain plain -> plain.text();
                    case Piece.Hidden hidden -> "[" + words.apply(hidden.word()) + "]";
                })
                .collect(Collectors.joining());
    }

    public boolean hidesAnything() {
        return pieces.stream().anyMatch(Piece.Hidden.class::isInstance);
    }
}
