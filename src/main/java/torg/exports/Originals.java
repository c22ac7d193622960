package torg.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torg.exports.ExportsEvent.ExportFileHandedOut;
import torg.exports.ExportsEvent.ExportFileLetGo;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;
import torg.shell.NotFound;
import torg.shell.Refused;

/**
 * The archives' files as they came (domain.md D68). One stays until something that stands in it is let go of: a part of a
 * file cannot be, and the rest of it lies in the ledger, thing by thing. What it was, its hash in the ledger says for ever.
 */
@Component
public class Originals implements Keeper {
    private final ExportRows exports;
    private final Storeroom storeroom;
    private final Ledger ledger;

    Originals(ExportRows exports, Storeroom storeroom, Ledger ledger) {
        this.exports = exports;
        this.storeroom = storeroom;
        this.ledger = ledger;
    }

    /**
     * Held against its hash before a byte of it is given out. Nobody can mask it, so it is read like what is masked.
     *
     * @throws NotFound when it is not kept
     * @throws Refused when it has vanished, or is not what came
     */
    @Transactional
    public InputStream open(Export export, String reason, Actor actor) {
        var file = export.kept().orElseThrow(NotFound::new);
        if (!sha256(file).equals(export.sha256())) {
            throw new Refused("exports.file-not-whole");
        }
        ledger.record(
                actor,
                new ExportFileHandedOut(
                        export.account().value(), export.id().value(), export.sha256(), actor.name(), reason));
        return stream(file);
    }

    private String sha256(UUID file) {
        var hash = Storeroom.sha256();
        try (var in = new DigestInputStream(stream(file), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new Refused("exports.file-not-whole");
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private InputStream stream(UUID file) {
        try {
            return Files.newInputStream(storeroom.path(file));
        } catch (IOException gone) {
            throw new Refused("exports.file-not-whole");
        }
    }

    @Override
    public List<Item> with(List<Item> items) {
        return List.of();
    }

    /** The file goes when it is certain that everything else does; one that a kill leaves behind goes in the night. */
    @Override
    public void letGo(List<Item> items) {
        var former = exports.mustGo(
                ExportTraces.ours(items.stream().map(Item::message).toList()),
                items.stream().map(Item::capture).filter(capture -> capture > 0).toArray(Long[]::new));
        for (var one : former) {
            ledger.record(
                    Actor.TORG,
                    new ExportFileLetGo(one.account().value(), one.export().value(), one.sha256()));
        }
        if (!former.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    former.forEach(one -> storeroom.letGo(one.file()));
                }
            });
        }
    }
}
