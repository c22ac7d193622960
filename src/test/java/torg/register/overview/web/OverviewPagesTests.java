package torg.register.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.above.Standing.Light;
import torg.register.above.Standing.Remark;
import torg.register.duties.Office;
import torg.register.duties.Office.Library;
import torg.register.overview.Line;
import torg.register.overview.Overview;
import torg.register.stages.Stage;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Staff;

@TorgTest
class OverviewPagesTests {
    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    @Autowired
    Overview overview;

    @Autowired
    Staff staff;

    @Autowired
    Office office;

    Library library;
    AccountId nobodys;
    AccountId fine;

    @BeforeEach
    void one_account_in_order_and_one_nobody_answers_for() {
        library = office.library();
        nobodys = office.account(library, Network.X, Optional.empty(), Optional.empty());
        fine = office.account(library);
        office.decided(fine, library, staff.today());
    }

    @Test
    void what_any_room_finds_is_seen_at_once_and_narrowed_by_board_light_and_reason() {
        var visitor = visitor();
        var board = "/register/overview?board=" + library.board().id();

        assertThat(light(nobodys)).isEqualTo(Light.RED);
        assertThat(light(fine)).isNotEqualTo(Light.RED);
        assertThat(visitor.get(board).body())
                .contains("/register/" + nobodys.value() + "\"", "/register/" + fine.value() + "\"", "2 konton")
                .contains("Stadsbiblioteket, X: Rött. Kontot saknar ansvarig.");
        assertThat(visitor.get(board + "&light=RED").body())
                .contains("1 konto")
                .doesNotContain("/register/" + fine.value() + "\"");
        assertThat(visitor.get(board + "&remark=register.duties.lacks.responsible")
                        .body())
                .contains("1 konto");
        assertThat(visitor.get(board + "&text=finns+inte").body()).contains("Inga konton passar.");
        assertThat(visitor.get("/register/overview?board=0").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/api" + board).body()).contains("\"light\":\"RED\"");
    }

    @Test
    void the_figures_of_each_morning_become_the_trend_and_the_same_morning_counts_once() {
        overview.keep();
        overview.keep();

        assertThat(overview.trend(Optional.of(library.board().id()))).last().satisfies(week -> {
            assertThat(week.day()).isEqualTo(staff.today());
            assertThat(week.counts()).containsEntry(Light.RED, 1L);
            assertThat(week.all()).isEqualTo(2);
        });
    }

    @Test
    void a_name_that_looks_like_a_formula_is_text_in_the_workbook() throws Exception {
        var to = new ByteArrayOutputStream();

        Workbook.write(List.of(line(1, "=HYPERLINK(\"http://x\")", Light.RED)), to);

        try (var read = new ReadableWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            var cell = read.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString()).isEqualTo("=HYPERLINK(\"http://x\")");
        }
    }

    @Test
    void the_overview_is_a_workbook_and_a_paper_too() {
        var visitor = visitor();

        assertThat(visitor.get("/register/overview.xlsx?board="
                                + library.board().id())
                        .body())
                .startsWith("PK");
        assertThat(visitor.get("/register/overview.pdf?board=" + library.board().id())
                        .body())
                .startsWith("%PDF");
    }

    @Test
    void the_most_urgent_stand_first_and_many_thousands_are_told_in_numbers() {
        var lines = new ArrayList<Line>();
        IntStream.range(0, 3001).forEach(n -> lines.add(line(n, "Konto " + n, n == 2000 ? Light.RED : Light.YELLOW)));
        var none = new FilterForm(null, null, null, null, null);

        var many = OverviewPage.of(none, Optional.empty(), lines, List.of(), List.of());
        var few = OverviewPage.of(none, Optional.empty(), lines.subList(0, 3000), List.of(), List.of());

        assertThat(many.tiled()).isFalse();
        assertThat(many.boards().getFirst().counts()).containsEntry(Light.YELLOW, 3000L);
        assertThat(many.urgent())
                .hasSize(50)
                .first()
                .satisfies(row -> assertThat(row.light()).isEqualTo(Light.RED));
        assertThat(few.tiled()).isTrue();
        assertThat(few.boards().getFirst().tiles())
                .hasSize(3000)
                .first()
                .satisfies(tile -> assertThat(tile.account()).isEqualTo(2000));
    }

    @Test
    void many_accounts_at_once_are_told_the_value_of_the_rule_and_nobodys_name() {
        var page = OverviewPage.of(
                new FilterForm(null, null, null, null, null), Optional.empty(), List.of(), List.of(), List.of());
        var lines = List.of(
                line(1, new Remark(Light.YELLOW, "register.duties.lacks.substitutes", "1", "")),
                line(2, new Remark(Light.YELLOW, "register.duties.lacks.substitutes", "2", "")),
                line(3, new Remark(Light.RED, "register.duties.lacks.gone", "Maja Ek", "")),
                line(4, new Remark(Light.RED, "register.duties.lacks.gone", "Bo Berg", "")));

        assertThat(Overview.kinds(lines.subList(0, 1)).stream().map(page::said))
                .containsExactly("Kontot ska ha minst 1 ersättare som arbetar här.");
        assertThat(Overview.kinds(lines).stream().map(page::said))
                .containsExactly(
                        "Någon som svarar för kontot arbetar inte kvar.",
                        "Kontot ska ha minst 1 eller 2 ersättare som arbetar här.");
        assertThat(Overview.kinds(overview.lines()).stream().map(page::said))
                .isNotEmpty()
                .noneMatch(said -> said.contains("…") || said.contains("{"));
    }

    @Test
    void axe_finds_nothing_to_complain_about_and_it_fits_a_phone() {
        overview.keep();
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, library.manager());
            for (var width : List.of(1280, 390)) {
                page.setViewportSize(width, 860);
                page.navigate(settings.address() + "/register/overview");
                assertThat(Axe.complaints(page)).isEmpty();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isTrue();
                if (System.getProperty("torg.pictures") != null) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/pictures/overview" + width + ".png")));
                }
            }
        }
    }

    private Light light(AccountId account) {
        return overview.lines().stream()
                .filter(line -> line.account().equals(account))
                .findFirst()
                .orElseThrow()
                .light();
    }

    private static Line line(long number, String name, Light light) {
        return line(number, name, new Remark(light, "register.overview.dormant", "", ""));
    }

    private static Line line(long number, Remark remark) {
        return line(number, "Konto " + number, remark);
    }

    private static Line line(long number, String name, Remark remark) {
        return new Line(
                new AccountId(number),
                name,
                Network.X,
                "k" + number,
                "Enhet",
                List.of(1L),
                1,
                "Nämnd",
                Stage.ACTIVE,
                "",
                List.of(remark));
    }

    private Visitor visitor() {
        var visitor = new Visitor(settings.address());
        visitor.signIn(library.expert().signInName(), Cast.PASSWORD);
        return visitor;
    }
}
