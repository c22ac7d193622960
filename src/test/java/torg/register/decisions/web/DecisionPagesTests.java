package torg.register.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.stages.Stage;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Unit;

/** From an application to its yes or no, in a browser without JavaScript. */
@TorgTest
class DecisionPagesTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @Autowired
    ShellSettings settings;

    @Autowired
    Register register;

    @Autowired
    Cast cast;

    Unit board;
    Unit library;
    Person head;
    Person manager;
    Person editor;

    @BeforeEach
    void a_library_under_a_board() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Biblioteket vid " + UUID.randomUUID());
        head = cast.in(Role.HEAD, board, "Hedvig Chef");
        manager = cast.in(Role.UNIT_MANAGER, library, "Malin Enhetschef");
        editor = cast.in(Role.WEB_EDITOR, library, "Edit Redaktör");
    }

    @Test
    @Promise("D5")
    void an_application_is_not_sent_before_it_says_which_account_was_considered_and_why_not_that() {
        var visitor = as(manager);
        var account = proposed(visitor, "BLUESKY");
        var page = visitor.get("/register/" + account + "/application").body();

        var refused = visitor.post(
                "/register/" + account + "/application",
                Map.of("mission", "Målet om läsning", "topics", "läsning", "seen", seen(page)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Skriv vilket befintligt eller gemensamt konto ni har övervägt.")
                .contains("Skriv varför det kontot inte räcker.")
                .contains("Målet om läsning</textarea>");
        assertThat(stage(account)).isEqualTo(Stage.PROPOSED);

        var sent = visitor.post("/register/" + account + "/application", answers(refused.body()));

        assertThat(Visitor.location(sent)).isEqualTo("/register/" + account + "/decision");
        assertThat(stage(account)).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(visitor.get("/register/" + account + "/decision").body())
                .contains("Stadens gemensamma konto", "Malin Enhetschef")
                .doesNotContain("action=\"/register/" + account + "/decision\"");
    }

    @Test
    void whoever_has_not_seen_the_nearest_accounts_is_shown_them_first() {
        var visitor = as(manager);
        proposed(visitor, "BLUESKY");
        var account = proposed(visitor, "BLUESKY");

        var unseen = visitor.post(
                "/register/" + account + "/application",
                Map.of("mission", "m", "topics", "läsning", "considered", "Stadens", "whyNot", "Räcker inte"));

        assertThat(unseen.statusCode()).isEqualTo(422);
        assertThat(unseen.body()).contains("Samma enhet och plattform", "som du inte har sett ännu");
        assertThat(stage(account)).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void the_head_decides_and_everybody_reads_the_paper() {
        var account = applied();
        var visitor = as(head);
        assertThat(visitor.get("/register/" + account + "/decision").body())
                .contains("action=\"/register/" + account + "/decision\"", "Avslå");

        assertThat(visitor.post("/register/" + account + "/decision", Map.of("reference", "", "decidedOn", "i dag"))
                        .statusCode())
                .isEqualTo(422);
        visitor.post(
                "/register/" + account + "/decision",
                Map.of("reference", "KUN 2026/1303", "decidedOn", cast.today().toString()));

        assertThat(stage(account)).isEqualTo(Stage.DECIDED);
        var page = as(editor).get("/register/" + account + "/decision").body();
        var paper = Pattern.compile("/register/\\d+/papers/\\d+").matcher(page);
        assertThat(paper.find()).isTrue();
        var file = as(editor).get(paper.group());
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.body()).startsWith("%PDF-");
    }

    @Test
    void a_no_needs_a_reason_and_the_unit_may_try_again() {
        var account = applied();
        var visitor = as(head);
        var day = cast.today().toString();

        assertThat(visitor.post("/register/" + account + "/refusal", Map.of("reference", "KUN 1", "decidedOn", day))
                        .statusCode())
                .isEqualTo(422);
        visitor.post(
                "/register/" + account + "/refusal",
                Map.of("reference", "KUN 1", "decidedOn", day, "reason", "Bidra till stadens konto i stället."));

        assertThat(stage(account)).isEqualTo(Stage.REFUSED);
        var unit = as(manager);
        assertThat(unit.get("/register/" + account + "/decision").body())
                .contains("Bidra till stadens konto i stället.", "Pröva på nytt");
        unit.post("/register/" + account + "/proposal", Map.of("reason", "Ny målgrupp"));
        assertThat(stage(account)).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void an_editor_applies_and_neither_decides_nor_sends_back() {
        var account = applied();
        var visitor = as(editor);

        assertThat(visitor.get("/register/" + account + "/application").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/register/" + account + "/correction").statusCode())
                .as("what is examined stays as it was sent")
                .isEqualTo(403);
        assertThat(visitor.post(
                                "/register/" + account + "/decision",
                                Map.of(
                                        "reference",
                                        "KUN 1",
                                        "decidedOn",
                                        cast.today().toString()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.post("/register/" + account + "/proposal", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/register/reports", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/register/moratoria", Map.of()).statusCode()).isEqualTo(403);
        assertThat(stage(account)).isEqualTo(Stage.UNDER_REVIEW);
    }

    @Test
    @Promise("D7")
    void a_head_holds_back_new_accounts_and_the_applicant_reads_why() {
        var visitor = as(head);
        assertThat(visitor.get("/register/moratoria").body()).contains("Schrems II");
        assertThat(visitor.post("/register/moratoria", Map.of("reason", "Vi utreder", "from", "2026"))
                        .statusCode())
                .isEqualTo(422);
        visitor.post(
                "/register/moratoria",
                Map.of(
                        "network", "BLUESKY",
                        "unit", "" + board.id(),
                        "reason", "Vi utreder överföringen",
                        "reference", "KUN 2026/7",
                        "from", cast.today().toString()));
        var account = applied();

        assertThat(as(manager).get("/register/" + account + "/application").body())
                .contains("Nya konton är stoppade just nu.", "Vi utreder överföringen");
        var day = cast.today().toString();
        var held = visitor.post("/register/" + account + "/decision", Map.of("reference", "KUN 1", "decidedOn", day));
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body()).contains("Vi utreder överföringen");
        visitor.post(
                "/register/" + account + "/decision",
                Map.of("reference", "KUN 1", "decidedOn", day, "despite", "Behövs vid kris"));
        assertThat(stage(account)).isEqualTo(Stage.DECIDED);
    }

    @Test
    void the_board_secretary_looks_at_the_list_and_then_makes_it() {
        var account = applied();
        as(head).post(
                        "/register/" + account + "/decision",
                        Map.of(
                                "reference",
                                "KUN 2026/44",
                                "decidedOn",
                                cast.today().toString()));
        var visitor = as(cast.in(Role.SECRETARY, board, "Sigrid Sekreterare"));
        var asked = "?kind=BOARD&unit=" + board.id() + "&meetingOn=" + cast.today();

        assertThat(visitor.get("/register/reports" + asked).body()).contains("KUN 2026/44", "Gör anmälan");
        var made = visitor.post(
                "/register/reports",
                Map.of(
                        "kind",
                        "BOARD",
                        "unit",
                        "" + board.id(),
                        "meetingOn",
                        cast.today().toString()));

        assertThat(visitor.get(Visitor.location(made)).body()).contains("KUN 2026/44", "Sigrid Sekreterare");
        assertThat(visitor.get(Visitor.location(made) + "/paper").body()).startsWith("%PDF-");
        assertThat(visitor.get("/register/reports" + asked).body()).contains("inget nytt att anmäla");
        assertThat(visitor.get("/api" + Visitor.location(made)).body()).contains("\"told\":[\"KUN 2026/44");
    }

    private long applied() {
        var visitor = as(manager);
        var account = proposed(visitor, "BLUESKY");
        var page = visitor.get("/register/" + account + "/application").body();
        var answer = visitor.post("/register/" + account + "/application", answers(page));
        if (answer.statusCode() == 422) { // the topic brought nearer accounts: they are shown, and it is sent again
            visitor.post("/register/" + account + "/application", answers(answer.body()));
        }
        assertThat(stage(account)).isEqualTo(Stage.UNDER_REVIEW);
        return account;
    }

    private long proposed(Visitor visitor, String network) {
        var registered = visitor.post(
                "/register",
                Map.of(
                        "network",
                        network,
                        "name",
                        "Bokbussen " + UUID.randomUUID(),
                        "handle",
                        "bokbussen-" + UUID.randomUUID(),
                        "unit",
                        "" + library.id(),
                        "purpose",
                        "Berätta om läsning",
                        "audience",
                        "Barn",
                        "goals",
                        "Svar inom två dagar",
                        "responsible",
                        manager.email(),
                        "substitute",
                        editor.email()));
        var location = Visitor.location(registered);
        assertThat(location).endsWith("/application");
        return Long.parseLong(location.replaceAll("\\D", ""));
    }

    private static Map<String, String> answers(String page) {
        return Map.of(
                "mission", "Målet om läsning",
                "topics", "läsning",
                "considered", "Stadens gemensamma konto",
                "whyNot", "Det når inte barnen",
                "seen", seen(page));
    }

    /** As the hidden fields of the page say it, in the form that Spring binds to a set. */
    private static String seen(String page) {
        return String.join(
                ",", SEEN.matcher(page).results().map(m -> m.group(1)).toList());
    }

    private Stage stage(long account) {
        return register.find(new AccountId(account)).stage();
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
