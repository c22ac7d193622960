package torg.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Connections;
import torg.platforms.Credentials;
import torg.platforms.Network;
import torg.register.stages.Receipt;
import torg.register.stages.Ruling;
import torg.register.stages.Stage;
import torg.register.stages.State;
import torg.shell.Refused;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.vault.Secret;

/** The ten stages in the database, through the doors that pages and API use. */
@TorgTest
class LifeTests {
    private static final Receipt RECEIPT = new Receipt("ARK-1", "ab", Instant.parse("2026-11-02T11:00:00Z"));

    @Autowired
    Register register;

    @Autowired
    Life life;

    @Autowired
    Connections connections;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Cast cast;

    Unit library;
    Person head;
    Person manager;
    Person editor;
    LocalDate today;

    @BeforeEach
    void a_library_under_a_board() {
        var board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket");
        head = cast.in(Role.HEAD, board, "Hedvig");
        editor = cast.in(Role.WEB_EDITOR, library, "Edit");
        manager = cast.in(Role.UNIT_MANAGER, library, "Malin");
        today = staff.today();
    }

    @ParameterizedTest
    @EnumSource
    @Promise("D2")
    void every_step_that_the_stage_does_not_allow_is_refused_and_logged_and_changes_nothing(Stage from) {
        for (var to : Stage.values()) {
            if (to != from && !from.leadsTo(to)) {
                for (var door : doors(from, to)) {
                    var account = at(from);

                    assertThatExceptionOfType(Refused.class)
                            .as("from %s to %s", from, to)
                            .isThrownBy(() -> door.through(account));

                    assertThat(register.find(account).stage()).isEqualTo(from);
                    var tried = ledger.history(account.subject()).getLast();
                    assertThat(tried.kind()).isEqualTo("register.step-refused");
                    assertThat(tried.particulars().orElseThrow())
                            .containsAllEntriesOf(Map.of("from", from.name(), "to", to.name()))
                            .containsKey("why");
                }
            }
        }
    }

    @Test
    void what_is_refused_within_a_larger_act_is_logged_though_all_of_that_act_is_undone() {
        var account = at(Stage.ACTIVE);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    life.rest(account, today.minusDays(200), Actor.TORG);
                    register.review(account, Actor.TORG);
                }));

        assertThat(register.find(account).stage()).isEqualTo(Stage.ACTIVE);
        assertThat(ledger.history(account.subject()))
                .extracting(Line::kind)
                .doesNotContain("register.account-rested")
                .endsWith("register.step-refused");
    }

    @Test
    void a_decision_by_the_wrong_person_is_logged_with_its_reason() {
        var account = at(Stage.UNDER_REVIEW);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> register.decide(
                        account, new Ruling("KUN 1", today), editor.id(), Actor.person(editor.id(), "Edit")));

        var tried = ledger.history(account.subject()).getLast();
        assertThat(tried.actorName()).isEqualTo("Edit");
        assertThat(tried.particulars().orElseThrow()).containsEntry("why", "register.may-not-decide");
    }

    @Test
    void a_no_names_its_reason_and_can_be_taken_up_anew() {
        var account = at(Stage.REFUSED);

        assertThat(register.find(account).state())
                .isInstanceOfSatisfying(
                        State.TurnedDown.class,
                        no -> assertThat(no.refusal().reason()).isEqualTo("Stadens gemensamma konto räcker"));
        register.propose(account, "Ny ansökan", Actor.TORG);
        register.decide(account, new Ruling("KUN 3", today), head.id(), Actor.TORG);
        assertThat(register.find(account).stage()).isEqualTo(Stage.DECIDED);
    }

    @Test
    void a_hijacked_accounts_token_is_destroyed_in_the_same_act_and_it_is_connected_anew_afterwards() {
        var account = at(Stage.ACTIVE);
        var connection = register.find(account).connection().orElseThrow();

        life.hijacked(account, Actor.TORG);

        assertThat(connections.health(connection)).isEmpty();
        assertThat(register.find(account).connection()).isEmpty();
        assertThat(life.recover(account, Actor.TORG)).isEqualTo(Stage.DECIDED);
        connect(account);
        assertThat(register.find(account).stage()).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void a_closing_that_is_called_off_leaves_the_account_as_it_was() {
        var account = at(Stage.CLOSING);
        var connection = register.find(account).connection();

        life.keep(account, "Kontot behövs", Actor.TORG);

        assertThat(register.find(account).stage()).isEqualTo(Stage.ACTIVE);
        assertThat(register.find(account).connection()).isEqualTo(connection).isPresent();
    }

    @Test
    void an_account_that_torg_cannot_speak_for_is_opened_by_its_unit() {
        var account = registered(Network.FACEBOOK);
        register.decide(account, new Ruling("KUN 4", today), head.id(), Actor.TORG);

        register.open(account, Actor.TORG);

        assertThat(register.find(account).stage()).isEqualTo(Stage.ACTIVE);
        assertThat(register.find(account).connection()).isEmpty();
    }

    private interface Door {
        void through(AccountId account);
    }

    /** Every way that aims at a stage. Deciding on a proposal examines it in the same act, so it is not among them. */
    private List<Door> doors(Stage from, Stage to) {
        var act = Actor.TORG;
        return switch (to) {
            case PROPOSED -> List.of(a -> register.propose(a, "Skäl", act));
            case UNDER_REVIEW -> List.of(a -> register.review(a, act));
            case REFUSED -> List.of(a -> refuse(a));
            case DECIDED ->
                from == Stage.PROPOSED
                        ? List.of(a -> register.silence(a, "Skäl", act))
                        : List.of(this::decide, a -> register.silence(a, "Skäl", act));
            case ACTIVE ->
                List.of(
                        this::connect,
                        a -> register.open(a, act),
                        a -> life.wake(a, act),
                        a -> life.recover(a, act),
                        a -> life.keep(a, "Skäl", act));
            case DORMANT -> List.of(a -> life.rest(a, today, act));
            case HIJACKED -> List.of(a -> life.hijacked(a, act));
            case CLOSING -> List.of(a -> life.close(a, today, "Skäl", act), a -> life.outdate(a, RECEIPT, act));
            case ARCHIVED -> List.of(a -> life.archive(a, RECEIPT, act));
            case CLOSED -> List.of(a -> life.finish(a, RECEIPT, act));
        };
    }

    private AccountId at(Stage stage) {
        var account = registered(Network.SQUARE);
        switch (stage) {
            case PROPOSED -> {}
            case UNDER_REVIEW -> register.review(account, Actor.TORG);
            case REFUSED -> {
                register.review(account, Actor.TORG);
                refuse(account);
            }
            case DECIDED -> decide(account);
            case ACTIVE, DORMANT, HIJACKED, CLOSING, ARCHIVED, CLOSED -> {
                decide(account);
                connect(account);
                goOn(account, stage);
            }
        }
        assertThat(register.find(account).stage()).isEqualTo(stage);
        return account;
    }

    private void goOn(AccountId account, Stage stage) {
        if (stage == Stage.DORMANT) {
            life.rest(account, today.minusDays(200), Actor.TORG);
        } else if (stage == Stage.HIJACKED) {
            life.hijacked(account, Actor.TORG);
        } else if (stage != Stage.ACTIVE) {
            life.close(account, today.plusDays(30), "Verksamheten upphör", Actor.TORG);
            if (stage != Stage.CLOSING) {
                life.archive(account, RECEIPT, Actor.TORG);
            }
            if (stage == Stage.CLOSED) {
                life.finish(account, RECEIPT, Actor.TORG);
            }
        }
    }

    private void decide(AccountId account) {
        register.decide(account, new Ruling("KUN 2026/1303", today), head.id(), Actor.person(head.id(), head.name()));
    }

    private void refuse(AccountId account) {
        register.refuse(
                account,
                new Ruling("KUN 2026/1304", today),
                "Stadens gemensamma konto räcker",
                head.id(),
                Actor.person(head.id(), head.name()));
    }

    private void connect(AccountId account) {
        register.connect(account, new Credentials("", "account/" + account.value(), new Secret("")), Actor.TORG);
    }

    private AccountId registered(Network network) {
        return register.register(
                new Particulars(
                        network,
                        "Stadsbiblioteket",
                        "bibliotek-" + UUID.randomUUID(),
                        Optional.empty(),
                        library,
                        "Svara på frågor",
                        "Alla",
                        "Svar inom två dagar",
                        Optional.of(manager),
                        Optional.of(editor)),
                Optional.empty(),
                Actor.TORG);
    }
}
