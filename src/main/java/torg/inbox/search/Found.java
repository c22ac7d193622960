package torg.inbox.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import torg.platforms.Network;

/**
 * A message in which all words stand. Masked, as everything that can be searched.
 *
 * @param excerpt the words around the first hit, with the hits told apart
 */
public record Found(
        long message,
        long conversation,
        Instant at,
        boolean ours,
        String author,
        String account,
        Network network,
        String unit,
        String state,
        boolean removed,
        List<Part> excerpt) {

    public record Part(String text, boolean hit) {}

    private static final int BEFORE = 90;
    private static final int LONGEST = 320;

    static List<Part> excerpt(String text, List<Term> terms) {
        var hits = Token.of(text).stream()
                .filter(token -> terms.stream().anyMatch(term -> term.fits(token)))
                .toList();
        int from =
                hits.isEmpty() ? 0 : wordStart(text, Math.max(0, hits.getFirst().start() - BEFORE));
        int until = wordEnd(text, Math.min(text.length(), from + LONGEST));
        var parts = new ArrayList<Part>();
        int at = from;
        if (from > 0) {
            parts.add(new Part("… ", false));
        }
        for (var hit : hits) {
            if (hit.end() <= until) {
                parts.add(new Part(text.substring(at, hit.start()), false));
                parts.add(new Part(text.substring(hit.start(), hit.end()), true));
                at = hit.end();
            }
        }
        parts.add(new Part(text.substring(at, until) + (until < text.length() ? " …" : ""), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at > 0 && from - at < 30 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 30 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
