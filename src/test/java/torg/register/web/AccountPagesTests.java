package torg.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.administrators.Administrator.Who;
import torg.register.administrators.Administrators;
import torg.register.stages.Ruling;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

/** What is kept of an account, and what cannot be left out. */
@TorgTest
class AccountPagesTests {
    @Autowired
    Register register;

    @Autowired
    Administrators administrators;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    Unit library;
    Person head;
    Person manager;
    Person editor;
    Person delegate;
    String handle;

    @BeforeEach
    void a_library_whose_head_has_delegated() {
        var board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket");
        head = cast.in(Role.HEAD, board, "Hedvig Ek");
        manager = cast.in(Role.UNIT_MANAGER, library, "Malin Chef");
        editor = cast.in(Role.WEB_EDITOR, library, "Edit Ström");
        delegate = cast.in(Role.UNIT_MANAGER, board, "Dag Delegat");
        handle = "bibliotek-" + UUID.randomUUID();
        staff.delegate(
                head,
                delegate,
                board,
                "KUN 2026/9 § 4",
                staff.today().minusDays(1),
                Optional.empty(),
                Actor.person(head.id(), head.name()));
    }

    @Test
    @Promise("D1")
    void an_account_says_all_that_makes_it_the_citys() {
        var account = applied(form(Map.of()));
        assertThat(as(delegate)
                        .post(
                                account + "/decision",
                                Map.of(
                                        "reference",
                                        "KUN 2026/1303",
                                        "decidedOn",
                                        staff.today().toString()))
                        .statusCode())
                .isEqualTo(303);
        as(manager).post(account + "/opening", Map.of());
        administrators.add(id(account), new Who.Colleague(editor), "Annonsör", true, "funktion@x.example", Actor.TORG);

        var page = as(manager).get(account).body();

        assertThat(page)
                .contains(
                        "Facebook",
                        handle,
                        "https://www.facebook.com/" + handle,
                        "Stadsbiblioteket",
                        "Kulturnämnden",
                        "Svara på frågor om böcker",
                        "Alla som läser",
                        "Nio av tio inom två dagar",
                        "Malin Chef",
                        "Edit Ström",
                        "KUN 2026/1303",
                        "Dag Delegat",
                        "på vidaredelegation KUN 2026/9 § 4",
                        account + "/administrators");
        assertThat(as(manager).get("/api" + account).body())
                .contains("\"opened\":\"" + staff.today() + "\"", "\"decidedOn\":\"" + staff.today() + "\"");
        assertThat(as(manager).get(account + "/administrators").body()).contains("Edit Ström", "Annonsör");
    }

    @Test
    @Promise("D1")
    void no_account_is_saved_without_anybody_responsible_and_none_is_used_without_a_decision() {
        assertThat(refusal("responsible")).contains("Kontot saknar ansvarig. Ange vem som ansvarar.");
        assertThat(refusal("substitute")).contains("Kontot saknar ersättare. Ange vem som tar över vid frånvaro.");

        refused("register.missing.responsible", () -> decide(known(Optional.empty(), Optional.of(editor))));
        refused("register.missing.substitute", () -> decide(known(Optional.of(manager), Optional.empty())));
        var undecided = known(Optional.of(manager), Optional.of(editor));
        refused("register.no-decision-no-token", () -> register.open(undecided, Actor.TORG));
    }

    @Test
    @Promise("P5")
    void purpose_audience_and_goals_are_demanded_of_the_applicant_and_asked_about_in_every_attestation() {
        assertThat(refusal("purpose")).contains("Skriv kontots syfte.");
        assertThat(refusal("audience")).contains("Skriv vilken målgrupp kontot har.");
        assertThat(refusal("goals")).contains("Skriv minst ett mål som går att mäta.");
        var account = applied(form(Map.of()));
        register.decide(id(account), new Ruling("KUN 1", staff.today()), head.id(), by(head));

        var sheet = as(manager).get(account + "/attestation").body();

        assertThat(sheet)
                .contains(
                        "Syfte: Svara på frågor om böcker",
                        "Målgrupp: Alla som läser",
                        "Mätbara mål: Nio av tio inom två dagar",
                        "Stämmer det? Syfte, målgrupp och mål");
        var unanswered = as(manager).post(account + "/attestation", Map.of("duties", "yes"));
        assertThat(unanswered.statusCode()).isEqualTo(422);
    }

    private String refusal(String without) {
        var answer = as(editor).post("/register", form(Map.of(without, "")));
        assertThat(answer.statusCode()).as(without).isEqualTo(422);
        return answer.body();
    }

    private Map<String, String> form(Map<String, String> instead) {
        var form = new HashMap<>(Map.of(
                "network",
                "FACEBOOK",
                "name",
                "Stadsbiblioteket",
                "handle",
                handle,
                "address",
                "https://www.facebook.com/" + handle,
                "unit",
                Long.toString(library.id()),
                "purpose",
                "Svara på frågor om böcker",
                "audience",
                "Alla som läser",
                "goals",
                "Nio av tio inom två dagar",
                "responsible",
                manager.email(),
                "substitute",
                editor.email()));
        form.putAll(instead);
        return form;
    }

    /** By the web editor, who need not be the manager to apply. */
    private String applied(Map<String, String> form) {
        var sent = as(editor).post("/register", form);
        assertThat(sent.statusCode()).isEqualTo(303);
        return Visitor.location(sent).replaceFirst("/application.*", "");
    }

    private AccountId known(Optional<Person> responsible, Optional<Person> substitute) {
        return register.register(
                new Particulars(
                        Network.FACEBOOK,
                        "Stadsbiblioteket",
                        "bibliotek-" + UUID.randomUUID(),
                        Optional.empty(),
                        library,
                        "Svara på frågor",
                        "Alla",
                        "Svar inom två dagar",
                        responsible,
                        substitute),
                Optional.of("listan"),
                Actor.TORG);
    }

    private void decide(AccountId account) {
        register.decide(account, new Ruling("KUN 1", staff.today()), head.id(), by(head));
    }

    private static void refused(String word, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).withMessage(word);
    }

    private static AccountId id(String account) {
        return new AccountId(Long.parseLong(account.replaceAll("\\D", "")));
    }

    private static Actor by(Person person) {
        return Actor.person(person.id(), person.name());
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
