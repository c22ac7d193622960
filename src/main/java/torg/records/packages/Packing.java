package torg.records.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.packages.PackagesEvent.ArchivePackageFailed;
import torg.records.packages.PackagesEvent.ArchivePackageMade;
import torg.records.packages.Parcel.Made;
import torg.records.packages.Parcel.State;
import torg.records.packages.sip.Head;
import torg.records.packages.sip.SafeName;
import torg.records.packages.sip.Sip;
import torg.register.Account;
import torg.register.Register;
import torg.shell.Away;

/** Makes the packages of a run, one after the other, from where it was left. */
@Component
class Packing {
    /** After this many beginnings without an end, the others should not wait for it. */
    private static final int TRIES = 5;

    private static final String VERSION = Optional.ofNullable(
                    Packing.class.getPackage().getImplementationVersion())
            .orElse("0.1.0");

    private final RunRows runs;
    private final ParcelRows parcels;
    private final LevelRows levels;
    private final AgreementRows agreements;
    private final Contents contents;
    private final Shelf shelf;
    private final Register register;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Packing(
            RunRows runs,
            ParcelRows parcels,
            LevelRows levels,
            AgreementRows agreements,
            Contents contents,
            Shelf shelf,
            Register register,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.parcels = parcels;
        this.levels = levels;
        this.agreements = agreements;
        this.contents = contents;
        this.shelf = shelf;
        this.register = register;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether nothing is left to do; not so when Torg is stopping, and another node or the next start goes on */
    boolean go(long run, BooleanSupplier stopping) throws IOException {
        shelf.sweep();
        for (var next = parcels.next(run); next.isPresent(); next = parcels.next(run)) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            var parcel = next.get();
            if (parcels.begun(parcel.id()) > TRIES) {
                failed(parcel, Trouble.REPEATED);
                continue;
            }
            try {
                make(parcel, stopping);
            } catch (Leaving stopped) {
                return false;
            } catch (Away silent) {
                failed(parcel, Trouble.STORE);
            } catch (UncheckedIOException disk) {
                failed(parcel, Trouble.of(disk.getCause(), shelf.room()));
            } catch (IOException disk) {
                failed(parcel, Trouble.of(disk, shelf.room()));
            }
        }
        runs.finished(run, clock.instant());
        return true;
    }

    /** Torg is stopping in the middle of a package, and it will be made anew. */
    static final class Leaving extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Leaving() {
            super(null, null, false, false);
        }
    }

    private void make(Parcel parcel, BooleanSupplier stopping) throws IOException {
        var agreement = agreements.inForce();
        if (agreement.isEmpty()) {
            failed(parcel, Trouble.AGREEMENT);
            return;
        }
        var aside = shelf.aside();
        try {
            var made = made(parcel, agreement.get(), aside, stopping);
            kept(parcel, made, aside.resolve(made.name() + ".zip"));
        } finally {
            shelf.clear(aside);
        }
    }

    private Made made(Parcel parcel, Agreement agreement, Path aside, BooleanSupplier stopping) throws IOException {
        var account = register.find(parcel.account());
        var level = levels.newest(parcel.account()).map(LevelChosen::level).orElse(Level.UNDECIDED);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var name = name(parcel, account, agreement);
        var head = new Head(
                agreement.edition(), name, Contents.label(account, parcel.year()), now, agreement.parties(), VERSION);
        try (var sip = new Sip(aside.resolve(name + ".zip"), aside, head)) {
            var counted = contents.write(account, level, parcel.year(), head, sip, aside, stopping);
            var packed = sip.finish(counted.secrets());
            return new Made(
                    name,
                    level,
                    packed.files(),
                    packed.bytes(),
                    packed.sha256(),
                    counted.missing(),
                    counted.flawed(),
                    now);
        }
    }

    /**
     * The file gets its name while the row is held, so that of two nodes that made it, because one seemed to be dead, one
     * alone puts it there. What falls between the name and the end of the transaction is made anew.
     */
    private void kept(Parcel parcel, Made made, Path file) {
        transaction.executeWithoutResult(status -> {
            if (!(parcels.hold(parcel.id()).orElseThrow().state() instanceof State.Waiting)) {
                return;
            }
            try {
                shelf.put(file, made.name());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            parcels.ready(parcel.id(), made);
            ledger.record(
                    Actor.TORG,
                    new ArchivePackageMade(
                            parcel.account().value(),
                            made.name(),
                            made.level(),
                            made.files(),
                            made.bytes(),
                            made.sha256()));
        });
    }

    /** Says whose and when to a person; the number at its end makes it the only one. */
    private static String name(Parcel parcel, Account account, Agreement agreement) {
        var whose = SafeName.part(account.network().name().toLowerCase() + "-" + account.name());
        return agreement.parties().creator().number().replaceAll("[^0-9-]", "") + "_"
                + whose.substring(0, Math.min(40, whose.length())) + "_"
                + parcel.year().map(String::valueOf).orElse("slutlig") + "_" + parcel.id();
    }

    private void failed(Parcel parcel, Trouble trouble) {
        transaction.executeWithoutResult(status -> {
            parcels.failed(parcel.id(), trouble.word());
            ledger.record(Actor.TORG, new ArchivePackageFailed(parcel.account().value(), parcel.id(), trouble.word()));
        });
    }
}
