package torg.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
import torg.register.Account;
import torg.register.Register;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.appraisal.Columns;
import torg.register.intake.appraisal.Field;
import torg.register.intake.appraisal.RowResult;
import torg.register.intake.appraisal.RowResult.Kind;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.vault.Database;

@TorgTest
class IntakeTests {
    @Autowired
    Intake intake;

    @Autowired
    Registrar registrar;

    @Autowired
    Register register;

    @Autowired
    Ledger ledger;

    @Autowired
    Office office;

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
    void the_file_is_kept_as_it_came_whatever_it_is() {
        var bytes = new byte[] {0, 1, 2, 3};

        var id = intake.receive("skräp.xlsx", bytes, amina);
        intake.read(id, Optional.empty(), Optional.empty(), amina);

        var file = intake.find(id, amina);
        assertThat(ledger.content(file.capture())).contains(bytes);
        assertThat(file.state()).isEqualTo(new State.Unreadable("register.intake.unreadable.no-list"));
        assertThat(intake.history(file)).extracting(Line::kind).containsExactly("register.intake-received");
    }

    @Test
    void a_file_that_was_stored_when_torg_died_can_still_be_read() {
        var id = intake.receive("konton.csv", Lists.csv("Länk;Enhet\nfacebook.com/x;y\n"), amina);
        assertThat(intake.find(id, amina).state()).isEqualTo(new State.Received());

        intake.read(id, Optional.empty(), Optional.empty(), amina);

        assertThat(intake.find(id, amina).state()).isInstanceOf(State.Read.class);
    }

    @Test
    void every_kind_of_row_gets_its_result_and_the_rehearsal_says_the_same_as_the_run() {
        var id = rehearsed(List.of(
                row("Facebook", "https://www.facebook.com/" + board.mark(), ""),
                List.of(
                        "Instagram",
                        "",
                        board.mark(),
                        "Utan ansvarig",
                        board.unit().name(),
                        "",
                        "",
                        ""),
                row("Facebook", "facebook.com/" + board.mark() + "/", ""),
                row("Facebook", "Länk", ""),
                List.of(
                        "TikTok",
                        "",
                        board.mark(),
                        "",
                        "Okänd enhet",
                        board.bo().name(),
                        board.cilla().name(),
                        "")));
        var before = results(id);

        run(id);

        assertThat(before.values()).extracting(RowResult::kind).containsExactly(Kind.values());
        assertThat(results(id).values()).extracting(RowResult::kind).containsExactly(Kind.values());
        assertThat(before.values()).allMatch(result -> result.account().isEmpty());
        assertThat(results(id).values())
                .extracting(result -> result.account().isPresent())
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void a_rehearsal_changes_nothing_in_the_register() {
        rehearsed(List.of(row("X", "", board.mark())));

        assertThat(register.withHandle(Network.X, board.mark())).isEmpty();
    }

    @Test
    void an_imported_account_has_no_decision_whatever_the_list_says_of_one() {
        var id = rehearsed(List.of(row("X", "", board.mark())));

        run(id);

        var account = register.withHandle(Network.X, board.mark()).orElseThrow();
        var row = intake.contents(intake.find(id, amina))
                .page(Optional.empty(), 0, 1)
                .getFirst();
        assertThat(account.state()).isEqualTo(new Account.State.Undecided());
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
            rows.add(i % 7 == 0 ? List.of("", "?", "", "Bara ett namn") : row("X", "", board.mark() + i % 200));
        }
        var id = rehearsed(rows);

        run(id);

        var file = intake.find(id, amina);
        assertThat(results(id)).hasSize(250);
        assertThat(intake.contents(file).counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(250);
        assertThat(intake.contents(file).progress()).isEqualTo(new Contents.Progress(250, 250));
    }

    @Test
    void the_same_list_a_second_time_gives_only_duplicates() {
        var file = Lists.excel(List.of(
                board.headings(), row("X", "", board.mark()), row("Facebook", "facebook.com/" + board.mark(), "")));
        run(rehearsed(file));

        var again = rehearsed(file);
        run(again);

        assertThat(intake.contents(intake.find(again, amina)).earlier()).isPresent();
        assertThat(results(again).values()).extracting(RowResult::kind).containsOnly(Kind.DUPLICATE);
    }

    @Test
    void a_second_run_of_a_list_does_only_what_was_not_imported() {
        var id = rehearsed(List.of(
                row("X", "", board.mark() + "a"), List.of("X", "", board.mark() + "b", "", "Badenheten", "", "", "")));
        run(id);
        var first = results(id).get(2);

        intake.match(id, Map.of(3, board.unit().id()), amina);
        run(id);

        assertThat(results(id).get(2)).isEqualTo(first);
        assertThat(results(id).get(3).kind()).isEqualTo(Kind.NEEDS_RESPONSIBLE);
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
    void units_nobody_knows_are_told_once_each_with_the_nearest_there_is() {
        var nearly = board.unit().name().replace("Nämnden", "Nämden");
        var id = rehearsed(List.of(
                List.of("X", "", board.mark() + "a", "", nearly, "", "", ""),
                List.of("X", "", board.mark() + "b", "", nearly, "", "", ""),
                List.of("X", "", board.mark() + "c", "", "", "", "", "")));

        var unknown = intake.contents(intake.find(id, amina)).unknownUnits(amina, 10);

        assertThat(unknown)
                .containsExactly(
                        new Contents.UnknownUnit(nearly, 2, 2, Optional.of(board.unit())),
                        new Contents.UnknownUnit("", 1, 4, Optional.empty()));
        intake.match(id, Map.of(2, board.unit().id(), 4, board.unit().id()), amina);
        assertThat(intake.contents(intake.find(id, amina)).counts())
                .containsExactly(Map.entry(Kind.NEEDS_RESPONSIBLE, 3L));
    }

    @Test
    void a_torg_that_dies_in_the_middle_goes_on_where_it_was_and_doubles_nothing() throws SQLException {
        var id = rehearsed(IntStream.range(0, 450)
                .mapToObj(i -> row("X", "", board.mark() + "-" + i))
                .toList());
        dies("create function %s() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        dies(
                "create trigger %1$s before insert on account for each row when (new.handle = '%1$s-250') execute function %1$s()");
        intake.run(id, amina);

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> registrar.enter(id, () -> false));

        assertThat(intake.find(id, amina).state()).isInstanceOf(State.Running.class);
        assertThat(intake.contents(intake.find(id, amina)).progress()).isEqualTo(new Contents.Progress(200, 450));
        assertThat(registered()).isEqualTo(200);

        dies("drop function %s() cascade");
        registrar.enter(id, () -> false);

        assertThat(intake.find(id, amina).state()).isInstanceOf(State.Finished.class);
        assertThat(intake.contents(intake.find(id, amina)).counts()).containsExactly(Map.entry(Kind.IMPORTED, 450L));
        assertThat(registered()).isEqualTo(450);
    }

    @Test
    void a_torg_that_is_stopped_stops_between_two_hundreds_and_goes_on_later() {
        var id = rehearsed(IntStream.range(0, 350)
                .mapToObj(i -> row("Snapchat", "", board.mark() + "-" + i))
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
        var id = rehearsed(List.of(row("X", "", board.mark())));

        intake.run(id, amina);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> intake.find(id, amina).state() instanceof State.Finished);
    }

    @Test
    void a_list_is_entered_once_however_often_the_button_is_pressed() throws SQLException {
        var id = rehearsed(List.of(row("X", "", board.mark() + "-250")));
        dies("create function %s() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$");
        dies(
                "create trigger %1$s before insert on account for each row when (new.handle = '%1$s-250') execute function %1$s()");
        intake.run(id, amina);

        refused("register.intake.already-running", () -> intake.run(id, amina));
        refused("register.intake.already-running", () -> intake.rehearse(id, amina));
        refused("register.intake.already-entered", () -> intake.read(id, Optional.empty(), Optional.empty(), amina));

        dies("drop function %s() cascade");
        registrar.enter(id, () -> false);
        assertThat(registered()).isEqualTo(1);
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
        var id = rehearsed(List.of(row("X", "", board.mark())));
        var other = rehearsed(List.of(row("X", "", board.mark())));
        run(other);

        run(id);

        assertThat(results(id).get(2).kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void the_headings_may_stand_on_another_row_and_the_list_on_another_sheet() {
        var file = Lists.excel(workbook -> {
            workbook.newWorksheet("Läs mig").value(0, 0, "Se nästa blad");
            var sheet = workbook.newWorksheet("Konton");
            sheet.value(0, 0, "Sociala medier");
            sheet.value(3, 0, "Vad");
            sheet.value(3, 1, "Var");
            sheet.value(4, 0, "Facebook");
            sheet.value(4, 1, board.mark());
        });
        var id = intake.receive("konton.xlsx", file, amina);
        intake.read(id, Optional.empty(), Optional.empty(), amina);
        assertThat(intake.find(id, amina).state()).isInstanceOf(State.Unreadable.class);

        intake.read(id, Optional.of("Konton"), Optional.of(4), amina);

        assertThat(intake.find(id, amina).reading().orElseThrow().headings()).containsExactly("Vad", "Var");
        intake.map(id, new Columns(List.of(Optional.of(Field.NETWORK), Optional.of(Field.HANDLE))), amina);
        assertThat(results(id)).containsOnlyKeys(5);
    }

    @Test
    void a_list_is_seen_by_its_sender_and_by_those_with_the_same_rights() {
        var id = intake.receive("konton.csv", Lists.csv("a;b\nc;d\n"), amina);
        var other = office.board();
        var colleague = new Sender(
                other.registrar().id(), "Kollega", Set.of(board.unit().id()));

        assertThat(intake.find(id, colleague).name()).isEqualTo("konton.csv");
        assertThat(intake.newest(colleague)).extracting(IntakeFile::id).contains(id);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> intake.find(id, other.sender()));
        assertThat(intake.newest(other.sender())).extracting(IntakeFile::id).doesNotContain(id);
    }

    @Test
    void accounts_are_entered_only_where_the_one_who_starts_the_run_may_import() {
        var other = office.board();
        var id = rehearsed(
                List.of(List.of("X", "", board.mark(), "", other.unit().name(), "", "", "")));

        run(id);

        assertThat(results(id).get(2).reason().orElseThrow().word()).isEqualTo("register.intake.why.not-your-unit");
    }

    private List<String> row(String network, String address, String handle) {
        return board.row(network, address, handle);
    }

    private IntakeId rehearsed(List<List<String>> rows) {
        var all = new ArrayList<>(List.of(board.headings()));
        all.addAll(rows);
        return rehearsed(Lists.excel(all));
    }

    private IntakeId rehearsed(byte[] file) {
        var id = intake.receive("konton.xlsx", file, amina);
        intake.read(id, Optional.empty(), Optional.empty(), amina);
        intake.map(id, intake.find(id, amina).reading().orElseThrow().columns(), amina);
        return id;
    }

    private void run(IntakeId id) {
        intake.run(id, amina);
        registrar.enter(id, () -> false);
    }

    private Map<Integer, RowResult> results(IntakeId id) {
        var results = new TreeMap<Integer, RowResult>();
        intake.contents(intake.find(id, amina))
                .page(Optional.empty(), 0, 100_000)
                .forEach(row -> results.put(row.number(), row.result().orElseThrow()));
        return results;
    }

    private long registered() {
        return register.count(new Register.Search(
                board.mark(), Optional.of(Network.X), Optional.of(board.unit().id()), Optional.empty()));
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
