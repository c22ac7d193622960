package torg.ledger;

/** Content was disposed of (gallrad) under a decision; the entry's leaf and proofs remain. */
public record ContentDisposed(long entry, String decision) implements Happening {
    @Override
    public String subject() {
        return "ledger/" + entry;
    }
}
