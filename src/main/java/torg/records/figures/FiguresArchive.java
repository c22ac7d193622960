package torg.records.figures;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.Connections;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/** The account's figures as the platform told them over time, line by line, each with the capture it stands in. */
@Component
class FiguresArchive implements ArchiveSource {
    private final FigureRows rows;
    private final Connections connections;
    private final JsonMapper json;

    FiguresArchive(FigureRows rows, Connections connections, JsonMapper json) {
        this.rows = rows;
        this.connections = connections;
        this.json = json;
    }

    /** That one more has followed it is no change of the account: an archive is not out of date by it. */
    @Override
    public Optional<Instant> changedAt(Account account) {
        return Optional.empty();
    }

    @Override
    public void write(Account account, Package into) throws IOException {
        var figures = account.decision().stream()
                .flatMap(decision -> connections.under(decision.id()).stream())
                .flatMap(connection -> rows.of(connection).stream())
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        into.file("figures/figures.jsonl", out -> {
            for (var figure : figures) {
                out.write(json.writeValueAsBytes(figure));
                out.write('\n');
            }
        });
    }
}
