package torg.privacy.requests.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torg.privacy.Masking;
import torg.privacy.names.NamedSpan.Certainty;
import torg.privacy.requests.NameGround;
import torg.privacy.requests.Screened;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;

/**
 * The names of others in what somebody is to get, each to be decided on. Whoever decides must read what is to be handed
 * over, and sees it here: with everybody's numbers hidden but the person's own.
 *
 * @param undecided how many wait in all that was found
 * @param wrong the key of the text whose form was wrong
 */
public record NamesPage(
        long request, long undecided, List<Text> texts, int page, int pages, String wrong, Problems problems)
        implements Page {

    /** A text with names in it, or one that could have some. */
    public record Text(
            String key, String where, Instant at, Optional<String> by, List<Piece> pieces, List<Name> names) {}

    /** @param number of the name within the text, from 1; 0 where nobody is named */
    public record Piece(String text, int number, boolean hidden) {}

    public record Name(
            int number, String words, int start, int end, Certainty certainty, String ground, boolean hidden) {
        public String word() {
            return "requests.name." + certainty.name().toLowerCase();
        }

        public boolean undecided() {
            return ground.isEmpty() && certainty == Certainty.POSSIBLE;
        }
    }

    static Text text(Screened screened) {
        var pieces = new ArrayList<Piece>();
        var names = new ArrayList<Name>();
        for (var piece : screened.pieces()) {
            piece.name()
                    .ifPresent(name -> names.add(new Name(
                            names.size() + 1,
                            piece.text(),
                            name.span().start(),
                            name.span().end(),
                            name.span().certainty(),
                            name.ground().map(Enum::name).orElse(""),
                            name.hidden())));
            pieces.add(new Piece(
                    piece.name().isPresent() ? piece.text() : masked(piece.text()),
                    piece.name().isPresent() ? names.size() : 0,
                    piece.name().filter(Screened.Name::hidden).isPresent()));
        }
        return new Text(
                screened.key(),
                screened.trace().where(),
                screened.trace().at(),
                screened.trace().by(),
                pieces,
                names);
    }

    /** The person's own numbers are readable on their paper, and on no page. */
    private static String masked(String text) {
        return new Masking().mask(text).text(Words::t);
    }

    @Override
    public String title() {
        return "requests.names-of-others";
    }

    public NameGround[] grounds() {
        return NameGround.values();
    }
}
