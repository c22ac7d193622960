package torg.register.duties.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.register.duties.Duties;
import torg.register.duties.Duty;
import torg.register.duties.Office;
import torg.register.duties.Office.Library;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Staff;

@TorgTest
class DutiesPagesTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Duties duties;

    @Autowired
    Staff staff;

    @Autowired
    Office office;

    Library library;
    AccountId account;

    @BeforeEach
    void a_library_with_an_account() {
        library = office.library();
        account = office.account(library);
    }

    @Test
    void everybody_sees_who_answers_for_an_account_and_who_leads_the_unit() {
        var visitor = as(library.expert());

        assertThat(visitor.get("/register/" + account.value()).body()).contains("Ansvar och ersättare", "Bemannat");
        assertThat(visitor.get(path()).body())
                .contains("Malin Chef", "Edit Ström", "Bo Sakkunnig", "Moderering")
                .doesNotContain("/duties/assignment");
        assertThat(visitor.get(path() + "/assignment").statusCode()).isEqualTo(403);
        assertThat(visitor.post(path() + "/assignment", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/register/999999999/duties").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/api" + path()).body()).contains("\"ultimately\":\"Malin Chef\"");
    }

    @Test
    void a_manager_shares_the_duties_out() {
        var visitor = as(library.manager());
        visitor.get(path() + "/assignment");

        var saved = visitor.post(
                path() + "/assignment",
                Map.of(
                        "responsible",
                        library.manager().email(),
                        "substitutes",
                        library.expert().email() + "\n" + library.editor().email(),
                        "followUp",
                        library.expert().email()));

        assertThat(Visitor.location(saved)).isEqualTo(path());
        assertThat(visitor.get(path()).body()).contains("Ansvar och ersättare är sparade.");
        var staffing = duties.staffing(account);
        assertThat(staffing.responsible()).contains(library.manager());
        assertThat(staffing.substitutes()).containsExactly(library.expert(), library.editor());
        assertThat(staffing.doing(Duty.FOLLOW_UP)).contains(library.expert());
        var form = visitor.get(path() + "/assignment").body();
        assertThat(form).contains(library.expert().email());
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost() {
        var visitor = as(library.manager());
        staff.leave(library.expert().id(), staff.today().plusDays(5), Actor.TORG);

        var wrong = visitor.post(
                path() + "/assignment",
                Map.of(
                        "responsible",
                        library.editor().email(),
                        "substitutes",
                        library.editor().email(),
                        "planning",
                        "Ingen Alls",
                        "moderation",
                        library.expert().email()));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "Ansvarig och ersättare kan inte vara samma person.",
                        "Ingen, eller mer än en",
                        "Ingen Alls",
                        "Någon här ska sluta.");
        assertThat(visitor.post(path() + "/assignment", Map.of("responsible", "", "substitutes", ""))
                        .body())
                .contains("Kontot saknar ansvarig.", "Kontot saknar ersättare.");
        assertThat(duties.staffing(account).responsible()).contains(library.editor());
    }

    private String path() {
        return "/register/" + account.value() + "/duties";
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
