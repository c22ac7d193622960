package torg.records.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.register.Account;
import torg.register.above.ArchiveSource;
import torg.vault.store.ContentStore;
import torg.vault.store.Shelves.Found;

/**
 * What residents sent on an account, for its archive: each content once, named by its SHA-256, and a list that says with
 * which message it came, or why it could not be fetched. The records of them are among the captures.
 */
@Component
class MediaArchive implements ArchiveSource {
    private final MediumRows rows;
    private final ContentStore store;
    private final JsonMapper json;

    MediaArchive(MediumRows rows, ContentStore store, JsonMapper json) {
        this.rows = rows;
        this.store = store;
        this.json = json;
    }

    @Override
    public Optional<Instant> changedAt(Account account) {
        return rows.changedAt(account.id().value());
    }

    @Override
    public List<String> captured(Account account) {
        return rows.connections(account.id().value()).stream()
                .map(Media::subject)
                .toList();
    }

    /** @throws IOException when a content has vanished or was changed: an archive that looks whole must be whole */
    @Override
    public void write(Account account, Package into) throws IOException {
        var media = rows.ofAccount(account.id().value());
        if (media.isEmpty()) {
            return;
        }
        var received = rows.settledAt(account.id().value());
        var written = new HashSet<String>();
        for (var medium : media) {
            if (medium.state() instanceof Medium.State.Kept kept && written.add(file(kept))) {
                if (!(Media.found(store, kept.hash()) instanceof Found.Whole(var bytes))) {
                    throw new FileNotFoundException(
                            "medium " + medium.id() + " is not what was kept; see bin/torg verify");
                }
                into.original(file(kept), received.get(medium.id()), out -> out.write(bytes));
            }
        }
        into.file("media/media.jsonl", out -> {
            for (var medium : media) {
                out.write(json.writeValueAsBytes(line(medium)));
                out.write('\n');
            }
        });
    }

    private static String file(Medium.State.Kept kept) {
        return "media/" + kept.hash().hex() + "." + kept.kind().ending();
    }

    private static Map<String, Object> line(Medium medium) {
        var line = new LinkedHashMap<String, Object>();
        line.put("message", medium.message());
        line.put("capture", medium.capture());
        line.put("address", medium.address());
        line.put("alternative", medium.alternative());
        switch (medium.state()) {
            case Medium.State.Waiting() -> line.put("state", "waiting");
            case Medium.State.Lost(var word) -> {
                line.put("state", "lost");
                line.put("why", word);
            }
            case Medium.State.Kept kept -> {
                line.put("state", "kept");
                line.put("file", file(kept));
                line.put("bytes", kept.bytes());
                line.put("record", kept.record());
            }
        }
        return line;
    }
}
