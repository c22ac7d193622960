package torg.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.Register;
import torg.register.intake.IntakeFile.State;
import torg.register.intake.appraisal.Columns;
import torg.register.intake.appraisal.Field;
import torg.register.intake.appraisal.RowResult;
import torg.register.intake.appraisal.RowResult.Kind;
import torg.shell.NotFound;

@TorgTest
class IntakeTests {
    @Autowired
    Intake intake;

    @Autowired
    Clerk clerk;

    @Autowired
    Office office;

    @Autowired
    Register register;

    @Autowired
    Ledger ledger;

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
        var id = clerk.rehearsed(
                board,
                List.of(
                        board.row("Facebook", "https://www.facebook.com/" + board.mark(), ""),
                        List.of(
                                "Instagram",
                                "",
                                board.mark(),
                                "Utan ansvarig",
                                board.unit().name(),
                                "",
                                "",
                                ""),
                        board.row("Facebook", "facebook.com/" + board.mark() + "/", ""),
                        board.row("Facebook", "Länk", ""),
                        List.of(
                                "TikTok",
                                "",
                                board.mark(),
                                "",
                                "Okänd enhet",
                                board.bo().name(),
                                board.cilla().name(),
                                "")));
        var before = clerk.results(board, id);

        clerk.run(board, id);

        assertThat(before.values()).extracting(RowResult::kind).containsExactly(Kind.values());
        assertThat(clerk.results(board, id).values())
                .extracting(RowResult::kind)
                .containsExactly(Kind.values());
        assertThat(before.values()).allMatch(result -> result.account().isEmpty());
        assertThat(clerk.results(board, id).values())
                .extracting(result -> result.account().isPresent())
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void a_rehearsal_changes_nothing_in_the_register() {
        clerk.rehearsed(board, List.of(board.row("X", "", board.mark())));

        assertThat(register.withHandle(Network.X, board.mark())).isEmpty();
    }

    @Test
    void units_nobody_knows_are_told_once_each_with_the_nearest_there_is() {
        var nearly = board.unit().name().replace("Nämnden", "Nämden");
        var id = clerk.rehearsed(
                board,
                List.of(
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
        assertThat(clerk.results(board, id)).containsOnlyKeys(5);
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
}
