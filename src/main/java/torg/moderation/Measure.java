package torg.moderation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is done about something a resident wrote, or about its author; each carries what only it needs (domain.md D33). */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Measure {

    /** It stays. Deciding that openly is a measure too: equal treatment is shown by what was left as much as by what was not. */
    record Keep() implements Measure {}

    /** The author is told that it breaks a rule; it stays. */
    record Warn() implements Measure {}

    /** Nobody but the author and the city sees it; what is proposed first. */
    record Hide() implements Measure {}

    /** The author's comments are seen by nobody else until somebody has read them, where a platform has that. */
    record Restrict() implements Measure {}

    /** @param hidingIsNotEnough the second reason: why hiding does not do (domain.md D35) */
    record Delete(String hidingIsNotEnough) implements Measure {}

    /**
     * The author is kept from the account for a time.
     *
     * @param until the last day
     * @param review the day on which Torg proposes that it is lifted
     */
    record Block(LocalDate until, LocalDate review) implements Measure {}

    /** @param why what the platform's people are told; never personal data */
    record ReportToPlatform(String why) implements Measure {}

    /** A crime is suspected; the package with its hashes goes to the police. */
    record ReportToPolice() implements Measure {}

    /** The names of measures, from the least intrusive to the most, as a form and a table write them. */
    enum Kind {
        KEEP,
        WARN,
        HIDE,
        RESTRICT,
        DELETE,
        BLOCK,
        REPORT_PLATFORM,
        REPORT_POLICE;

        /** The step that is proposed until somebody chooses another. */
        public static final Kind FIRST = HIDE;

        public String word() {
            return "moderation.measure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it keeps somebody's words from others. */
        public boolean restricts() {
            return switch (this) {
                case HIDE, RESTRICT, DELETE, BLOCK -> true;
                case KEEP, WARN, REPORT_PLATFORM, REPORT_POLICE -> false;
            };
        }

        /** Whether its author is to be told why (as DSA article 17 would have it). */
        public boolean isReasoned() {
            return restricts() || this == WARN;
        }

        public static List<Kind> all() {
            return Arrays.asList(values());
        }
    }

    default Kind kind() {
        return switch (this) {
            case Keep keep -> Kind.KEEP;
            case Warn warn -> Kind.WARN;
            case Hide hide -> Kind.HIDE;
            case Restrict restrict -> Kind.RESTRICT;
            case Delete delete -> Kind.DELETE;
            case Block block -> Kind.BLOCK;
            case ReportToPlatform report -> Kind.REPORT_PLATFORM;
            case ReportToPolice report -> Kind.REPORT_POLICE;
        };
    }
}
