package torg.register.attestation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.register.AccountId;
import torg.register.administrators.Administrators;
import torg.register.attestation.Attestations;
import torg.register.duties.Office;
import torg.register.duties.Office.Library;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;

/** The access sheet and the attestation, as those who fill them in see them. */
@TorgTest
class AccountCarePagesTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Administrators administrators;

    @Autowired
    Attestations attestations;

    @Autowired
    Staff staff;

    @Autowired
    Office office;

    @Autowired
    Cast cast;

    Library library;
    AccountId account;

    @BeforeEach
    void a_decided_account() {
        library = office.library();
        account = office.account(library);
        office.decided(account, library, staff.today());
    }

    @Test
    void the_responsible_keeps_the_access_sheet_and_others_see_it_without_the_way_back_in() {
        var edit = as(library.editor());
        edit.get(path("administrators"));

        edit.post(
                path("administrators"),
                Map.of(
                        "colleague",
                        library.expert().email(),
                        "role",
                        "Administratör",
                        "twoFactor",
                        "true",
                        "recovery",
                        "funktion@sundhamn.example"));
        assertThat(edit.get(path("administrators")).body())
                .contains("Personen är inskriven.", "Bo Sakkunnig", "funktion@sundhamn.example");
        var bo = administrators.now(account).getFirst();
        edit.post(path("administrators/" + bo.id() + "/verification"), Map.of());
        assertThat(administrators.now(account).getFirst().twoFactor()).isFalse();

        var expert = as(cast.in(Role.MODERATOR, library.unit(), "Åsa Moderator"));
        assertThat(expert.get(path("administrators")).body())
                .contains("Bo Sakkunnig")
                .doesNotContain("funktion@sundhamn.example", "/verification");
        assertThat(expert.get("/api" + path("administrators")).body()).doesNotContain("funktion@sundhamn.example");
        assertThat(expert.post(path("administrators"), Map.of()).statusCode()).isEqualTo(403);
        assertThat(expert.post(path("administrators/" + bo.id() + "/removal"), Map.of())
                        .statusCode())
                .isEqualTo(403);

        edit.post(path("administrators/" + bo.id() + "/removal"), Map.of());
        assertThat(edit.get(path("administrators")).body()).contains("Kunde tidigare logga in");
    }

    @Test
    void what_is_wrong_about_an_administrator_is_said_and_nothing_typed_is_lost() {
        var edit = as(library.editor());

        var wrong = edit.post(
                path("administrators"), Map.of("outsider", "Agnes Byrå", "role", "", "recovery", "någonstans"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Agnes Byrå", "någonstans", "Skriv vilken byrå", "Skriv vilken roll");
        assertThat(edit.post(path("administrators"), Map.of("role", "Redaktör")).body())
                .contains("Skriv vem det är.");
    }

    @Test
    void the_responsible_attests_item_by_item_and_is_told_what_is_left() {
        var edit = as(library.editor());
        var sheet = edit.get(path("attestation")).body();
        assertThat(sheet).contains("Syfte, målgrupp och mål", "Edit Ström", "Stämmer det?");

        var half = edit.post(
                path("attestation"), Map.of("seen", mark(sheet), "purpose", "no", "purposeNote", "", "duties", "yes"));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Skriv vad som är fel.", "Svara om det stämmer.");

        var stale = new HashMap<>(all("yes"));
        stale.put("seen", "0000");
        assertThat(edit.post(path("attestation"), stale).body()).contains("Uppgifterna har ändrats");

        var given = new HashMap<>(all("yes"));
        given.put("seen", mark(sheet));
        given.put("twoFactor", "no");
        given.put("twoFactorNote", "Bo har det inte på.");
        assertThat(edit.post(path("attestation"), given).statusCode()).isEqualTo(303);

        assertThat(edit.get(path("attestation")).body()).contains("Tidigare intyg", "Stämde inte");
        assertThat(edit.get("/tasks").body()).contains("Bo har det inte på.", path("attestation"));
        assertThat(edit.get("/register/" + account.value()).body()).contains("Intygat");
    }

    @Test
    void others_read_the_sheet_and_cannot_attest() {
        var manager = as(library.manager());

        assertThat(manager.get(path("attestation")).body())
                .contains("Edit Ström är ansvarig och den som intygar.")
                .doesNotContain("Stämmer det?");
        assertThat(manager.post(path("attestation"), all("yes")).statusCode()).isEqualTo(409);
        assertThat(attestations.of(account)).isEmpty();
    }

    private static Map<String, String> all(String answer) {
        return Map.of(
                "purpose", answer,
                "duties", answer,
                "administrators", answer,
                "twoFactor", answer,
                "basicInformation", answer);
    }

    private static String mark(String page) {
        var found = Pattern.compile("name=\"seen\" id=\"seen\" value=\"([0-9a-f]+)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String path(String rest) {
        return "/register/" + account.value() + "/" + rest;
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
