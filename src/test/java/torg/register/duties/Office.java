package torg.register.duties;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Unit;

/** A library under a board, with its people, for tests; each test opens its own. */
@Component
public class Office {
    private final Register register;
    private final Cast cast;
    private final JdbcClient db;

    Office(Register register, Cast cast, JdbcClient db) {
        this.register = register;
        this.cast = cast;
        this.db = db;
    }

    public record Library(Unit board, Unit unit, Person head, Person manager, Person editor, Person expert) {}

    public Library library() {
        var board = cast.board("Kulturnämnden");
        var unit = cast.unit(board, "Stadsbiblioteket");
        return new Library(
                board,
                unit,
                cast.in(Role.HEAD, board, "Hedvig Ek"),
                cast.in(Role.UNIT_MANAGER, unit, "Malin Chef"),
                cast.in(Role.WEB_EDITOR, unit, "Edit Ström"),
                cast.in(Role.EXPERT, unit, "Bo Sakkunnig"));
    }

    /** With Edit responsible and Bo as her substitute. */
    public AccountId account(Library library) {
        return account(library, Network.FACEBOOK, Optional.of(library.editor()), Optional.of(library.expert()));
    }

    public AccountId account(
            Library library, Network network, Optional<Person> responsible, Optional<Person> substitute) {
        return register.register(
                new Particulars(
                        network,
                        "Stadsbiblioteket",
                        "bibliotek-" + UUID.randomUUID(),
                        Optional.empty(),
                        library.unit(),
                        "Svara på frågor",
                        "Alla",
                        "Svar inom två dagar",
                        responsible,
                        substitute),
                Optional.empty(),
                Actor.TORG);
    }

    /** As if the head had decided on it that day, and it had been in use since. */
    public void decided(AccountId account, Library library, LocalDate day) {
        db.sql("""
                        insert into account_decision (account_id, reference, decided_on, decided_by, decider_id)
                        values (:account, 'KUN 2026/1303', :day, :by, :head)
                        """)
                .param("account", account.value())
                .param("day", day)
                .param("by", library.head().name())
                .param("head", library.head().id())
                .update();
        db.sql("update account set stage = 'DECIDED' where id = :account")
                .param("account", account.value())
                .update();
    }
}
