package torg.register.above;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.register.Account;

/** A room that keeps something of an account which belongs in its final archive; known here only by this. */
public interface ArchiveSource {

    /** When what it keeps of the account was last changed. What changed after the package was made is not in it. */
    Optional<Instant> changedAt(Account account);

    /** The subjects under which the ledger captured bytes of the account, just as they were received. */
    default List<String> captured(Account account) {
        return List.of();
    }

    void write(Account account, Package into) throws IOException;

    /**
     * What reached the city in a time, for the yearly package. What is not of a time is written as it stands.
     *
     * @param until the first moment that is not in it
     */
    default void write(Account account, Instant from, Instant until, Package into) throws IOException {
        write(account, into);
    }

    /** Whether it tells of the account itself, and not of what was said on it. */
    default boolean tellsOfTheAccount() {
        return true;
    }

    interface Package {
        /** @param name with its folder, {@code conversations/messages.jsonl} */
        void file(String name, Content content) throws IOException;

        /**
         * The same for bytes that are just as they were received, and that were held against their hash now.
         *
         * @param at when they were received, and their kind was told by how they begin
         */
        default void original(String name, Instant at, Content content) throws IOException {
            file(name, content);
        }
    }

    interface Content {
        void to(OutputStream out) throws IOException;
    }
}
