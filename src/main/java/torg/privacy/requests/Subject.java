package torg.privacy.requests;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import torg.privacy.Kind;
import torg.privacy.Masking;
import torg.privacy.Piece;
import torg.privacy.Span;
import torg.shell.Words;

/**
 * Somebody who asks about themselves, by all they are known by.
 *
 * @param numbers identity and telephone numbers and e-mail addresses, as the person wrote them
 */
public record Subject(List<String> names, List<String> handles, List<String> numbers) {
    private static final int FEWEST_DIGITS = 6;
    private static final String OTHERS_HANDLE = "@…";

    public Subject {
        names = List.copyOf(names);
        handles = List.copyOf(handles);
        numbers = List.copyOf(numbers);
    }

    /** The name as written, and with the family name first, as lists have it. */
    public List<String> nameVariants() {
        return names.stream().flatMap(Subject::variants).distinct().toList();
    }

    private static Stream<String> variants(String name) {
        var parts = name.strip().split("\\s+");
        if (parts.length < 2) {
            return Stream.of(name.strip());
        }
        var last = parts[parts.length - 1];
        var first = String.join(" ", List.of(parts).subList(0, parts.length - 1));
        return Stream.of(first + " " + last, last + ", " + first, last + " " + first);
    }

    /** Without the at sign, which some networks write and some do not. */
    public List<String> bareHandles() {
        return handles.stream()
                .map(handle -> handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT))
                .filter(handle -> !handle.isEmpty())
                .toList();
    }

    /** Everything that is written with letters: names, handles and e-mail addresses. */
    public List<String> written() {
        return Stream.of(
                        nameVariants().stream(),
                        bareHandles().stream(),
                        numbers.stream().map(String::strip).filter(number -> number.contains("@")))
                .flatMap(s -> s)
                .filter(text -> text.length() > 1)
                .distinct()
                .toList();
    }

    /** What all ways of writing a number share: no century before a personnummer, no 0 or 46 before a telephone number. */
    public List<String> digits() {
        return numbers.stream()
                .filter(number -> !number.contains("@"))
                .map(number -> number.replaceAll("\\D", ""))
                .map(digits -> digits.length() == 12 && digits.matches("(18|19|20).*") ? digits.substring(2) : digits)
                .map(digits -> digits.replaceFirst("^(00)?46", "").replaceFirst("^0", ""))
                .filter(digits -> digits.length() >= FEWEST_DIGITS)
                .distinct()
                .toList();
    }

    /** Whether a message was written by this person: by name, or by handle as networks write both in one. */
    public boolean wrote(String author) {
        var lower = author.toLowerCase(Locale.ROOT);
        return nameVariants().stream().anyMatch(name -> lower.equals(name.toLowerCase(Locale.ROOT)))
                || bareHandles().stream()
                        .anyMatch(handle ->
                                lower.equals(handle) || lower.equals("@" + handle) || lower.contains("@" + handle));
    }

    /** The words with this person's own numbers readable and everybody else's hidden, and other people's handles with them. */
    public String readableIn(String original) {
        var text = new StringBuilder();
        int shown = 0;
        for (var span : new Masking().mask(original).spans()) {
            var what = original.substring(span.start(), span.end());
            if ((span.isHidden() || span.kind() == Kind.SOCIAL_HANDLE) && !isMine(what)) {
                text.append(original, shown, span.start()).append(inPlaceOf(span));
                shown = span.end();
            }
        }
        return text.append(original.substring(shown)).toString();
    }

    /** In Swedish as the paper is. */
    private static String inPlaceOf(Span span) {
        return span.isHidden()
                ? "[" + Words.swedish(new Piece.Hidden(span.kind(), span.certainty()).word()) + "]"
                : OTHERS_HANDLE;
    }

    private boolean isMine(String what) {
        var lower = what.toLowerCase(Locale.ROOT);
        var digits = what.replaceAll("\\D", "");
        return written().stream().anyMatch(mine -> lower.contains(mine.toLowerCase(Locale.ROOT)))
                || digits().stream().anyMatch(mine -> digits.endsWith(mine) && digits.length() <= mine.length() + 4);
    }
}
