package torg.ledger.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Ledger;
import torg.ledger.LedgerKey;
import torg.ledger.Transparency;
import torg.ledger.days.Days;
import torg.shell.NotFound;
import torg.shell.SignedIn;

/** The ledger's pages. Heads, key and proofs are for everybody; what the lines say is for those who may read them. */
@Controller
class LedgerController {
    private static final int PAGE = 50;
    private static final int WEEK = 7;
    private static final String READ = "read-ledger";

    private final Ledger ledger;
    private final Transparency transparency;
    private final Days days;
    private final LedgerKey key;

    LedgerController(Ledger ledger, Transparency transparency, Days days, LedgerKey key) {
        this.ledger = ledger;
        this.transparency = transparency;
        this.days = days;
        this.key = key;
    }

    @GetMapping("/ledger")
    LedgerPage ledger(@RequestParam Optional<Long> before, Optional<SignedIn> reader) {
        var lines = reader.filter(r -> r.may(READ))
                .map(r -> ledger.newest(PAGE, before))
                .orElse(List.of());
        return new LedgerPage(
                transparency.heads(5).stream().map(HeadView::of).toList(),
                DaysPage.of(days.newest(Optional.empty(), WEEK + 1), WEEK, key).days(),
                key.base64(),
                key.fingerprint(),
                lines,
                reader.filter(r -> r.may(READ)).isPresent());
    }

    @GetMapping("/ledger/{entry}")
    ProofPage proof(@PathVariable long entry) {
        return transparency
                .inclusion(entry)
                .map(inclusion -> ProofPage.of(inclusion, key.base64()))
                .orElseThrow(NotFound::new);
    }

    /** That the ledger of the second size holds that of the first, unchanged (RFC 6962 section 2.1.2). */
    @GetMapping("/ledger/consistency")
    ConsistencyPage consistency(@RequestParam long first, @RequestParam long second) {
        var earlier = transparency.headOf(first).orElseThrow(NotFound::new);
        var later = transparency.headOf(second).filter(h -> h.size() >= first).orElseThrow(NotFound::new);
        return ConsistencyPage.of(earlier, later, transparency.consistency(earlier, later));
    }
}
