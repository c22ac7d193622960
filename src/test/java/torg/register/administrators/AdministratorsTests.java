package torg.register.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Standing.Light;
import torg.register.above.Standing.Remark;
import torg.register.administrators.Administrator.Who;
import torg.register.duties.Office;
import torg.register.duties.Office.Library;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Person;
import torg.staff.Staff;

@TorgTest
class AdministratorsTests {
    private static final Actor MALIN = Actor.person(1, "Malin Chef");
    private static final Who AGENCY = new Who.Outsider("Agnes Byrå", "Byrån AB");

    @Autowired
    Administrators administrators;

    @Autowired
    AccessTasks accessTasks;

    @Autowired
    AdministratorsStanding standing;

    @Autowired
    Register register;

    @Autowired
    Tasks tasks;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Office office;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    Library library;
    AccountId account;
    LocalDate today;

    @BeforeEach
    void a_library_with_an_account() {
        library = office.library();
        account = office.account(library);
        today = staff.today();
    }

    /** The sheet is judged line by line, as guidance from NCSC asks: enough people, two factors, recovery, a fresh look. */
    @Test
    @Promise("P8")
    void the_access_sheet_says_who_can_sign_in_how_well_it_is_protected_and_when_somebody_last_looked() {
        var edit = add(library.editor(), true, "funktion@sundhamn.example");
        administrators.add(account, AGENCY, "Redaktör", false, "", MALIN);

        assertThat(administrators.now(account))
                .satisfiesExactly(
                        agnes -> {
                            assertThat(agnes.who()).isEqualTo(AGENCY);
                            assertThat(agnes.twoFactor()).isFalse();
                            assertThat(agnes.verifiedOn()).isEqualTo(today);
                            assertThat(agnes.verifiedBy()).isEqualTo("Malin Chef");
                        },
                        one -> assertThat(one.recovery()).isEqualTo("funktion@sundhamn.example"));
        assertThat(broken())
                .containsExactly(
                        "register.administrators.control.two-factor", "register.administrators.control.recovery");
        looked(edit, today.minusDays(181));
        assertThat(broken()).contains("register.administrators.control.looked");
        looked(edit, today.minusDays(180));
        assertThat(broken()).doesNotContain("register.administrators.control.looked");

        administrators.remove(account, administrators.now(account).getFirst().id(), MALIN);
        assertThat(broken()).containsExactly("register.administrators.control.two");
        assertThat(administrators.before(account))
                .singleElement()
                .satisfies(one -> assertThat(one.removedOn()).contains(today));
        assertThat(ledger.history("register/" + account.value()))
                .extracting(Line::kind)
                .contains("register.administrator-added", "register.administrator-removed");
    }

    @Test
    void nobody_is_written_down_twice_and_nobody_who_is_leaving() {
        add(library.editor(), true, "");
        administrators.add(account, AGENCY, "Redaktör", true, "", MALIN);
        staff.leave(library.expert().id(), today.plusDays(3), Actor.TORG);

        refused("register.administrators.already", new Who.Colleague(library.editor()));
        refused("register.administrators.already", new Who.Outsider("agnes byrå", "En annan"));
        refused("register.duties.is-leaving", new Who.Colleague(library.expert()));
    }

    @Test
    void whoever_was_removed_can_be_written_down_again_and_nobody_is_removed_twice_or_from_elsewhere() {
        var edit = add(library.editor(), true, "");
        var other = office.account(library);
        assertThatExceptionOfType(NotFound.class)
                .as("another account's administrator")
                .isThrownBy(() -> administrators.remove(other, edit, MALIN));

        administrators.remove(account, edit, MALIN);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> administrators.remove(account, edit, MALIN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> administrators.verify(account, edit, true, MALIN));
        assertThat(add(library.editor(), false, "")).isNotEqualTo(edit);
    }

    /** The rules administrators.verified-days, 180, and attestation.notice-days, 30. */
    @Test
    void a_look_that_soon_is_too_old_is_a_task_until_somebody_has_looked_at_everybody() {
        var edit = add(library.editor(), true, "");
        var bo = add(library.expert(), true, "");
        looked(edit, today.minusDays(149));
        morning();
        assertThat(open()).isEmpty();

        looked(edit, today.minusDays(151));
        looked(bo, today.minusDays(170));
        morning();
        morning();
        assertThat(open()).singleElement().extracting(Task::due).isEqualTo(today.plusDays(10));

        administrators.verify(account, bo, true, MALIN);
        assertThat(open()).as("Edit is not looked at yet").hasSize(1);
        administrators.verify(account, edit, false, MALIN);
        assertThat(open()).isEmpty();
        assertThat(remarks()).extracting(Remark::word).containsExactly("register.administrators.standing.two-factor");
    }

    @Test
    void an_administrator_who_has_left_is_red_and_an_account_in_use_without_any_is_unknown_and_never_green() {
        add(library.expert(), true, "");
        staff.leave(library.expert().id(), today.minusDays(1), Actor.TORG);

        assertThat(remarks()).anySatisfy(remark -> {
            assertThat(remark.light()).isEqualTo(Light.RED);
            assertThat(remark.argument()).isEqualTo("Bo Sakkunnig");
        });
        var used = office.account(library, Network.X, Optional.of(library.editor()), Optional.of(library.manager()));
        office.decided(used, library, today);
        db.sql("update account set stage = 'ACTIVE' where id = :id")
                .param("id", used.value())
                .update();
        assertThat(standing.remarks(today).get(used)).extracting(Remark::light).containsExactly(Light.UNKNOWN);
    }

    @Test
    void a_leaver_is_to_be_removed_on_the_platform_the_same_day_and_the_task_is_done_when_that_is_said() {
        var bo = add(library.expert(), true, "");
        staff.leave(library.expert().id(), today, Actor.TORG);

        assertThat(leaving()).singleElement().satisfies(task -> {
            assertThat(task.due()).isEqualTo(today);
            assertThat(task.owner()).contains(library.manager());
        });
        morning();
        assertThat(leaving()).hasSize(1);
        administrators.remove(account, bo, MALIN);

        assertThat(leaving()).isEmpty();
    }

    private long add(Person person, boolean twoFactor, String recovery) {
        return administrators.add(account, new Who.Colleague(person), "Administratör", twoFactor, recovery, MALIN);
    }

    private void looked(long administrator, LocalDate day) {
        db.sql("update account_administrator set verified_on = :day where id = :id")
                .param("day", day)
                .param("id", administrator)
                .update();
    }

    private void morning() {
        transaction.executeWithoutResult(status -> accessTasks.lookAround());
    }

    private List<String> broken() {
        return administrators.controls(register.find(account)).stream()
                .filter(control -> !control.kept())
                .map(Control::word)
                .toList();
    }

    private List<Remark> remarks() {
        return standing.remarks(today).getOrDefault(account, List.of());
    }

    private List<Task> open() {
        return tasks.open(account).stream()
                .filter(task -> task.source().equals(AccessTasks.LOOK))
                .toList();
    }

    private List<Task> leaving() {
        return tasks.open(account).stream()
                .filter(task -> task.source().startsWith(AccessTasks.LEAVER))
                .toList();
    }

    private void refused(String word, Who who) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> administrators.add(account, who, "Administratör", true, "", MALIN))
                .withMessage(word);
    }
}
