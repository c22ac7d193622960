package torg.policy.revision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.policy.Foresight;
import torg.policy.Foresight.Cause;
import torg.policy.Foresight.Outlook;
import torg.policy.Foresight.Tally;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.revision.Proposals;
import torg.policy.revision.Revision;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

/** A version of the policy as people make it in the browser, without JavaScript. */
@TorgTest
class PolicyPagesTests {
    private static final AtomicInteger WEEK = new AtomicInteger(400);

    @Autowired
    ShellSettings settings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Policy policy;

    @Autowired
    Revision revision;

    @Autowired
    Proposals proposals;

    Unit board;
    Visitor director;

    @BeforeEach
    void a_director_and_a_board() {
        board = cast.board("Fritidsnämnden");
        director = as(Role.COMMUNICATIONS_DIRECTOR, cast.city(), "Disa Direktör");
    }

    @Test
    void a_version_is_drafted_sent_answered_and_decided_page_by_page() {
        var here = draft();
        var change = Visitor.location(director.post(here + "/changes", rule("Ett konto vilar efter 90 dagar.", "90")));
        assertThat(director.get(here).body()).contains("Ett konto", "<ins>", "90 dagar", "Fritidsnämnden");
        assertThat(director.get(change).body()).contains("Provfall", "Regeln har inga provfall än");
        director.post(change + "/examples", Map.of("fact", "91", "expected", "GREEN", "place", board.shortName()));
        assertThat(director.get(change).body()).contains("Stämmer inte", "Godta det nya svaret");
        assertThat(send(here).statusCode()).as("an example fails").isEqualTo(409);
        var example = director.get(change).body().replaceFirst("(?s).*/examples/(\\d+)/acceptance.*", "$1");
        director.post(here + "/examples/" + example + "/acceptance", Map.of());

        assertThat(Visitor.location(send(here))).isEqualTo(here);

        var secretary = as(Role.SECRETARY, board, "Sara Sekreterare");
        assertThat(secretary.get("/policy/versions").body()).contains("Remisser som väntar på svar", "Fritidsnämnden");
        var answer = here + "/bodies/" + body(here) + "/answer";
        assertThat(secretary.get(answer).body()).contains("Lämna svaret", "Ett konto", "omedelbart justerad");
        var wrong = secretary.post(answer, Map.of("stance", "OPPOSES", "reference", "§ 5", "decidedOn", "igår"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Skriv vad ni har för synpunkter", "§ 5", "igår");
        secretary.post(
                answer,
                Map.of(
                        "stance",
                        "SUPPORTS_WITH_REMARKS",
                        "statement",
                        "Sommaren <b>är</b> lång.",
                        "reference",
                        "§ 5",
                        "decidedOn",
                        staff.today().toString(),
                        "atOnce",
                        "true"));
        assertThat(director.get(here).body())
                .contains("Tillstyrker med synpunkter", "§ 5", "omedelbart justerat", "Sommaren &lt;b&gt;är");

        var head = as(Role.HEAD, cast.city(), "Stina Stadsdirektör");
        assertThat(head.get(here + "/decision").body())
                .contains("Innan ni beslutar", "1 av 1 har svarat", "Gäller från")
                .doesNotContain("policy.");
        var inForce = staff.today().plusWeeks(WEEK.incrementAndGet());
        var tooEarly = head.post(here + "/decision", decision(staff.today().toString()));
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("Dagen måste ligga efter i dag", "KS 2027/77");
        assertThat(director.post(here + "/decision", decision(inForce.toString()))
                        .statusCode())
                .as("a director decides nothing")
                .isEqualTo(409);
        head.post(here + "/decision", decision(inForce.toString()));

        assertThat(director.get(here).body()).contains("Beslutad", "KS 2027/77", "Kommunfullmäktige § 14");
        assertThat(policy.on(inForce).number("dormancy.days", Place.of(board.path(), "X")))
                .isEqualTo(90);
        assertThat(director.get("/policy?day=" + inForce).body()).contains("Ett konto vilar efter 90 dagar.");
        assertThat(director.get("/policy/rules/dormancy.days").body())
                .contains("Ett konto vilar efter 90 dagar.", "Gäller senare", "KS 2027/77", "Torgs grundregler");
    }

    @Test
    void what_is_typed_wrong_is_said_beside_the_field_and_kept() {
        var here = draft();
        var forgotten = director.post(here + "/changes", rule("Ett konto vilar efter 180 dagar.", "90"));
        var nothing = director.post(here + "/changes", rule("Aldrig.", "0"));
        var minus = director.post(here + "/changes", rule("Aldrig.", "-3"));

        assertThat(forgotten.statusCode()).isEqualTo(422);
        assertThat(forgotten.body()).contains("Texten nämner fortfarande det gamla talet", "value=\"90\"");
        assertThat(nothing.body()).contains("Talet är orimligt", "Mellan 30 och 1", "Aldrig.");
        assertThat(minus.body()).contains("utan minus");
        assertThat(director.get(here).body()).contains("Utkastet ändrar ingenting än");
        var blank = director.post("/policy/versions", Map.of("title", "", "purpose", "Därför"));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("Skriv en rubrik", "Därför");
        var nobody = director.post(here + "/remiss", Map.of("due", "2020-01-01", "others", "Finnsintenämnden"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("efter i dag", "finns inte i organisationen", "Finnsintenämnden");
    }

    @Test
    void a_rule_of_the_citys_own_is_written_and_taken_back() {
        var here = draft();
        var own = new HashMap<String, String>();
        own.put("title", "Två läser");
        own.put("text", "Två personer läser före publicering.");
        own.put("paragraph", "12 §");
        var change = Visitor.location(director.post(here + "/changes", own));

        assertThat(director.get(here).body()).contains("Ny regel:", "Två personer läser före publicering.");
        director.post(change + "/removal", Map.of());
        assertThat(director.get(here).body()).contains("Utkastet ändrar ingenting än");
    }

    @Test
    void what_a_version_would_do_is_asked_of_whoever_can_foresee_it_and_otherwise_said_to_be_unknown() {
        var here = draft();
        director.post(here + "/changes", rule("Ett konto vilar efter 90 dagar.", "90"));
        var place = Place.of(board.path(), "X");
        Foresight days = (asItIs, asItWouldBe) -> new Outlook(
                new Tally(asItIs.number("dormancy.days", place), 0, 0),
                new Tally(0, 0, asItWouldBe.number("dormancy.days", place)),
                2,
                List.of(new Cause("dormancy.days", 0, 0, 3, List.of())));
        var reader = new SignedIn(0, "Disa", "", Map.of());
        var number = Integer.parseInt(here.replaceAll(".*/", ""));

        var foreseen = new DecidingController(revision, proposals, policy, staff, Optional.of(days))
                .deciding(number, reader)
                .outlook()
                .orElseThrow();
        assertThat(foreseen.outlook().now().green()).isEqualTo(180);
        assertThat(foreseen.outlook().then().red()).isEqualTo(90);
        assertThat(foreseen.names()).containsExactly("Vilande konto");
        assertThat(new DecidingController(revision, proposals, policy, staff, Optional.empty())
                        .deciding(number, reader)
                        .outlook())
                .isEmpty();
    }

    @Test
    void whoever_may_not_is_told_who_may() {
        var here = draft();
        var editor = as(Role.WEB_EDITOR, board, "Edit Redaktör");
        director.post(here + "/changes", rule("Ett konto vilar efter 90 dagar.", "90"));
        send(here);

        assertThat(editor.get("/policy").statusCode()).isEqualTo(200);
        assertThat(editor.get(here).statusCode()).isEqualTo(200);
        assertThat(editor.get(here).body()).doesNotContain("Återkalla remissen");
        assertThat(editor.post("/policy/versions", Map.of("title", "Min", "purpose", "Jag vill"))
                        .body())
                .contains("Du behöver vara kommunikationsdirektör");
        assertThat(editor.post(here + "/recall", Map.of("reason", "Nej")).statusCode())
                .isEqualTo(403);
        assertThat(editor.get(here + "/bodies/" + body(here) + "/answer").statusCode())
                .isEqualTo(403);
        var elsewhere = as(Role.SECRETARY, cast.board("Skolnämnden"), "Sixten");
        assertThat(elsewhere
                        .post(here + "/bodies/" + body(here) + "/answer", Map.of("stance", "SUPPORTS"))
                        .statusCode())
                .isEqualTo(403);
        var boardsOwn = as(Role.COMMUNICATIONS_DIRECTOR, board, "Doris");
        assertThat(boardsOwn.post(here + "/recall", Map.of("reason", "Nej")).statusCode())
                .as("for one board only")
                .isEqualTo(403);
    }

    @Test
    void the_api_says_what_the_pages_say() {
        var here = draft();

        assertThat(director.get("/api/policy?day=2026-01-01").body())
                .contains("\"id\":\"dormancy.days\"", "\"amount\":180", "\"paragraph\":\"7 §\"");
        assertThat(director.get("/api/policy/rules/dormancy.days").body()).contains("\"passes\"");
        assertThat(director.get("/api" + here).body()).contains("\"title\":\"Kortare vila\"");
        assertThat(director.get("/policy/rules/no.such").statusCode()).isEqualTo(404);
        assertThat(director.get("/policy/versions/999999").statusCode()).isEqualTo(404);
        assertThat(director.get(here + "/changes/new?scope=%40%40").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Promise("D37")
    void rules_that_target_opinion_are_warned_of_and_need_a_jurists_note_before_they_are_published() {
        var form = new HashMap<String, String>();
        form.put("introduction", "Välkommen.");
        form.put("rules", "Inga politiska budskap\nVi tar bort politiska budskap.");
        form.put("breach", "Vi döljer kommentaren.");
        form.put("reference", "KS 2027/9");
        form.put("from", staff.today().plusWeeks(WEEK.incrementAndGet()).toString());

        var warned = director.post("/policy/comments", form);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("Hög juridisk risk", "yttrandefriheten", "Inga politiska budskap");
        form.put("cautioned", "true");
        var unheard = director.post("/policy/comments", form);
        assertThat(unheard.statusCode()).isEqualTo(422);
        assertThat(unheard.body()).contains("Då ska en jurist ha sagt sitt först");
        form.put("jurist", "Stadsjurist Juni Lag: gäller bara partireklam inför val.");
        assertThat(director.post("/policy/comments", form).statusCode()).isEqualTo(303);
        assertThat(director.get("/policy/comments").body())
                .contains("KS 2027/9", "Gäller senare", "Stadsjurist Juni Lag");
    }

    private String draft() {
        return Visitor.location(
                director.post("/policy/versions", Map.of("title", "Kortare vila", "purpose", "Konton glöms bort.")));
    }

    private Map<String, String> rule(String text, String amount) {
        var form = new HashMap<String, String>();
        form.put("rule", "dormancy.days");
        form.put("unit", Long.toString(board.id()));
        form.put("network", "");
        form.put("title", "Vilande konto");
        form.put("text", text);
        form.put("amount", amount);
        form.put("paragraph", "7 §");
        return form;
    }

    private HttpResponse<String> send(String here) {
        return director.post(
                here + "/remiss",
                Map.of(
                        "board",
                        "" + board.id(),
                        "due",
                        staff.today().plusDays(30).toString()));
    }

    private Map<String, String> decision(String inForce) {
        return Map.of(
                "reference",
                "KS 2027/77",
                "decidedIn",
                "Kommunfullmäktige § 14",
                "decidedOn",
                staff.today().toString(),
                "inForce",
                inForce);
    }

    private long body(String here) {
        var number = Integer.parseInt(here.replaceAll(".*/", ""));
        return revision.rounds(number).getFirst().bodies().getFirst().id();
    }

    private Visitor as(Role role, Unit unit, String name) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(cast.in(role, unit, name).signInName(), Cast.PASSWORD);
        return visitor;
    }
}
