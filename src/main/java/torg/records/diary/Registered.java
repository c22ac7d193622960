package torg.records.diary;

import java.time.Instant;
import java.util.Optional;
import torg.inbox.ConversationId;

/**
 * A line of the diary, as those who keep it see it.
 *
 * @param designation its number, as it is cited
 * @param conversation what it is; empty for a collecting case, which is drawn up by the city
 * @param secret whether it is in the secret series, or has been marked as secret since
 * @param reason why it was registered, by its code
 * @param outside the number that the city's case system gave back, exactly as it was written
 */
public record Registered(
        long id,
        long board,
        String boardName,
        Series series,
        int year,
        String designation,
        Particulars particulars,
        Optional<ConversationId> conversation,
        boolean secret,
        Optional<String> reason,
        Optional<String> outside,
        String registeredBy,
        Instant registeredAt,
        Instant until) {

    /** As whoever may not know what is secret sees it. */
    public Registered concealed() {
        return new Registered(
                id,
                board,
                boardName,
                series,
                year,
                designation,
                new Particulars(
                        particulars.day(),
                        particulars.direction(),
                        new Particular("", Optional.of(LeftOut.SECRECY)),
                        new Particular("", Optional.of(LeftOut.SECRECY))),
                conversation,
                secret,
                reason,
                outside,
                registeredBy,
                registeredAt,
                until);
    }

    /** What may leave the house in a file: of the secret, only that it exists. */
    public String partyInFiles() {
        return secret ? "" : particulars.party().text();
    }

    public String concernsInFiles() {
        return secret ? "" : particulars.concerns().text();
    }
}
