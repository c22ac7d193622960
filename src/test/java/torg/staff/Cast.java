package torg.staff;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.shell.ShellSettings;
import torg.staff.access.Access;
import torg.staff.access.Password;

/** People for tests, each anew: tests share one city, so nobody is shared between them. */
@Component
public class Cast {
    public static final String PASSWORD = "fyra ord som inte hör ihop";
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private final Staff staff;
    private final Access access;
    private final ShellSettings settings;

    Cast(Staff staff, Access access, ShellSettings settings) {
        this.staff = staff;
        this.access = access;
        this.settings = settings;
    }

    public Unit city() {
        return staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .orElseGet(() -> staff.found(Optional.empty(), UnitKind.CITY, "Sundhamn", "staden", Actor.TORG));
    }

    public Unit board(String name) {
        return staff.found(Optional.of(city()), UnitKind.BOARD, name, "n-" + number(), Actor.TORG);
    }

    public Unit unit(Unit above, String name) {
        return staff.found(Optional.of(above), UnitKind.UNIT, name, "e-" + number(), Actor.TORG);
    }

    public Person person(String name) {
        var signIn = name.toLowerCase().replaceAll("[^a-z]", "") + number();
        return staff.hire(signIn, name, signIn + "@sundhamn.example", Actor.TORG);
    }

    /** Somebody in a role since last year, who signs in with {@link #PASSWORD}. */
    public Person in(Role role, Unit unit, String name) {
        var person = person(name);
        staff.give(person, role, unit, staff.today().minusYears(1), Optional.empty(), Actor.TORG);
        access.setPassword(person.id(), new Password(PASSWORD), Actor.TORG);
        return person;
    }

    public LocalDate today() {
        return staff.today();
    }

    private static String number() {
        return Long.toString(NEXT.incrementAndGet(), 36);
    }

    /** By name and password, as in a city that has no other way. */
    public void signIn(Page page, Person person) {
        page.navigate(settings.address() + "/signin");
        page.getByLabel("Användarnamn").fill(person.signInName());
        page.getByLabel("Lösenord").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Logga in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/signin"));
    }
}
