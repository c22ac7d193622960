package torg.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Credentials;
import torg.platforms.Network;
import torg.register.stages.Ruling;
import torg.shell.Refused;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.vault.Secret;

@TorgTest
class RegisterTests {
    private static final Credentials NONE = new Credentials("", "account/1", new Secret(""));

    @Autowired
    Register register;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    Unit board;
    Unit library;
    Person head;
    Person editor;
    Person manager;
    LocalDate today;

    @BeforeEach
    void a_library_under_a_board() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket");
        head = cast.in(Role.HEAD, board, "Hedvig");
        editor = cast.in(Role.WEB_EDITOR, library, "Edit");
        manager = cast.in(Role.UNIT_MANAGER, library, "Malin");
        today = staff.today();
    }

    @Test
    @Promise("D3")
    void only_the_head_or_somebody_with_a_delegation_in_force_that_day_decides() {
        var account = registered(Optional.of(manager));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(account, editor, today))
                .withMessage("register.may-not-decide");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(account, manager, today))
                .withMessage("register.may-not-decide");
        staff.delegate(head, manager, library, "KUN 2026/5", today, Optional.of(today.plusDays(30)), Actor.TORG);
        assertThatExceptionOfType(Refused.class)
                .as("the day before the delegation")
                .isThrownBy(() -> decide(account, manager, today.minusDays(1)))
                .withMessage("register.may-not-decide");

        decide(account, manager, today);

        var decision = register.find(account).decision().orElseThrow();
        assertThat(decision.delegation()).isPresent();
        assertThatCode(() -> decide(registered(Optional.of(manager)), head, today))
                .doesNotThrowAnyException();
        var other = cast.in(Role.HEAD, cast.board("Idrottsnämnden"), "Olle");
        assertThatExceptionOfType(Refused.class)
                .as("the head of another board")
                .isThrownBy(() -> decide(registered(Optional.of(manager)), other, today))
                .withMessage("register.may-not-decide");
    }

    @Test
    void a_delegation_that_has_ended_decides_nothing() {
        var account = registered(Optional.of(manager));
        var head = cast.in(Role.HEAD, board, "Hanna");
        staff.delegate(head, manager, library, "KUN 2026/6", today, Optional.of(today), Actor.TORG);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decide(account, manager, today.minusDays(3)));
    }

    @Test
    void an_account_nobody_answers_for_cannot_be_decided() {
        var account = registered(Optional.empty());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(account, head, today))
                .withMessage("register.missing.responsible");
    }

    @Test
    void a_decision_is_not_dated_in_the_future() {
        var account = registered(Optional.of(manager));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(account, head, today.plusDays(1)))
                .withMessage("register.decided-in-the-future");
    }

    @Test
    void there_is_one_decision_per_account() {
        var account = registered(Optional.of(manager));
        decide(account, head, today);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(account, head, today))
                .withMessage("register.already-decided");
    }

    @Test
    void no_decision_no_token() {
        var account = registered(Optional.of(manager));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> register.connect(account, NONE, Actor.TORG))
                .withMessage("register.no-decision-no-token");
    }

    @Test
    void a_decided_account_is_connected_and_silenced_and_all_of_it_is_in_the_ledger() {
        var account = registered(Optional.of(manager));
        decide(account, head, today);

        register.connect(account, new Credentials("", "account/" + account.value(), new Secret("")), Actor.TORG);
        assertThat(register.find(account).connection()).isPresent();
        register.silence(account, "Kontot är kapat", Actor.TORG);

        assertThat(register.find(account).connection()).isEmpty();
        assertThat(ledger.history(account.subject()))
                .extracting(Line::kind)
                .containsExactly(
                        "register.account-registered",
                        "register.account-reviewed",
                        "register.decision-documented",
                        "register.account-decided",
                        "register.account-opened",
                        "register.account-silenced");
    }

    @Test
    void the_same_account_is_not_registered_twice() {
        var once = particulars(Optional.of(manager));
        register.register(once, Optional.empty(), Actor.TORG);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> register.register(once, Optional.empty(), Actor.TORG))
                .withMessage("register.already-registered");
    }

    private AccountId registered(Optional<Person> responsible) {
        return register.register(particulars(responsible), Optional.empty(), Actor.TORG);
    }

    private Particulars particulars(Optional<Person> responsible) {
        return new Particulars(
                Network.SQUARE,
                "Stadsbiblioteket",
                "bibliotek-" + UUID.randomUUID(),
                Optional.empty(),
                library,
                "Svara på frågor",
                "Alla",
                "Svar inom två dagar",
                responsible,
                Optional.of(editor));
    }

    private void decide(AccountId account, Person decider, LocalDate day) {
        register.decide(
                account, new Ruling("KUN 2026/1303", day), decider.id(), Actor.person(decider.id(), decider.name()));
    }
}
