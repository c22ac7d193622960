package torg.privacy.disposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.privacy.requests.Weighing;
import torg.shell.Refused;

/** That content is to be disposed of, as one person proposes it; a second one confirms or declines. */
public record Proposal(
        long request, String reason, Weighing weighing, List<Item> items, Person proposed, Optional<Settled> settled) {

    /** @param reference by which the ledger knows them */
    public record Person(String reference, String name, Instant at) {}

    /** @param why empty when it was confirmed */
    public record Settled(boolean confirmed, Person by, String why) {}

    void open() {
        if (settled.isPresent()) {
            throw new Refused("disposal.already-settled");
        }
    }

    /** Two people, so that nobody disposes of a public record alone (domain.md D66). */
    void byAnother(String reference) {
        open();
        if (proposed.reference().equals(reference)) {
            throw new Refused("disposal.somebody-else");
        }
    }
}
