package torg.register.closing;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Connections;
import torg.platforms.arrivals.Arrivals;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/** The account itself and every line of its history. */
@Component
class RegisterArchive implements ArchiveSource {
    /** That a package was made, or that something was refused, is no change of what is in it. */
    private static final Set<String> NO_CHANGE =
            Set.of("register.account-archived", "register.archive-outdated", "register.step-refused");

    private final Ledger ledger;
    private final Connections connections;
    private final JsonMapper json;

    RegisterArchive(Ledger ledger, Connections connections, JsonMapper json) {
        this.ledger = ledger;
        this.connections = connections;
        this.json = json;
    }

    @Override
    public Optional<Instant> changedAt(Account account) {
        return ledger.whole(account.id().subject()).stream()
                .filter(line -> !NO_CHANGE.contains(line.kind()))
                .map(Line::at)
                .max(Instant::compareTo);
    }

    /** What its connections received, also those that were cut long ago. */
    @Override
    public List<String> captured(Account account) {
        return account.decision().stream()
                .flatMap(decision -> connections.under(decision.id()).stream())
                .map(Arrivals::subject)
                .toList();
    }

    @Override
    public void write(Account account, Package into) throws IOException {
        into.file("account.json", out -> out.write(json.writeValueAsBytes(account)));
        into.file("history.jsonl", out -> {
            for (var line : ledger.whole(account.id().subject())) {
                out.write(json.writeValueAsBytes(line));
                out.write('\n');
            }
        });
    }
}
