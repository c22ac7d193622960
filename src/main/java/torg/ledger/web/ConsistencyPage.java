package torg.ledger.web;

import java.util.Base64;
import java.util.List;
import torg.ledger.TreeHead;
import torg.shell.Page;

/** That a later ledger holds an earlier one, unchanged. */
public record ConsistencyPage(HeadView first, HeadView second, List<String> proof) implements Page {
    static ConsistencyPage of(TreeHead first, TreeHead second, List<byte[]> proof) {
        return new ConsistencyPage(
                HeadView.of(first),
                HeadView.of(second),
                proof.stream().map(Base64.getEncoder()::encodeToString).toList());
    }

    @Override
    public String title() {
        return "ledger.consistency";
    }
}
