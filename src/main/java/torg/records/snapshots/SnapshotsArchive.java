package torg.records.snapshots;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/** How the account looked: the list of its pictures, with what each shows; the pictures themselves are captures. */
@Component
class SnapshotsArchive implements ArchiveSource {
    private static final int MOST = 1_000;

    private final SnapshotRows rows;
    private final JsonMapper json;

    SnapshotsArchive(SnapshotRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Optional<Instant> changedAt(Account account) {
        return rows.newestAt(account.id());
    }

    @Override
    public List<String> captured(Account account) {
        return List.of(Snapshots.subject(account.id()));
    }

    @Override
    public void write(Account account, Package into) throws IOException {
        var all = rows.of(account.id(), MOST);
        if (!all.isEmpty()) {
            into.file("snapshots/snapshots.jsonl", out -> {
                for (var one : all) {
                    out.write(json.writeValueAsBytes(one));
                    out.write('\n');
                }
            });
        }
    }
}
