package torg.records.snapshots;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.EntryId;
import torg.register.AccountId;

/**
 * One attempt to keep how an account looked.
 *
 * @param on the day it shows; of a picture that a person brought, as they say
 * @param at when it reached Torg
 * @param by who took or brought it
 * @param page the address it shows
 */
public record Snapshot(
        long id,
        AccountId account,
        LocalDate on,
        Instant at,
        String by,
        boolean byHand,
        Why why,
        String page,
        Outcome outcome) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    public sealed interface Outcome {}

    /**
     * @param sha256 of the bytes, in hexadecimal digits
     * @param features by which it is told whether another picture looks like this one
     * @param alternative what it shows, in words
     * @param entry the capture in the ledger
     */
    public record Good(Sheet sheet, String sha256, Optional<Long> features, String alternative, EntryId entry)
            implements Outcome {}

    /** It looks failed and is no picture. @param word the key of the word that tells why */
    public record Failed(String word) implements Outcome {}

    public Optional<Good> good() {
        return outcome instanceof Good good ? Optional.of(good) : Optional.empty();
    }

    public Optional<String> failed() {
        return outcome instanceof Failed(var word) ? Optional.of(word) : Optional.empty();
    }
}
