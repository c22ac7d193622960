package torg.platforms.arrivals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A picture, film or file that somebody sent with their words, as the platform names it in the bytes that were captured.
 *
 * @param address where the platform lets it be fetched; such addresses seldom last, so it is fetched soon. Or, where it came
 *     along within the captured bytes, its place there; or, where only the account may fetch it, its name
 * @param type what the platform calls it, such as {@code image/jpeg} or {@code photo}; only the bytes tell what it is
 * @param alternative what it shows, as whoever sent it has written; empty where they wrote nothing
 */
public record Attachment(String address, String type, String alternative) {
    private static final String ADDRESS = "https?://[\\x21-\\x7e&&[^\"<>]]{1,4000}";
    private static final String WITHIN = "within:";
    private static final String HELD = "held:";
    private static final String NAME = "[\\x21-\\x7e&&[^\"<>]]{1,500}";
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_ALTERNATIVE = 5_000;

    /** Empty where there is no address that anybody could go to. What PostgreSQL cannot hold, the capture does. */
    public static Optional<Attachment> of(String address, String type, String alternative) {
        return address.matches(ADDRESS)
                ? Optional.of(new Attachment(
                        address, whole(type, LONGEST_TYPE), whole(alternative.strip(), LONGEST_ALTERNATIVE)))
                : Optional.empty();
    }

    /** It came along within the captured bytes, and is had from there ({@link torg.platforms.Platform#enclosed}). */
    public static Attachment within(int place, String type, String alternative) {
        return new Attachment(
                WITHIN + place, whole(type, LONGEST_TYPE), whole(alternative.strip(), LONGEST_ALTERNATIVE));
    }

    /**
     * The captured bytes only name it, and the account that heard of it may fetch it
     * ({@link torg.platforms.Platform#fetch}). Empty where the name is none.
     */
    public static Optional<Attachment> held(String name, String type, String alternative) {
        return name.matches(NAME)
                ? Optional.of(new Attachment(
                        HELD + name, whole(type, LONGEST_TYPE), whole(alternative.strip(), LONGEST_ALTERNATIVE)))
                : Optional.empty();
    }

    /** By which name the account fetches it; empty for what stands elsewhere. */
    public static Optional<String> held(String address) {
        return address.startsWith(HELD) ? Optional.of(address.substring(HELD.length())) : Optional.empty();
    }

    /** Where within the captured bytes it is; empty for what stands elsewhere. */
    public static OptionalInt place(String address) {
        return address.matches(WITHIN + "\\d{1,4}")
                ? OptionalInt.of(Integer.parseInt(address.substring(WITHIN.length())))
                : OptionalInt.empty();
    }

    private static String whole(String text, int longest) {
        var whole = StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : text.replaceAll("\\p{Cs}", "\uFFFD");
        var shown = whole.replace('\0', '\uFFFD');
        return shown.codePointCount(0, shown.length()) <= longest
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, longest));
    }
}
