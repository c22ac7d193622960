package torg.records.packages.deeds;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import torg.ledger.Ledger;
import torg.records.packages.sip.Agent;
import torg.records.packages.sip.Deed;
import torg.register.AccountId;
import torg.shell.Words;

/** What happened to each capture of an account: hidden, shown again, taken away, changed, given out, disposed of. */
@Component
public class Deeds {
    private static final int FEW = 1_000; // in memory at once

    private final DeedRows rows;
    private final Ledger ledger;

    Deeds(DeedRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** For one reading of the account's captures, from the first to the last. */
    public Telling of(AccountId account) {
        return new Telling(from -> rows.from(account, from, FEW), FEW, this::disposal);
    }

    /** Where and by which decision the content of an entry was taken away. */
    private List<Deed> disposal(long entry) {
        return ledger.history("ledger/" + entry).stream()
                .filter(line -> line.kind().equals("ledger.content-disposed"))
                .map(line -> new Deed(
                        Deed.Kind.DELETION,
                        line.at(),
                        true,
                        Words.swedish(
                                "records.packages.deed.disposed",
                                line.particulars()
                                        .map(said -> said.getOrDefault("decision", ""))
                                        .orElse("")),
                        agent(line.actor())))
                .toList();
    }

    /**
     * The ledger writes "person/12 Siv Ek, registrator, Sundhamns stad": the archive gets the number and the title. Who
     * writes on a platform is never named in the ledger.
     */
    static Agent agent(String actor) {
        var reference = actor.replaceFirst(" .*", "");
        if (reference.equals("torg")) {
            return Agent.TORG;
        }
        if (!reference.startsWith("person/")) {
            return new Agent(reference, Words.swedish("records.packages.agent.outside"), false);
        }
        var comma = actor.indexOf(", ");
        var role = comma < 0 ? Words.swedish("records.packages.agent.colleague") : actor.substring(comma + 2);
        return new Agent(reference + " " + role, role, false);
    }

    /** A deed of the table's. */
    static Deed deed(Deed.Kind kind, Instant at, String actor, boolean fine, String word, String what) {
        return new Deed(kind, at, fine, Words.swedish("records.packages.deed." + word, what), agent(actor));
    }
}
