package torg.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.exports.Export.State;
import torg.exports.ExportsEvent.ExportRead;
import torg.exports.ExportsEvent.ExportRefused;
import torg.exports.Keeping.Halted;
import torg.exports.formats.Format;
import torg.exports.formats.Misread;
import torg.exports.formats.Owner;
import torg.exports.packing.Parcel;
import torg.exports.packing.Unfit;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.register.Account;
import torg.register.Register;

/** Reads an archive from where it was left: looked through first, then piece by piece. */
@Component
class Unpacking {
    private final ExportRows exports;
    private final PieceRows pieces;
    private final Keeping keeping;
    private final Storeroom storeroom;
    private final Register register;
    private final Ledger ledger;
    private final ExportsSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Unpacking(
            ExportRows exports,
            PieceRows pieces,
            Keeping keeping,
            Storeroom storeroom,
            Register register,
            Ledger ledger,
            ExportsSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.exports = exports;
        this.pieces = pieces;
        this.keeping = keeping;
        this.storeroom = storeroom;
        this.register = register;
        this.ledger = ledger;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether nothing is left to do; not so when Torg is stopping, and another node or the next start goes on */
    boolean go(ExportId id, BooleanSupplier stopping) {
        var export = exports.find(id).orElseThrow();
        if (!export.isUnderWay()) {
            return true;
        }
        var path = storeroom.path(export.file().orElseThrow());
        if (!Files.exists(path)) {
            refuse(export, new Unfit("exports.no.gone"));
            return true;
        }
        try (var parcel = Parcel.of(path, settings.limits())) {
            return read(export, parcel, stopping);
        } catch (Unfit no) {
            refuse(export, no);
            return true;
        } catch (Halted stopped) {
            return !exports.find(id).orElseThrow().isUnderWay();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean read(Export export, Parcel parcel, BooleanSupplier stopping) throws IOException {
        var account = register.find(export.account());
        var format = format(parcel, account);
        var owner = owner(format, parcel);
        if (export.state() instanceof State.Received) {
            lookedThrough(export, parcel, format, owner, account);
        }
        owner = owner.also(account.name(), account.handle());
        for (var number : pieces.left(export.id())) {
            var piece = parcel.pieces().get(number - 1);
            if (!(format.use(piece) == Format.Use.MEDIA
                    ? picture(export, parcel, piece, stopping)
                    : said(export, parcel, piece, format, owner, stopping))) {
                return false;
            }
        }
        finish(export);
        return true;
    }

    private static Format format(Parcel parcel, Account account) {
        var pages = parcel.pieces().stream().anyMatch(piece -> piece.file().endsWith(".html"));
        var format = Format.recognising(parcel.pieces())
                .orElseThrow(() -> new Unfit(pages ? "exports.no.pages" : "exports.no.unknown-kind"));
        if (pages && parcel.pieces().stream().noneMatch(piece -> format.use(piece) == Format.Use.SAID)) {
            throw new Unfit("exports.no.pages");
        }
        if (format.network() != account.network()) {
            throw new Unfit("exports.no.other-platform", format.network().brand());
        }
        return format;
    }

    /** Where the piece that tells is damaged, it is untold. */
    private static Owner owner(Format format, Parcel parcel) {
        try {
            return format.owner(parcel);
        } catch (IOException damaged) {
            return Owner.UNTOLD;
        }
    }

    private void lookedThrough(Export export, Parcel parcel, Format format, Owner owner, Account account) {
        if (!export.renamed() && !owner.mayBe(account.handle())) {
            throw new Unfit(
                    "exports.no.other-account", Plain.text(owner.handle().orElse("")));
        }
        transaction.executeWithoutResult(status -> {
            if (exports.hold(export.id()).orElseThrow().state() instanceof State.Received) {
                pieces.add(export.id(), parcel.pieces(), format, clock.instant());
                exports.lookedThrough(export.id(), owner.handle().or(owner::id).map(Plain::text), clock.instant());
            }
        });
    }

    private boolean picture(Export export, Parcel parcel, Parcel.Piece piece, BooleanSupplier stopping)
            throws IOException {
        if (stopping.getAsBoolean()) {
            return false;
        }
        var most = (int) settings.largestMedia().toBytes();
        var hash = Storeroom.sha256();
        try (var in = new DigestInputStream(parcel.open(piece), hash)) {
            var content = in.readNBytes(most + 1);
            in.transferTo(OutputStream.nullOutputStream());
            var sha256 = HexFormat.of().formatHex(hash.digest());
            keeping.keep(
                    export.id(),
                    piece.number(),
                    piece.path(),
                    sha256,
                    piece.bytes(),
                    Optional.of(content).filter(bytes -> bytes.length <= most));
        } catch (IOException damaged) {
            keeping.finish(export.id(), piece.number(), Optional.empty(), Optional.of("exports.trouble.damaged"));
        }
        return true;
    }

    private boolean said(
            Export export, Parcel parcel, Parcel.Piece piece, Format format, Owner owner, BooleanSupplier stopping) {
        var taking = new Taking(
                keeping,
                export.id(),
                piece.number(),
                pieces.taken(export.id(), piece.number()),
                pieces.media(export.id()),
                stopping);
        var trouble = Optional.<String>empty();
        try {
            try {
                format.read(piece, () -> parcel.open(piece), owner, taking);
            } catch (Misread no) {
                trouble = Optional.of(no.getMessage());
            } catch (IOException damaged) {
                trouble = Optional.of("exports.trouble.damaged");
            }
            taking.end();
        } catch (Taking.Leaving stop) {
            return false;
        }
        keeping.finish(export.id(), piece.number(), sha256(parcel, piece), trouble);
        return true;
    }

    private static Optional<String> sha256(Parcel parcel, Parcel.Piece piece) {
        var hash = Storeroom.sha256();
        try (InputStream in = new DigestInputStream(parcel.open(piece), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(HexFormat.of().formatHex(hash.digest()));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private void finish(Export export) {
        var stays = transaction.execute(status -> {
            if (!exports.hold(export.id()).orElseThrow().isUnderWay()) {
                return true;
            }
            var come = pieces.progress(export.id());
            var kept = exports.finished(export.id(), clock.instant());
            ledger.record(
                    sender(export),
                    new ExportRead(
                            export.account().value(),
                            export.id().value(),
                            come.fresh(),
                            come.known(),
                            come.media(),
                            come.lost(),
                            come.troubled()));
            return kept;
        });
        if (!stays) {
            export.file().ifPresent(storeroom::letGo);
        }
    }

    private void refuse(Export export, Unfit no) {
        transaction.executeWithoutResult(status -> {
            if (exports.hold(export.id()).orElseThrow().isUnderWay()) {
                exports.refused(export.id(), no.getMessage(), no.about());
                ledger.record(
                        sender(export),
                        new ExportRefused(export.account().value(), export.id().value(), no.getMessage()));
            }
        });
        export.file().ifPresent(storeroom::letGo);
    }

    private static Actor sender(Export export) {
        return Actor.person(export.receivedBy(), export.receivedByName());
    }
}
