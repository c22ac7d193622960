package torg.records.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Ledger;
import torg.records.diary.Diary;
import torg.records.export.Export;
import torg.records.packages.deeds.Deeds;
import torg.records.packages.sip.Content;
import torg.records.packages.sip.Deed;
import torg.records.packages.sip.Format;
import torg.records.packages.sip.Head;
import torg.records.packages.sip.Kept;
import torg.records.packages.sip.Secret;
import torg.records.packages.sip.Sip;
import torg.records.secrecy.Secrecy;
import torg.register.Account;
import torg.register.above.ArchiveSource;
import torg.shell.Words;

/** What of an account is put into its package: the city's own data, what was received, and papers that anybody can read. */
@Component
class Contents {
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MOST_LINES = 100_000;
    private static final String DATA = "uppgifter";
    private static final String RECEIVED = "original";
    private static final String PAPERS = "visning";
    /** What people said, line by line: of these, papers are printed. */
    private static final Set<String> SAID = Set.of("conversations/messages.jsonl", "exports/items.jsonl");

    private static final List<String> SCHEMAS =
            List.of("messages.schema.json", "items.schema.json", "captures.schema.json", "history.schema.json");

    /** The part of ERMS.xsd that is used; in the packages with something registered. */
    private static final String ERMS = "erms-torg.xsd";

    private final List<ArchiveSource> sources;
    private final Papers papers;
    private final Diary diary;
    private final Export export;
    private final Secrecy secrecy;
    private final Deeds deeds;
    private final Ledger ledger;
    private final TransactionTemplate reading;

    Contents(
            List<ArchiveSource> sources,
            Papers papers,
            Diary diary,
            Export export,
            Secrecy secrecy,
            Deeds deeds,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.sources = sources;
        this.papers = papers;
        this.diary = diary;
        this.export = export;
        this.secrecy = secrecy;
        this.deeds = deeds;
        this.ledger = ledger;
        this.reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true); // in a transaction the driver hands over some lines at a time
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param missing received documents that are disposed of, @param flawed those that are not what they were */
    record Counted(long missing, long flawed, List<Secret> secrets) {}

    /** What was said, kept beside the package until it is printed. */
    private record Said(Kept kept, Path copy) {}

    static String label(Account account, Optional<Integer> year) {
        return year.map(y -> Words.swedish(
                        "records.packages.label.year",
                        account.name(),
                        account.network().brand(),
                        Integer.toString(y)))
                .orElseGet(() -> Words.swedish(
                        "records.packages.label.whole",
                        account.name(),
                        account.network().brand()));
    }

    Counted write(
            Account account,
            Level level,
            Optional<Integer> year,
            Head head,
            Sip sip,
            Path aside,
            BooleanSupplier stopping)
            throws IOException {
        var secrets = secrecy.ofAccount(account.id().value()).stream()
                .map(marking -> new Secret(
                        "inbox/" + marking.conversation().value() + "/" + marking.id(),
                        marking.paragraph(),
                        marking.markedOn(),
                        marking.authority()))
                .toList();
        var from = year.map(y -> midnight(LocalDate.of(y, 1, 1))).orElse(Instant.EPOCH);
        var until = year.map(y -> midnight(LocalDate.of(y + 1, 1, 1))).orElse(FOR_EVER);
        var said = new ArrayList<Said>();
        sip.representation(DATA, secrets, into -> data(account, level, from, until, head, into, aside, said));
        try (var received = new Received(level, head, deeds.of(account.id()), aside, stopping)) {
            if (level.keepsWhatWasSaid()) {
                sip.representation(RECEIVED, secrets, into -> received(account, from, until, received, into));
            }
            sip.representation(PAPERS, List.of(), into -> {
                papers.overview(account, level, label(account, year), received.count(), head, into);
                for (var one : said) {
                    papers.said(
                            account,
                            one.copy(),
                            "representations/" + DATA + "/" + one.kept().path(),
                            head,
                            into);
                }
            });
            describe(account, year, sip);
            return new Counted(received.missing(), received.flawed(), secrets);
        }
    }

    private void received(Account account, Instant from, Instant until, Received received, Sip.Folder into)
            throws IOException {
        for (var source : sources) {
            for (var subject : source.captured(account)) {
                ledger.eachCapture(subject, from, until, captured -> received.take(captured, into));
            }
        }
        received.list(into);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }

    private void data(
            Account account,
            Level level,
            Instant from,
            Instant until,
            Head head,
            Sip.Folder into,
            Path aside,
            List<Said> said)
            throws IOException {
        var migrated =
                new Deed(Deed.Kind.MIGRATION, head.at(), true, Words.swedish("records.packages.deed.from-database"));
        ArchiveSource.Package kept = new ArchiveSource.Package() {
            @Override
            public void file(String name, ArchiveSource.Content content) throws IOException {
                if (!SAID.contains(name)) {
                    put(name, head.at(), List.of(migrated), content::to);
                    return;
                }
                var copy = Files.createTempFile(aside, "said", ".jsonl");
                try (var out = Files.newOutputStream(copy)) {
                    content.to(out);
                }
                said.add(new Said(put(name, head.at(), List.of(migrated), out -> Files.copy(copy, out)), copy));
            }

            @Override
            public void original(String name, Instant at, ArchiveSource.Content content) throws IOException {
                put(name, at, Received.original(Format.named(name), at, head), content::to);
            }

            private Kept put(String name, Instant at, List<Deed> deeds, Content content) throws IOException {
                return into.file(name, Format.named(name), at, deeds, Optional.empty(), content);
            }
        };
        for (var source : sources) {
            if (level.keepsWhatWasSaid() || source.tellsOfTheAccount()) {
                reading.executeWithoutResult(status -> written(source, account, from, until, kept));
            }
        }
    }

    private static void written(
            ArchiveSource source, Account account, Instant from, Instant until, ArchiveSource.Package into) {
        try {
            source.write(account, from, until, into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(Account account, Optional<Integer> year, Sip sip) throws IOException {
        var lines = diary.ofAccount(
                account.id().value(),
                year.map(y -> LocalDate.of(y, 1, 1)).orElse(LocalDate.EPOCH),
                year.map(y -> LocalDate.of(y, 12, 31)).orElse(LocalDate.of(9999, 12, 31)),
                MOST_LINES);
        if (!lines.isEmpty()) {
            sip.describe("erms.xml", "OTHER", "ERMS", "2.1", out -> {
                try {
                    export.write(Export.Form.ERMS, lines, out);
                } catch (XMLStreamException e) {
                    throw new IOException(e);
                }
            });
            sip.schema(ERMS, resource("schemas/" + ERMS));
        }
        sip.document("LASMIG.txt", resource("lasmig.txt"));
        for (var schema : SCHEMAS) {
            sip.schema(schema, resource("schemas/" + schema));
        }
    }

    private static Content resource(String name) {
        return out -> {
            try (var in = Contents.class.getResourceAsStream(name)) {
                in.transferTo(out);
            }
        };
    }
}
