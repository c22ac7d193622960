package torg.register.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.Promise;
import torg.TorgTest;
import torg.platforms.Network;
import torg.register.Register;
import torg.register.intake.Lists;
import torg.register.intake.Office;
import torg.register.stages.Stage;
import torg.shell.ApiDoor;
import torg.shell.Token;

@TorgTest
class IntakePagesTests {
    private static final Pattern COUNT = Pattern.compile("<dt>([^<]*)</dt><dd>(\\d+)</dd>");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Office office;

    @Autowired
    Register register;

    @Autowired
    JsonMapper json;

    MockMvc mvc;
    Office.Board board;

    @BeforeEach
    void a_board_with_a_registrar() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(ApiDoor.class))
                .apply(springSecurity())
                .build();
        board = office.board();
    }

    @Test
    @Promise("D8")
    void
            a_register_of_a_thousand_rows_in_excel_or_csv_is_imported_in_one_run_with_a_result_for_each_row_and_nothing_lost()
                    throws Exception {
        var formats = List.<Function<List<List<String>>, byte[]>>of(
                Lists::excel, rows -> Lists.csv(rows, ';', Charset.forName("windows-1252")));
        for (var format : formats) {
            board = office.board();
            var list = format.apply(thousand());

            var intake = sent(list);
            mapped(intake);
            send(post(intake + "/run"));
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> page(intake + "/run").contains("Alla 1\u00a0000 rader är klara"));

            assertThat(counts(page(intake + "/run"))).containsExactly("600", "100", "100", "100", "100");
            var result = result(intake);
            assertThat(result).hasSize(1001);
            assertThat(result).filteredOn(line -> line.endsWith(";Inläst;")).hasSize(600);
            assertThat(result)
                    .filteredOn(line -> line.contains(";Inläst, men saknar ansvarig eller ersättare;Ansvarig saknas."))
                    .hasSize(100);
            assertThat(result)
                    .filteredOn(line -> line.contains(";Dubblett;Samma konto står på rad "))
                    .hasSize(100);
            assertThat(result)
                    .filteredOn(line -> line.contains(";Felaktig adress;“htp:/"))
                    .hasSize(100);
            assertThat(result)
                    .filteredOn(line ->
                            line.contains(";Gick inte att förstå;Torg känner inte till plattformen “Snapchat”."))
                    .hasSize(100);
            assertThat(register.count(new Register.Search(
                            "", Optional.empty(), Optional.of(board.unit().id()), Optional.of(Stage.PROPOSED))))
                    .isEqualTo(700);
        }
    }

    /** Six of ten are as they should be; the rest has one fault of each kind. */
    private List<List<String>> thousand() {
        var rows = new ArrayList<>(List.of(board.headings()));
        for (var i = 0; i < 1000; i++) {
            var handle = board.mark() + "-åäö-" + i;
            rows.add(
                    switch (i % 10) {
                        case 6 ->
                            List.of(
                                    "Instagram",
                                    "",
                                    handle,
                                    "Badet",
                                    board.unit().name(),
                                    "",
                                    board.cilla().name(),
                                    "");
                        case 7 ->
                            board.row("Facebook", "https://www.facebook.com/" + board.mark() + "-åäö-" + (i - 7), "");
                        case 8 -> board.row("Facebook", "htp:/" + handle, "");
                        case 9 -> board.row("Snapchat", "", handle);
                        default -> board.row("Facebook", "https://www.facebook.com/" + handle, "");
                    });
        }
        return rows;
    }

    @Test
    void a_file_that_is_no_list_is_kept_and_the_reader_is_told_beside_the_field() throws Exception {
        var answer = upload("/register/intake", "bild.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0, 0, 0});

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("id=\"file-wrong\">Filen är varken en Excel-arbetsbok", "Gick inte att läsa", "bild.xlsx");
    }

    @Test
    void without_a_file_the_reader_is_asked_for_one() throws Exception {
        var answer = upload("/register/intake", "", new byte[0]);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Välj den fil som ska läsas in.");
    }

    @Test
    void the_name_of_a_file_is_text_and_nothing_more() throws Exception {
        upload("/register/intake", "C:\\temp\\<script>alert(1)</script>.csv", Lists.csv("a;b\nc;d\n"));

        assertThat(page("/register/intake")).contains("script&gt;.csv").doesNotContain("<script>alert", "C:\\temp");
    }

    @Test
    void the_columns_are_guessed_and_shown_with_their_first_values() throws Exception {
        var intake = sent(Lists.excel(List.of(
                board.headings(),
                board.row("X", "", "ett"),
                board.row("X", "", "två"),
                board.row("X", "", "tre"),
                board.row("X", "", "fyra"))));

        assertThat(page(intake))
                .contains("ett<br>två<br>tre<br>")
                .doesNotContain("fyra")
                .contains("<option value=\"HANDLE\" selected>");
    }

    @Test
    void columns_that_cannot_be_so_are_told_and_the_choice_is_kept() throws Exception {
        var intake = sent(Lists.csv("Kanal;Länk\nX;x.com/a\n"));

        var twice = send(post(intake + "/mapping").param("field", "ADDRESS", "ADDRESS"));
        var nothing = send(post(intake + "/mapping").param("field", "", "PURPOSE"));

        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(twice.getContentAsString()).contains("Två kolumner kan inte vara samma uppgift.");
        assertThat(nothing.getContentAsString())
                .contains("Välj en kolumn för webbadress", "<option value=\"PURPOSE\" selected>");
        assertThat(send(post(intake + "/mapping").param("field", "ADDRESS", "BOGUS"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(post(intake + "/mapping").param("field", "ADDRESS", "", "", ""))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void units_nobody_knows_are_chosen_once_for_all_their_rows() throws Exception {
        var odd = "Kultur, fritid & \"bad\" " + board.mark();
        var intake = sent(Lists.excel(List.of(
                board.headings(),
                List.of("X", "", board.mark() + "a", "", odd, "", "", ""),
                List.of("X", "", board.mark() + "b", "", odd, "", "", ""))));
        mapped(intake);
        assertThat(page(intake + "/rehearsal"))
                .contains("Enheter vi inte känner igen", "(2 rader)", "Kultur, fritid &amp; ");
        send(post(intake + "/units").param("row", "2").param("unit", ""));
        assertThat(page(intake + "/rehearsal")).contains("Enheter vi inte känner igen");

        send(post(intake + "/units")
                .param("row", "2")
                .param("unit", Long.toString(board.unit().id())));

        assertThat(page(intake + "/rehearsal"))
                .doesNotContain("Enheter vi inte känner igen")
                .contains("Läs in 2 rader");
    }

    @Test
    void rows_are_filtered_by_what_becomes_of_them_and_shown_a_page_at_a_time() throws Exception {
        var rows = new ArrayList<>(List.of(board.headings()));
        for (var i = 0; i < 120; i++) {
            rows.add(board.row(i < 60 ? "X" : "Snapchat", "", board.mark() + i));
        }
        var intake = sent(Lists.excel(rows));
        mapped(intake);

        var first = page(intake + "/rehearsal?result=NOT_UNDERSTOOD");
        var second = page(intake + "/rehearsal?result=NOT_UNDERSTOOD&after=111");

        assertThat(first)
                .contains("Rad\u00a062<", "Rad\u00a0111<", "after=111")
                .doesNotContain("Rad\u00a061<", "Rad\u00a0112<");
        assertThat(second).contains("Rad\u00a0112<", "Rad\u00a0121<").doesNotContain("Rad\u00a0111<", "Nästa sida");
    }

    @Test
    void the_result_cannot_act_in_excel_and_comes_back_as_it_was() throws Exception {
        var hostile = "=HYPERLINK(\"https://evil.example\",\"klicka\")";
        var intake = sent(Lists.excel(
                List.of(board.headings(), List.of("X", "", "@" + board.mark(), hostile, "Okänd", "+46 8 1", "-", ""))));
        mapped(intake);

        var csv = send(get(intake + "/result"));
        var again = sent(csv.getContentAsByteArray());
        mapped(again);

        assertThat(csv.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(csv.getContentAsString())
                .startsWith("\ufeff")
                .contains("\"'=HYPERLINK(", ";'@" + board.mark(), ";'+46 8 1;'-;");
        assertThat(page(again + "/rehearsal")).contains("<td>=HYPERLINK(\"https://evil.example");
    }

    @Test
    void the_result_is_in_the_language_of_the_reader() throws Exception {
        var intake = sent(Lists.excel(
                List.of(board.headings(), board.row("X", "", board.mark()), board.row("Snapchat", "", "x"))));
        mapped(intake);

        var english =
                send(get(intake + "/result").header("Accept-Language", "en")).getContentAsString();

        assertThat(english)
                .contains(
                        "Row;Result;Reason",
                        ";2;Can be read in;",
                        ";3;Not understood;Torg does not know the platform “Snapchat”.");
        assertThat(result(intake).getFirst()).endsWith("Rad;Resultat;Skäl");
    }

    @Test
    void the_progress_refreshes_by_script_and_without_until_it_is_done() throws Exception {
        var intake = sent(Lists.excel(List.of(board.headings(), board.row("X", "", board.mark()))));
        mapped(intake);
        assertThat(page(intake + "/run")).contains("Inget ur listan har lästs in ännu.");

        var go = send(post(intake + "/run"));

        assertThat(go.getStatus()).isEqualTo(303);
        assertThat(go.getHeader("Location")).isEqualTo(intake + "/run");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> page(intake + "/run").contains("Listans enda rad är klar."));
        assertThat(page(intake + "/run")).contains("<progress").doesNotContain("hx-trigger", "http-equiv=\"refresh\"");
        var account = register.withHandle(Network.X, board.mark()).orElseThrow();
        assertThat(page(intake + "/run"))
                .contains(
                        "/register/" + account.id().value() + "\">Badet på Östermalm",
                        "KS 2021/88",
                        "(uppgift, inte beslut)");
    }

    @Test
    void pages_that_are_not_due_yet_lead_to_the_one_that_is() throws Exception {
        var intake = sent(Lists.csv("Länk;Enhet\nx.com/a;b\n"));

        assertThat(send(get(intake + "/rehearsal")).getHeader("Location")).isEqualTo(intake);
        assertThat(send(post(intake + "/run")).getStatus()).isEqualTo(409);
        assertThat(send(get("/register/intake/999999999")).getStatus()).isEqualTo(404);
        assertThat(send(get("/register/intake/x")).getStatus()).isEqualTo(400);
    }

    @Test
    void only_those_with_the_right_may_import_and_only_theirs_is_seen() throws Exception {
        var intake = sent(Lists.csv("Länk;Enhet\nx.com/a;b\n"));

        for (var path : List.of("", "/rehearsal", "/run", "/result")) {
            assertThat(as(board.bo().signInName(), get(intake + path)).getStatus())
                    .isEqualTo(403);
            assertThat(as(office.board().registrar().signInName(), get(intake + path))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(as(board.bo().signInName(), get("/register/intake")).getStatus())
                .isEqualTo(403);
        assertThat(as(office.board().registrar().signInName(), post(intake + "/run"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_api_does_what_the_pages_do() throws Exception {
        var list = Lists.excel(
                List.of(board.headings(), board.row("X", "", board.mark()), board.row("Snapchat", "", "x")));
        var sent = tree(upload("/api/register/intake", "konton.xlsx", list));
        var intake = sent.get("location").asString();
        var columns = tree(send(get(intake))).get("columns");

        var fields =
                columns.valueStream().map(c -> c.path("field").asString("")).toList();
        send(post(intake + "/mapping")
                .contentType("application/json")
                .content(json.writeValueAsString(Map.of("field", fields))));

        var rehearsal = tree(send(get(intake + "/rehearsal")));
        assertThat(rehearsal.get("counts").toString()).isEqualTo("{\"IMPORTED\":1,\"NOT_UNDERSTOOD\":1}");
        assertThat(rehearsal.get("rows").get("rows").get(1).get("why").asString())
                .isEqualTo("Torg känner inte till plattformen “Snapchat”.");
        var refused = upload("/api/register/intake", "x.csv", new byte[] {0, 0, 0});
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(tree(refused).get("problems").get(0).get("field").asString()).isEqualTo("file");
    }

    private String sent(byte[] list) throws Exception {
        var answer = upload("/register/intake", "konton.xlsx", list);
        assertThat(answer.getStatus()).isEqualTo(303);
        return answer.getHeader("Location");
    }

    /** As the page proposes. */
    private void mapped(String intake) throws Exception {
        var chosen = Pattern.compile("(?s)<select id=\"field-\\d+\".*?</select>")
                .matcher(page(intake))
                .results()
                .map(select ->
                        Pattern.compile("<option value=\"([A-Z]*)\" selected").matcher(select.group()))
                .map(selected -> selected.find() ? selected.group(1) : "")
                .toArray(String[]::new);
        assertThat(send(post(intake + "/mapping").param("field", chosen)).getHeader("Location"))
                .isEqualTo(intake + "/rehearsal");
    }

    private List<String> result(String intake) throws Exception {
        return send(get(intake + "/result")).getContentAsString().lines().toList();
    }

    private static Stream<String> counts(String page) {
        return COUNT.matcher(page).results().map(found -> found.group(2));
    }

    private String page(String path) throws Exception {
        var answer = send(get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private JsonNode tree(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse upload(String path, String name, byte[] content) throws Exception {
        return send(multipart(path).file(new MockMultipartFile("file", name, "application/octet-stream", content)));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return as(board.registrar().signInName(), request);
    }

    private MockHttpServletResponse as(String person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var answer = mvc.perform(request.with(user(person)).with(Token.sent()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
