package torg.register.duties.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import torg.register.Account;
import torg.register.duties.Duty;
import torg.register.duties.Staffing;
import torg.shell.Page;
import torg.staff.Person;

/**
 * Who answers for one account.
 *
 * @param ultimately who leads the unit today; kept nowhere
 */
public record DutiesPage(
        long account,
        String name,
        String unit,
        Optional<String> ultimately,
        Optional<String> responsible,
        List<String> substitutes,
        List<Row> duties,
        List<String> lacks,
        boolean mayAssign)
        implements Page {

    /** @param spread whether somebody else than the responsible does it */
    public record Row(String duty, Optional<String> doing, List<String> steppingIn, boolean spread) {}

    static DutiesPage of(
            Account account,
            Staffing staffing,
            Optional<Person> ultimately,
            List<Staffing.Lack> lacks,
            boolean mayAssign) {
        return new DutiesPage(
                account.id().value(),
                account.name(),
                account.unit().name(),
                ultimately.map(Person::name),
                staffing.responsible().map(Person::name),
                names(staffing.substitutes()),
                Arrays.stream(Duty.values())
                        .map(duty -> new Row(
                                duty.word(),
                                staffing.doing(duty).map(Person::name),
                                names(staffing.steppingIn(duty)),
                                staffing.spread().containsKey(duty)))
                        .toList(),
                lacks.stream().map(Staffing.Lack::sentence).toList(),
                mayAssign);
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }

    @Override
    public String title() {
        return "register.duties.title";
    }
}
