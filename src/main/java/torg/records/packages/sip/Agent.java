package torg.records.packages.sip;

/**
 * Who did something, as far as an archive needs to know: a program, or a person by their role and by the number under which
 * the ledger has their name.
 *
 * @param id the same for the same one in a package
 */
public record Agent(String id, String name, boolean software) {
    public static final Agent TORG = new Agent("torg", "Torg", true);
}
