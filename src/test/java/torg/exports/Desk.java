package torg.exports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import torg.exports.Export.State;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.Particulars;
import torg.register.Register;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Unit;

/** A bath with accounts of its own for each test, and somebody who sends in its archives. */
@Component
public class Desk {
    private final Register register;
    private final Exports exports;
    private final Unpacking unpacking;
    private final Storeroom storeroom;
    private final ExportRows rows;
    private final Clock clock;
    private final Cast cast;

    Desk(
            Register register,
            Exports exports,
            Unpacking unpacking,
            Storeroom storeroom,
            ExportRows rows,
            Clock clock,
            Cast cast) {
        this.register = register;
        this.exports = exports;
        this.unpacking = unpacking;
        this.storeroom = storeroom;
        this.rows = rows;
        this.clock = clock;
        this.cast = cast;
    }

    /** Everything a test needs of one bath. */
    public record Bath(Unit unit, Person manager, Person editor, Person stranger, Account account) {
        public Sender sender() {
            return new Sender(manager.id(), manager.name());
        }
    }

    public Bath open(Network network) {
        return open(network, "badet-" + UUID.randomUUID());
    }

    public Bath open(Network network, String handle) {
        var board = cast.board("Idrottsnämnden");
        var unit = cast.unit(board, "Badet");
        var manager = cast.in(Role.UNIT_MANAGER, unit, "Malin");
        var editor = cast.in(Role.WEB_EDITOR, unit, "Edit");
        var stranger = cast.in(Role.UNIT_MANAGER, cast.unit(board, "Hallen"), "Stig");
        var id = register.register(
                new Particulars(
                        network,
                        "Badet",
                        handle,
                        Optional.empty(),
                        unit,
                        "Svara",
                        "Alla",
                        "Svar inom två dagar",
                        Optional.of(manager),
                        Optional.of(cast.person("Ersa"))),
                Optional.empty(),
                Actor.TORG);
        return new Bath(unit, manager, editor, stranger, register.find(id));
    }

    /** Lies there as if it had been sent in, without a job: the test reads it when it wants to. */
    ExportId lay(Bath bath, byte[] archive, boolean renamed) {
        try {
            var stored = storeroom.take(new ByteArrayInputStream(archive));
            return rows.add(bath.account().id(), "arkiv.zip", stored, renamed, bath.sender(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Export read(Bath bath, byte[] archive) {
        return read(bath, lay(bath, archive, false));
    }

    Export read(Bath bath, ExportId id) {
        unpacking.go(id, () -> false);
        return exports.find(bath.account().id(), id);
    }

    static String word(Export export) {
        return export.state() instanceof State.NotRead(var why, var about)
                ? why
                : export.state().word();
    }
}
