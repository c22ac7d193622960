package torg.register.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Connections;
import torg.register.AccountId;
import torg.register.Opened;
import torg.register.Register;
import torg.register.stages.Stage;
import torg.register.tasks.Tasks;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;

@TorgTest
class IncidentsTests {
    @Autowired
    Incidents incidents;

    @Autowired
    Register register;

    @Autowired
    Connections connections;

    @Autowired
    Opened opened;

    @Autowired
    Tasks tasks;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    Opened.Library library;
    AccountId account;
    String page;

    @BeforeEach
    void an_account_in_use() {
        library = opened.library();
        account = library.account();
        page = "/register/" + account.value() + "/incident";
    }

    @Test
    @Promise("D14")
    void one_action_stops_a_hijacked_account_and_makes_the_whole_checklist_with_its_times() {
        var connection = register.find(account).connection().orElseThrow();
        var editor = new Visitor(settings.address());
        editor.signIn(library.editor().signInName(), Cast.PASSWORD);

        editor.post(page, Map.of("what", "Någon säljer klockor på vår sida"));

        var stopped = register.find(account);
        assertThat(stopped.stage()).isEqualTo(Stage.HIJACKED);
        assertThat(stopped.connection()).isEmpty();
        assertThat(connections.health(connection)).as("the connection").isEmpty();
        var incident = incidents.of(account).getFirst();
        assertThat(incident.left()).containsExactly(Step.values());
        assertThat(Duration.between(incident.reportedAt(), incident.breachDue()))
                .isEqualTo(Duration.ofHours(72));
        assertThat(tasks.open(account)).hasSize(Step.values().length);
        assertThat(editor.get(page).body())
                .contains("Kontot är stoppat", "Polisanmäl kapningen", "Förslag till text", "Enhetens andra konton");

        for (var step : Step.values()) {
            editor.post(page + "/steps/" + step.name(), Map.of("note", "Klart, ärende 17"));
        }
        var manager = new Visitor(settings.address());
        manager.signIn(library.manager().signInName(), Cast.PASSWORD);
        manager.post(page + "/end", Map.of());

        assertThat(register.find(account).stage()).as("to be connected anew").isEqualTo(Stage.DECIDED);
        assertThat(tasks.open(account)).isEmpty();
        assertThat(incidents.of(account).getFirst().end()).isPresent();
        assertThat(incidents.of(account).getFirst().done().values())
                .allMatch(done -> done.by().startsWith("Edit") && !done.at().isBefore(incident.reportedAt()));
        assertThat(ledger.history(account.subject()))
                .extracting(Line::kind)
                .contains("register.account-hijacked", "register.incident-reported", "register.incident-ended");
    }

    @Test
    void an_incident_is_not_over_while_a_step_is_left_and_a_step_is_done_once() {
        incidents.report(account, "Konstiga inlägg", library.headsHand());
        incidents.did(account, Step.POLICE_REPORT, "K-17", library.headsHand());

        refused("register.incident.steps-left", () -> incidents.recover(account, library.headsHand()));
        refused(
                "register.incident.done-before",
                () -> incidents.did(account, Step.POLICE_REPORT, "igen", library.headsHand()));
        assertThat(register.find(account).stage()).isEqualTo(Stage.HIJACKED);
    }

    @Test
    void a_hijacked_account_is_not_reported_twice_and_not_connected() {
        incidents.report(account, "Konstiga inlägg", library.headsHand());

        refused("register.illegal-step", () -> incidents.report(account, "igen", library.headsHand()));
        assertThat(incidents.of(account)).hasSize(1);
    }

    @Test
    void nobody_from_another_unit_stops_an_account_and_nobody_without_saying_why() {
        var stranger = new Visitor(settings.address());
        stranger.signIn(
                cast.in(Role.WEB_EDITOR, cast.board("Idrottsnämnden"), "Ove").signInName(), Cast.PASSWORD);
        var editor = new Visitor(settings.address());
        editor.signIn(library.editor().signInName(), Cast.PASSWORD);

        assertThat(stranger.post(page, Map.of("what", "Nej")).statusCode()).isEqualTo(403);
        assertThat(editor.post(page, Map.of("what", "  ")).statusCode()).isEqualTo(422);
        assertThat(register.find(account).stage()).isEqualTo(Stage.ACTIVE);
    }

    private static void refused(String word, Runnable deed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(deed::run).withMessage(word);
    }
}
