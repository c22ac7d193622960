package torg.records.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a board's collecting case of a year holds, account by account. What was written is not in it, only how much there is
 * and where the ledger proves it.
 *
 * @param caseId the case's line in the diary
 * @param sha256 of the lines, as they are written to a file
 */
public record Contents(
        long id,
        long caseId,
        long board,
        String boardName,
        int year,
        String designation,
        Instant madeAt,
        String madeBy,
        String sha256,
        List<Line> lines) {

    /**
     * One account's year.
     *
     * @param received what others wrote
     * @param sent what the city answered
     * @param removed of all, what has been taken away on the platform since
     * @param setAside captured, and nobody could read it
     * @param registered documents with a number of their own or in the case
     * @param firstCapture the ledger's first entry of it
     * @param wholeMonths months whose certificate says that the record is complete
     */
    public record Line(
            long account,
            String name,
            String network,
            String handle,
            String unit,
            long conversations,
            long received,
            long sent,
            long removed,
            long setAside,
            long registered,
            Optional<LocalDate> firstOn,
            Optional<LocalDate> lastOn,
            Optional<Long> firstCapture,
            Optional<Long> lastCapture,
            int wholeMonths) {

        /** As it is written to a file and hashed. */
        public List<String> cells() {
            return List.of(
                    Long.toString(account),
                    name,
                    network,
                    handle,
                    unit,
                    Long.toString(conversations),
                    Long.toString(received),
                    Long.toString(sent),
                    Long.toString(removed),
                    Long.toString(setAside),
                    Long.toString(registered),
                    firstOn.map(LocalDate::toString).orElse(""),
                    lastOn.map(LocalDate::toString).orElse(""),
                    firstCapture.map(Object::toString).orElse(""),
                    lastCapture.map(Object::toString).orElse(""),
                    Integer.toString(wholeMonths));
        }
    }

    public long received() {
        return lines.stream().mapToLong(Line::received).sum();
    }

    public long registered() {
        return lines.stream().mapToLong(Line::registered).sum();
    }
}
