package torg.register.above;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import torg.register.AccountId;

/**
 * How one side of every account stands: its duties, its findings, its attestation. A sub-room that watches a side
 * implements it, and whoever shows hundreds of accounts at once asks all of them. The register knows none of them.
 */
public interface Standing {

    /**
     * What there is to say about each account. An account that is not mentioned is in order as far as this side goes; one
     * that nobody has been able to look at is mentioned as {@link Light#UNKNOWN}, never left out.
     */
    Map<AccountId, List<Remark>> remarks(LocalDate today);

    /**
     * @param word the key of a sentence with one argument
     * @param path where it is put right, below the account's own page; empty for that page
     */
    record Remark(Light light, String word, String argument, String path) {}

    /** From the most urgent to the least; what is not known is never shown as being in order. */
    enum Light {
        RED,
        YELLOW,
        UNKNOWN,
        GREEN;

        public String word() {
            return "register.light." + name().toLowerCase();
        }
    }
}
