package torg.records.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.ledger.Ledger;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/** The account's figures as the platform told them over time are captures, and go into its archive as such. */
@Component
class FiguresArchive implements ArchiveSource {
    private final Ledger ledger;

    FiguresArchive(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Instant> changedAt(Account account) {
        return captured(account).stream()
                .flatMap(subject -> ledger.newestCapture(subject).stream())
                .max(Instant::compareTo);
    }

    @Override
    public List<String> captured(Account account) {
        return account.connection().map(Figures::subject).stream().toList();
    }

    @Override
    public void write(Account account, Package into) {
        // the captures are all there is
    }
}
