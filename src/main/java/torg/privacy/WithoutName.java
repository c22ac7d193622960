package torg.privacy;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Takes the name of the one who is answered out of an answer that everybody may read. Other people's names no machine knows for certain. */
public final class WithoutName {
    private static final int SHORTEST_NAME = 3;

    private WithoutName() {}

    /** "Hej Carin!" becomes "Hej!". */
    public static String of(String text, String author) {
        var names = Arrays.stream(author.split("[^\\p{L}-]+"))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .toList();
        var bare = text;
        for (var name : names) {
            bare = Pattern.compile("(?iu) ?(?<!\\p{L})" + Pattern.quote(name) + "s?(?!\\p{L})")
                    .matcher(bare)
                    .replaceAll("");
        }
        return bare.strip();
    }

    /** The same, and without the names by which networks call somebody at the beginning of an answer: "@carin.example Hej". */
    public static String ofReply(String text, String author) {
        return of(text.strip().replaceFirst("^(?:@[^\\s]+\\s+)+", ""), author);
    }
}
