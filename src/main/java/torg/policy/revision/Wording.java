package torg.policy.revision;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** Two wordings beside each other: which words stay, which go, which come. */
public final class Wording {
    private Wording() {}

    public enum Kind {
        STAYS,
        GOES,
        COMES
    }

    public record Piece(Kind kind, String words) {}

    /** The longest common subsequence of words; a rule is a sentence or two, so the square of it is small. */
    public static List<Piece> between(String before, String after) {
        var a = before.isBlank() ? new String[0] : before.strip().split("\\s+");
        var b = after.isBlank() ? new String[0] : after.strip().split("\\s+");
        var common = new int[a.length + 1][b.length + 1];
        for (var i = a.length - 1; i >= 0; i--) {
            for (var j = b.length - 1; j >= 0; j--) {
                common[i][j] =
                        a[i].equals(b[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var pieces = new LinkedList<Piece>();
        var i = 0;
        var j = 0;
        while (i < a.length || j < b.length) {
            if (i < a.length && j < b.length && a[i].equals(b[j])) {
                add(pieces, Kind.STAYS, a[i++]);
                j++;
            } else if (j == b.length || i < a.length && common[i + 1][j] >= common[i][j + 1]) {
                add(pieces, Kind.GOES, a[i++]);
            } else {
                add(pieces, Kind.COMES, b[j++]);
            }
        }
        return new ArrayList<>(pieces);
    }

    private static void add(LinkedList<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().words() + " " + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }
}
