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

    interface Package {
        /** @param name with its folder, {@code conversations/messages.jsonl} */
        void file(String name, Content content) throws IOException;
    }

    interface Content {
        void to(OutputStream out) throws IOException;
    }
}
