package torg.answers;

import java.util.Map;
import torg.platforms.Limit;

/**
 * An approved answer as it would stand in one conversation.
 *
 * @param words the longest of its variants that the platform takes, its blanks filled in; when none fits, the shortest
 * @param shortened whether it is the short one
 * @param over by how much it is too long, by the platform's own counting; 0 when it fits
 */
public record Offered(StandardAnswer answer, String words, boolean shortened, int over) {

    public static Offered of(StandardAnswer answer, Map<String, String> known, Limit limit) {
        var whole = Blanks.fill(answer.wording().words(), known);
        var brief = Blanks.fill(answer.wording().shortWords(), known);
        var words = limit.allows(whole) || brief.isBlank() ? whole : brief;
        return new Offered(answer, words, !words.equals(whole), Math.max(0, limit.used(words) - limit.most()));
    }

    public boolean fits() {
        return over == 0;
    }
}
