package torg.register.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.tasks.Tasks;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

@TorgTest
class TasksPagesTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Tasks tasks;

    @Autowired
    Register register;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    Unit library;
    Person editor;
    AccountId account;

    @BeforeEach
    void an_account_with_something_to_do() {
        library = cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket");
        editor = cast.in(Role.WEB_EDITOR, library, "Edit Ström");
        account = register.register(
                new Particulars(
                        Network.SQUARE,
                        "Stadsbiblioteket",
                        "bibliotek-" + UUID.randomUUID(),
                        Optional.empty(),
                        library,
                        "Svara på frågor",
                        "Alla",
                        "Svar inom två dagar",
                        Optional.of(editor),
                        Optional.empty()),
                Optional.empty(),
                Actor.TORG);
        tasks.open(
                account,
                "finding/1",
                "register.tasks.settled-on",
                "idag",
                Optional.empty(),
                staff.today().minusDays(1),
                Actor.TORG);
    }

    @Test
    void everybody_sees_what_they_have_to_do_and_when_it_should_have_been_done() {
        assertThat(as(editor).get("/tasks").body())
                .contains("Stadsbiblioteket", "Skulle vara klart", "/register/" + account.value())
                .doesNotContain("/tasks?list=all");
        assertThat(as(cast.in(Role.EXPERT, library, "Bo Sakkunnig"))
                        .get("/tasks")
                        .body())
                .contains("Du har inget att göra här just nu.");
    }

    @Test
    void a_manager_sees_all_of_the_unit_and_others_may_not() {
        var manager = as(cast.in(Role.UNIT_MANAGER, library, "Malin Chef"));

        assertThat(manager.get("/tasks?list=all").body()).contains("Edit Ström", "1 uppgift har gått över tiden.");
        assertThat(manager.get("/tasks?list=all&due=skräp&id=1").statusCode()).isEqualTo(200);
        assertThat(as(editor).get("/tasks?list=all").statusCode()).isEqualTo(403);
    }

    @Test
    void an_account_tells_of_its_tasks_and_of_what_was_done() {
        var visitor = as(editor);

        assertThat(visitor.get("/register/" + account.value()).body()).contains("1 att göra, 1 över tiden");
        tasks.settle(account, "finding/1", Actor.TORG);

        assertThat(visitor.get("/register/" + account.value()).body()).contains("Inget att göra");
        assertThat(visitor.get("/register/" + account.value() + "/tasks").body())
                .contains("Inget att göra med kontot just nu.", "Klart");
        assertThat(visitor.get("/api/register/" + account.value() + "/tasks").body())
                .contains("\"settled\":[{");
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
