package torg.records.packages.sip;

/**
 * Who hands over and who takes (SIP5, SIP9–SIP31).
 *
 * @param creator the authority whose archive it is, with its organisation number
 * @param submitter who sends the package
 * @param contact whom the archive asks, and how
 * @param archive who preserves it
 * @param agreement the submission agreement, as it is cited
 */
public record Parties(
        Organisation creator, Organisation submitter, Contact contact, Organisation archive, String agreement) {
    public record Organisation(String name, String number) {}

    public record Contact(String name, String reached) {
        /** In one line: a note in METS would have to say what kind it is, and CSIP knows no kind for this. */
        String written() {
            return reached.isEmpty() ? name : name + ", " + reached;
        }
    }
}
