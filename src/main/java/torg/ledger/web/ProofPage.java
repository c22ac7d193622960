package torg.ledger.web;

import java.util.Base64;
import java.util.List;
import torg.ledger.Transparency;
import torg.shell.Page;

/** That an entry is in the ledger: what an outsider needs to check it without Torg. */
public record ProofPage(long entry, long index, String leaf, List<String> path, HeadView head, String key)
        implements Page {
    static ProofPage of(Transparency.Inclusion inclusion, String key) {
        var base64 = Base64.getEncoder();
        return new ProofPage(
                inclusion.entry(),
                inclusion.index(),
                base64.encodeToString(inclusion.leaf()),
                inclusion.path().stream().map(base64::encodeToString).toList(),
                HeadView.of(inclusion.head()),
                key);
    }

    @Override
    public String title() {
        return "ledger.proof";
    }
}
