package torg.register.connecting.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import torg.platforms.health.Condition;
import torg.platforms.health.Conditions;
import torg.register.Register;
import torg.register.connecting.Places;
import torg.shell.SignedIn;
import torg.staff.Right;

/** How all connections are: for the one who runs Torg and for whoever answers for all accounts. */
@Controller
class ConnectionsController {
    private static final int PAGE = 100;

    private final Conditions conditions;
    private final Places places;
    private final Register register;

    ConnectionsController(Conditions conditions, Places places, Register register) {
        this.conditions = conditions;
        this.places = places;
        this.register = register;
    }

    @GetMapping("/connections")
    ConnectionsPage list(ConnectionsForm form, SignedIn reader) {
        reader.with(Right.CONNECT);
        var ids = places.connections(reader.places(Right.CONNECT));
        var found = conditions.list(ids, form.search(), form.goesOn(), PAGE + 1);
        var accounts =
                register.connectedAs(found.stream().map(Condition::connection).collect(Collectors.toSet()));
        return ConnectionsPage.of(
                form, found, PAGE, accounts, conditions.count(ids, form.chosen()), conditions.applications());
    }
}
