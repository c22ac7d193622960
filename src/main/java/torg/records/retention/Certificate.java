package torg.records.retention;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.shell.paper.GuardedCsv;
import torg.shell.paper.Paper;

/**
 * Draws up what a disposal leaves (gallringsprotokoll): what went and what stayed, by whose decision, with the proof of each
 * record. It is captured in the ledger, so that it can itself be proved, and holds nothing of what was disposed of.
 */
@Component
class Certificate {
    /** A list of more is not read on paper; all of it is in the CSV. */
    static final int MOST = 500;

    private final ItemRows items;
    private final ObjectProvider<Copies> copies;
    private final Ledger ledger;
    private final Paper paper;
    private final ShellSettings settings;

    Certificate(ItemRows items, ObjectProvider<Copies> copies, Ledger ledger, Paper paper, ShellSettings settings) {
        this.items = items;
        this.copies = copies;
        this.ledger = ledger;
        this.paper = paper;
        this.settings = settings;
    }

    record Csv(EntryId entry, String sha256) {}

    /** One line for each document that was to go, with what came of it. */
    Csv csv(Run run, Instant at) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new GuardedCsv(bytes)) {
            csv.write(List.of("message", "record", "account", "month", "outcome", "why", "leaf_hash", "at"));
            items.eachSettled(
                    run.id(),
                    line -> csv.write(List.of(
                            number(line.item().message()),
                            number(line.item().capture()),
                            line.account(),
                            line.month().toString(),
                            line.outcome(),
                            line.word().isEmpty() ? "" : Words.swedish(line.word()),
                            line.leaf(),
                            line.at().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var entry = capture(run, at, bytes.toByteArray());
        return new Csv(entry, sha256(bytes.toByteArray()));
    }

    private static String number(long id) {
        return id == 0 ? "" : Long.toString(id);
    }

    /** @param gone when no backup from before could be read any more */
    EntryId pdf(
            Run run,
            Plan plan,
            Run.Person second,
            Optional<String> stopped,
            Instant at,
            Csv csv,
            Optional<Instant> gone) {
        var port = copies.getIfAvailable();
        var sheet = new CertificateSheet(
                settings.city(),
                run,
                plan,
                plan.line(run.kind()).orElseThrow(),
                second,
                stopped,
                at,
                items.tallies(run.id(), "GONE"),
                items.held(run.id()),
                items.lines(run.id(), "GONE", MOST).stream()
                        .filter(line -> !line.leaf().isEmpty())
                        .toList(),
                csv,
                port == null ? List.of() : port.before(at),
                port != null,
                gone);
        return capture(run, gone.orElse(at), paper.print(sheet).pdf());
    }

    private EntryId capture(Run run, Instant at, byte[] content) {
        return ledger.capture(List.of(new Capture("retention/" + run.id(), at, content)))
                .getFirst();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java comes with SHA-256", e);
        }
    }
}
