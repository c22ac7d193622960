package torg.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.Register;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.appraisal.RowResult;
import torg.register.intake.appraisal.RowResult.Kind;
import torg.register.stages.Stage;
import torg.shell.Refused;
import torg.vault.Database;

@TorgTest
class RunTests {
    @Autowired
    Intake intake;

    @Autowired
    Registrar registrar;

    @Autowired
    Clerk clerk;

    @Autowired
    Office office;

    @Autowired
    Register register;

    @Autowired
    Ledger ledger;

    @Autowired
    Database database;

    Office.Board board;
    Sender amina;

    @BeforeEach
    void a_board_with_a_registrar() {
        board = office.board();
        amina = board.sender();
    }

    @Test
    void an_imported_account_has_no_decision_whatever_the_list_says_of_one() {
        var id = clerk.rehearsed(board, List.of(board.row("X", "", board.mark())));

        clerk.run(board, id);

        var account = register.withHandle(Network.X, board.mark()).orElseThrow();
        var row = intake.contents(intake.find(id, amina))
                .page(Optional.empty(), 0, 1)
                .getFirst();
        assertThat(account.stage()).isEqualTo(Stage.PROPOSED);
        assertThat(account.responsible()).contains(board.bo());
        assertThat(row.claimedReference()).isEqualTo("KS 2021/88");
        assertThat(row.result()).contains(new RowResult.Imported(Optional.of(account.id())));
        assertThat(ledger.history("register/" + account.id().value())
                        .getFirst()
                        .particulars()
                        .orElseThrow())
                .containsEntry("importedFrom", "register/intake/" + id.value() + "#2");
    }

    @Test
    void nothing_is_lost_every_row_under_the_headings_has_exactly_one_result() {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < 250; i++) {
            rows.add(i % 7 == 0 ? List.of("", "?", "", "Bara ett namn") : board.row("X", "", board.mark() + i % 200));
        }
        var id = clerk.rehearsed(board, rows);

        clerk.run(board, id);

        var file = intake.find(id, amina);
        assertThat(clerk.results(board, id)).hasSize(250);
        assertThat(intake.contents(file).counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(250);
        assertThat(intake.contents(file).progress()).isEqualTo(new Contents.Progress(250, 250));
    }

    @Test
    void the_same_list_a_second_time_gives_only_duplicates() {
        var file = Lists.excel(List.of(
                board.headings(),
                board.row("X", "", board.mark()),
                board.row("Facebook", "facebook.com/" + board.mark(), "")));
        clerk.run(board, clerk.rehearsed(board, file));

        var again = clerk.rehearsed(board, file);
        clerk.run(board, again);

        assertThat(intake.contents(intake.find(again, amina)).earlier()).isPresent();
        assertThat(clerk.results(board, again).values())
                .extracting(RowResult::kind)
                .containsOnly(Kind.DUPLICATE);
    }

    @Test
    void a_second_run_of_a_list_does_only_what_was_not_imported() {
        var id = clerk.rehearsed(
                board,
                List.of(
                        board.row("X", "", board.mark() + "a"),
                        List.of("X", "", board.mark() + "b", "", "Badenheten", "", "", "")));
        clerk.run(board, id);
        var first = clerk.results(board, id).get(2);

        intake.match(id, Map.of(3, board.unit().id()), amina);
        clerk.run(board, id);

        assertThat(clerk.results(board, id).get(2)).isEqualTo(first);
        assertThat(clerk.results(board, id).get(3).kind()).isEqualTo(Kind.NEEDS_RESPONSIBLE);
        assertThat(intake.history(intake.find(id, amina)))
                .extracting(Line::kind)
                .containsExactly(
                        "register.intake-received",
                        "register.intake-mapped",
                        "register.intake-started",
                        "register.intake-run",
                        "register.intake-units-matched",
                        "register.intake-started",
                        "register.intake-run");
    }

    @Test
    void a_torg_that_dies_in_the_middle_goes_on_where_it_was_and_doubles_nothing() throws SQLException {
        var id = clerk.rehearsed(
                board,
                IntStream.range(0, 450)
                        .mapToObj(i -> board.row("X", "", board.mark() + "-" + i))
                        .toList());
        dies("create function %s() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        dies(
                "create trigger %1$s before insert on account for each row when (new.handle = '%1$s-250') execute function %1$s()");
        intake.run(id, amina);

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> registrar.enter(id, () -> false));

        assertThat(intake.find(id, amina).state()).isInstanceOf(State.Running.class);
        assertThat(intake.contents(intake.find(id, amina)).progress()).isEqualTo(new Contents.Progress(200, 450));
        assertThat(clerk.registered(board)).isEqualTo(200);

        dies("drop function %s() cascade");
        registrar.enter(id, () -> false);

        assertThat(intake.find(id, amina).state()).isInstanceOf(State.Finished.class);
        assertThat(intake.contents(intake.find(id, amina)).counts()).containsExactly(Map.entry(Kind.IMPORTED, 450L));
        assertThat(clerk.registered(board)).isEqualTo(450);
    }

    @Test
    void a_torg_that_is_stopped_stops_between_two_hundreds_and_goes_on_later() {
        var id = clerk.rehearsed(
                board,
                IntStream.range(0, 350)
                        .mapToObj(i -> board.row("Snapchat", "", board.mark() + "-" + i))
                        .toList());
        var asked = new AtomicInteger();
        intake.run(id, amina);

        registrar.enter(id, () -> asked.incrementAndGet() > 2);
        registrar.enter(id, () -> false);

        assertThat(intake.contents(intake.find(id, amina)).counts())
                .containsExactly(Map.entry(Kind.NOT_UNDERSTOOD, 350L));
    }

    @Test
    void the_run_goes_on_by_itself() {
        var id = clerk.rehearsed(board, List.of(board.row("X", "", board.mark())));

        intake.run(id, amina);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> clerk.finished(board, id));
    }

    @Test
    void a_list_is_entered_once_however_often_the_button_is_pressed() throws SQLException {
        var id = clerk.rehearsed(board, List.of(board.row("X", "", board.mark() + "-250")));
        dies("create function %s() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        dies(
                "create trigger %1$s before insert on account for each row when (new.handle = '%1$s-250') execute function %1$s()");
        intake.run(id, amina);

        refused("register.intake.already-running", () -> intake.run(id, amina));
        refused("register.intake.already-running", () -> intake.rehearse(id, amina));
        refused("register.intake.already-entered", () -> intake.read(id, Optional.empty(), Optional.empty(), amina));

        dies("drop function %s() cascade");
        registrar.enter(id, () -> false);
        assertThat(clerk.registered(board)).isEqualTo(1);
    }

    @Test
    void nobody_enters_what_they_have_not_seen_rehearsed() {
        var id = intake.receive("konton.csv", Lists.csv("Länk;Enhet\nfacebook.com/x;y\n"), amina);
        refused("register.intake.not-read", () -> intake.run(id, amina));

        intake.read(id, Optional.empty(), Optional.empty(), amina);

        refused("register.intake.rehearse-first", () -> intake.run(id, amina));
    }

    @Test
    void somebody_else_registers_the_same_account_between_the_rehearsal_and_the_run() {
        var id = clerk.rehearsed(board, List.of(board.row("X", "", board.mark())));
        var other = clerk.rehearsed(board, List.of(board.row("X", "", board.mark())));
        clerk.run(board, other);

        clerk.run(board, id);

        assertThat(clerk.results(board, id).get(2).kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(clerk.registered(board)).isEqualTo(1);
    }

    @Test
    void two_lists_with_the_same_accounts_entered_at_once_give_each_account_once() {
        var rows = IntStream.range(0, 300)
                .mapToObj(i -> board.row("X", "", board.mark() + "-" + i))
                .toList();
        var one = clerk.rehearsed(board, rows);
        var other = clerk.rehearsed(board, rows);

        intake.run(one, amina);
        intake.run(other, amina);

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> clerk.finished(board, one) && clerk.finished(board, other));
        assertThat(clerk.registered(board)).isEqualTo(300);
        assertThat(Stream.of(one, other)
                        .flatMap(id -> clerk.results(board, id).values().stream())
                        .map(RowResult::kind))
                .hasSize(600)
                .containsOnly(Kind.IMPORTED, Kind.DUPLICATE);
    }

    @Test
    void accounts_are_entered_only_where_the_one_who_starts_the_run_may_import() {
        var other = office.board();
        var id = clerk.rehearsed(
                board, List.of(List.of("X", "", board.mark(), "", other.unit().name(), "", "", "")));

        clerk.run(board, id);

        assertThat(clerk.results(board, id).get(2).reason().orElseThrow().word())
                .isEqualTo("register.intake.why.not-your-unit");
    }

    /** As the owner of the database; %s is the word of this test. */
    private void dies(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(board.mark()));
        }
    }

    private static void refused(String word, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).withMessage(word);
    }
}
