package torg.records.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.privacy.disposal.Stock.Document;
import torg.shell.Words;

/**
 * That something must stay until a decision says otherwise, as a person laid it.
 *
 * @param about what it is about; everything, when it names nothing
 */
public record StandingHold(
        long id, About about, String reason, String laidBy, Instant laidAt, Optional<Lifted> lifted) {

    /**
     * @param account empty for all accounts
     * @param accountName empty for all accounts
     * @param conversation empty for all conversations of the account
     * @param from what came in that day or later
     * @param to what came in that day or earlier
     */
    public record About(
            Optional<Long> account,
            String accountName,
            Optional<Long> conversation,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        boolean is(Document document) {
            var day = LocalDate.ofInstant(document.arrived(), Words.ZONE);
            return account.map(id -> id == document.account()).orElse(true)
                    && conversation.map(id -> id == document.conversation()).orElse(true)
                    && from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** @param reference the decision's number in the diary */
    public record Lifted(String by, Instant at, String reference) {}
}
