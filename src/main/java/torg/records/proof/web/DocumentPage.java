package torg.records.proof.web;

import java.util.List;
import torg.records.proof.DocumentProofs.Part;
import torg.shell.Page;

/**
 * What a document consists of in the ledger.
 *
 * @param count of all parts, of which some are shown
 */
public record DocumentPage(long id, List<Part> parts, int count, boolean mayUnmask) implements Page {
    @Override
    public String title() {
        return "records.proof";
    }
}
