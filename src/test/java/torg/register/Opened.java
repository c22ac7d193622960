package torg.register;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.Credentials;
import torg.platforms.Network;
import torg.register.stages.Ruling;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.vault.Secret;

/** An account for tests: a library's own, with its people, decided and connected to the square. */
@Component
public class Opened {
    private final Register register;
    private final Staff staff;
    private final Cast cast;

    Opened(Register register, Staff staff, Cast cast) {
        this.register = register;
        this.staff = staff;
        this.cast = cast;
    }

    public record Library(AccountId account, Unit unit, Person head, Person manager, Person editor) {
        public Actor headsHand() {
            return Actor.person(head.id(), head.name());
        }
    }

    public Library library() {
        var board = cast.board("Kulturnämnden");
        var unit = cast.unit(board, "Stadsbiblioteket");
        var head = cast.in(Role.HEAD, board, "Hedvig");
        var editor = cast.in(Role.WEB_EDITOR, unit, "Edit");
        var manager = cast.in(Role.UNIT_MANAGER, unit, "Malin");
        var id = register.register(
                new Particulars(
                        Network.SQUARE,
                        "Stadsbiblioteket",
                        "bibliotek-" + UUID.randomUUID(),
                        Optional.empty(),
                        unit,
                        "Svara på frågor om biblioteket",
                        "Alla i Sundhamn",
                        "Svar inom två dagar",
                        Optional.of(manager),
                        Optional.of(editor)),
                Optional.empty(),
                Actor.TORG);
        var library = new Library(id, unit, head, manager, editor);
        register.decide(id, new Ruling("KUN 2026/1303", staff.today()), head.id(), library.headsHand());
        register.connect(id, new Credentials("", "account/" + id.value(), new Secret("")), Actor.TORG);
        return library;
    }
}
