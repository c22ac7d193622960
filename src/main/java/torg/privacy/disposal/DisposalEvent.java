package torg.privacy.disposal;

import java.util.List;
import torg.ledger.Happening;

/** What happens to a disposal. What was disposed of is named by its proofs alone. */
public sealed interface DisposalEvent extends Happening {
    long request();

    @Override
    default String subject() {
        return "requests/" + request();
    }

    record DisposalProposed(long request, String reason, String rule, int messages, int records)
            implements DisposalEvent {}

    record DisposalChosen(long request, int messages, int records) implements DisposalEvent {}

    /** @param hashes of the records' leaves in the tree, in hex: salted, so that nothing can be guessed from them */
    record DisposalCarriedOut(long request, String proposedBy, int messages, int records, List<String> hashes)
            implements DisposalEvent {}

    record DisposalDeclined(long request, String reason) implements DisposalEvent {}
}
