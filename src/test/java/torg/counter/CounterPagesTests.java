package torg.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.platforms.Way;
import torg.register.Opened;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;
import torg.staff.Role;

/** The clerk's pages: without JavaScript, as an interface for programs, and as everybody can read them. */
@TorgTest
class CounterPagesTests {
    @Autowired
    Counter counter;

    @Autowired
    Inbox inbox;

    @Autowired
    Arrived arrived;

    @Autowired
    Opened opened;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    ShellSettings settings;

    private Opened.Library library;
    private Visitor clerk;

    @BeforeEach
    void a_clerk() {
        library = opened.library();
        clerk = new Visitor(settings.address());
        clerk.signIn(library.editor().signInName(), Cast.PASSWORD);
    }

    /** What each adapter reads is told apart by it; here each way in stands beside the others. */
    @Test
    @Promise("D20")
    void whatever_reaches_the_city_by_whichever_way_stands_in_one_queue() {
        for (var way : List.of(Way.COMMENT, Way.MENTION, Way.MESSAGE, Way.QUESTION, Way.MAIL)) {
            arrived.by(library.account(), way, "Det kom som " + way);
        }
        for (var way : List.of(Way.TELEPHONE, Way.VISIT, Way.LETTER)) {
            assertThat(clerk.post("/inbox/new", call(Map.of("way", way.name(), "words", "Det kom som " + way)))
                            .statusCode())
                    .isEqualTo(303);
        }
        for (var way : List.of(Way.ELSEWHERE, Way.REVIEW)) {
            assertThat(clerk.post("/inbox/new/elsewhere", elsewhere(Map.of("way", way.name(), "grade", "2")))
                            .statusCode())
                    .isEqualTo(303);
        }

        var queue = clerk.get("/inbox").body();
        for (var way : Way.values()) {
            assertThat(queue).contains(Words.swedish(way.word()) + " · ");
            var narrowed = clerk.get("/inbox?way=" + way.name().toLowerCase(Locale.ROOT))
                    .body();
            assertThat(narrowed.split("<li class=\"pick\">")).hasSize(2);
            assertThat(narrowed).contains(Words.swedish(way.word()) + " · ");
        }
        assertThat(inbox.page(Look.at(Queue.WAITING), units(), 0, Optional.empty(), 50))
                .hasSize(Way.values().length)
                .allSatisfy(conversation -> {
                    assertThat(conversation.dueAt()).isPresent();
                    assertThat(conversation.unit()).isEqualTo(library.unit().id());
                });
    }

    @Test
    void nothing_typed_is_lost_when_something_is_wrong() {
        var typed = new HashMap<>(call(Map.of(
                "words", "Vem äger <marken>?",
                "name", "Carin",
                "answerBy", "TELEPHONE",
                "contact", "",
                "given", "")));
        typed.put("unit", "999999999");

        var answer = clerk.post("/inbox/new", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Vem äger &lt;marken", "value=\"Carin\"", typed.get("key"))
                .contains(Words.swedish("counter.form.give-contact"), Words.swedish("counter.form.unknown-unit"));
    }

    @Test
    void the_future_and_the_wrong_year_are_not_when_it_reached_the_city() {
        var tomorrow = LocalDateTime.now(Words.ZONE).plusDays(1).truncatedTo(ChronoUnit.MINUTES);

        var future = clerk.post("/inbox/new", call(Map.of("reached", tomorrow.toString())));
        var longAgo = clerk.post(
                "/inbox/new", call(Map.of("reached", tomorrow.minusYears(2).toString())));
        var nonsense = clerk.post("/inbox/new", call(Map.of("reached", "i tisdags")));

        assertThat(future.body()).contains(Words.swedish("counter.form.future"));
        assertThat(longAgo.body()).contains(Words.swedish("counter.form.long-ago"));
        assertThat(nonsense.body()).contains(Words.swedish("counter.form.give-time"));
        assertThat(List.of(future, longAgo, nonsense))
                .allSatisfy(no -> assertThat(no.statusCode()).isEqualTo(422));
    }

    @Test
    void saving_leads_to_the_conversation_or_to_the_next_note() {
        var open = clerk.post("/inbox/new", call(Map.of()));
        var next = clerk.post("/inbox/new", call(Map.of("then", "next", "way", "VISIT")));

        assertThat(Visitor.location(open)).matches("/inbox/[0-9]+.*");
        assertThat(Visitor.location(next)).startsWith("/inbox/new?way=visit");
        assertThat(clerk.get("/inbox/new?way=visit").body()).contains("value=\"VISIT\" checked");
    }

    @Test
    void an_answer_given_at_once_is_noted_with_the_question() {
        var saved = clerk.post("/inbox/new", call(Map.of("given", "Klockan tio.", "answerBy", "TELEPHONE")));

        assertThat(clerk.get(Visitor.location(saved)).body())
                .contains(Words.swedish("inbox.state.answered"), Words.swedish("inbox.delivery.told-chip"));
    }

    @Test
    void what_is_prepared_is_shown_as_not_given_until_somebody_notes_it() {
        var here = Visitor.location(clerk.post("/inbox/new", call(Map.of()))).replaceFirst("\\?.*", "");
        clerk.post(here + "/taking", Map.of());
        clerk.post(here + "/answer", Map.of("words", "Klockan tio."));

        var prepared = clerk.get(here).body();
        assertThat(prepared).contains(Words.swedish("inbox.delivery.by-hand"));
        var telling = prepared.replaceAll("(?s).*action=\"(" + here + "/messages/[0-9]+/telling)\".*", "$1");
        var future = LocalDateTime.now(Words.ZONE).plusHours(2).toString();
        assertThat(clerk.post(telling, Map.of("how", "telephone", "at", future)).statusCode())
                .isEqualTo(422);
        assertThat(clerk.post(telling, Map.of("how", "telephone", "address", "javascript:alert(1)"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.post(telling, Map.of("how", "telephone")).statusCode()).isEqualTo(303);

        assertThat(clerk.get(here).body())
                .contains("Per telefon", Words.swedish("inbox.state.answered"))
                .doesNotContain(Words.swedish("inbox.delivery.by-hand"));
    }

    @Test
    void only_what_concerns_the_city_is_kept_and_only_with_a_whole_address() {
        var withoutReason = clerk.post("/inbox/new/elsewhere", elsewhere(Map.of("reason", "")));
        var withoutAddress = clerk.post("/inbox/new/elsewhere", elsewhere(Map.of("address", "javascript:alert(1)")));
        var withoutGrade = clerk.post("/inbox/new/elsewhere", elsewhere(Map.of("way", "REVIEW", "grade", "9")));

        assertThat(withoutReason.body()).contains(Words.swedish("counter.form.give-reason"));
        assertThat(withoutAddress.body()).contains(Words.swedish("counter.form.give-address"));
        assertThat(withoutGrade.body()).contains(Words.swedish("counter.form.give-grade"));
    }

    @Test
    void an_open_matter_that_looks_the_same_is_shown_and_one_that_is_closed_cannot_be_joined() {
        var lift = arrived.now(library.account(), "Hissen på biblioteket är trasig sedan veckan");
        var typed = new HashMap<>(call(Map.of("words", "Ringer om hissen, biblioteket: trasig igen")));

        var looked = clerk.post("/inbox/new/like", typed);

        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body())
                .contains("Hissen på biblioteket är trasig", "Ringer om hissen")
                .contains("value=\"" + lift.id().value() + "\"");
        var edit = new Colleague(library.editor().id(), "Edit");
        inbox.take(lift.id(), edit, false, Actor.TORG);
        inbox.close(lift.id(), "Tack", edit, Actor.TORG);
        typed.put("with", Long.toString(lift.id().value()));
        var late = clerk.post("/inbox/new", typed);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains(Words.swedish("counter.form.cannot-join"), "Ringer om hissen");
    }

    @Test
    void a_program_writes_down_as_a_clerk_does_and_is_told_what_is_wrong() {
        var key = UUID.randomUUID().toString();
        db.sql("""
                        insert into api_key (hash, person_id, label, valid_to)
                        values (sha256(convert_to(:key, 'UTF8')), :person, 'test', current_date + 1)
                        """).param("key", key).param("person", library.editor().id()).update();
        var program = new Visitor(settings.address());

        var written = program.program(
                "POST", "/api/inbox/new", key, """
                {"way":"TELEPHONE","words":"När öppnar ni?","answerBy":"TELEPHONE","contact":"070-174 06 05","unit":%d}
                """.formatted(library.unit().id()));
        var wrong = program.program("POST", "/api/inbox/new", key, """
                {"way":"PIGEON","words":"","answerBy":"NONE"}""");

        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(inbox.page(Look.at(Queue.WAITING), units(), 0, Optional.empty(), 50))
                .singleElement()
                .satisfies(conversation -> assertThat(written.body())
                        .contains("/inbox/" + conversation.id().value()));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains(Words.swedish("counter.form.choose-way"));
        assertThat(program.program("GET", "/api/inbox?way=telephone", key, "").body())
                .contains("\"way\":\"TELEPHONE\"")
                .doesNotContain("070-174");
    }

    @Test
    void whoever_may_not_answer_writes_nothing_down() {
        var expert = cast.in(Role.EXPERT, library.unit(), "Ester");
        var visitor = new Visitor(settings.address());
        visitor.signIn(expert.signInName(), Cast.PASSWORD);

        assertThat(visitor.get("/inbox/new").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/inbox/new", call(Map.of())).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/inbox").body()).doesNotContain("href=\"/inbox/new\"");
        assertThat(visitor.get("/api/inbox/new").statusCode()).isEqualTo(403);
    }

    @Test
    void axe_finds_nothing_to_complain_about_and_a_screenshot_is_sent_with_the_form() {
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            cast.signIn(page, library.manager());
            page.navigate(settings.address() + "/inbox/new/elsewhere");
            page.locator("#address").fill("https://www.facebook.com/groups/sundhamn/7");
            page.locator("#words").fill("Ingen plogar på Storgatan.");
            page.locator("#reason").fill("Stadens snöröjning");
            page.locator("#picture").setInputFiles(new FilePayload("bild.png", "image/png", page.screenshot()));
            page.locator("button[value=open]").click();
            page.waitForURL(url -> url.matches(".*/inbox/[0-9]+.*"));
            var here = URI.create(page.url()).getPath();
            var id = new ConversationId(Long.parseLong(here.replaceAll("\\D", "")));
            assertThat(counter.notes(id).getFirst().there().orElseThrow().picture())
                    .isPresent();
            var malin = new Colleague(library.manager().id(), "Malin");
            inbox.take(id, malin, false, Actor.TORG);
            inbox.answer(id, "Vi plogar i natt.", malin, Actor.TORG);
            sight.look(here);
            sight.look(here + "/notes");
            page.locator("input[name=reason]").fill("Kontroll av bilden");
            page.getByText(Words.swedish("counter.notes.show-picture")).click();
            page.locator("main img").waitFor();
            assertThat(page.evaluate("document.querySelector('main img').naturalWidth > 0"))
                    .isEqualTo(true);

            assertThat(sight.faults()).isEmpty();
        }
    }

    private Map<String, String> call(Map<String, String> said) {
        var form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "way", "TELEPHONE",
                "words", "När öppnar ni?",
                "answerBy", "NONE",
                "unit", ""));
        form.put("unit", Long.toString(library.unit().id()));
        form.putAll(said);
        return form;
    }

    private Map<String, String> elsewhere(Map<String, String> said) {
        var form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "way", "ELSEWHERE",
                "address", "https://www.facebook.com/groups/sundhamn/7",
                "words", "Ingen plogar på Storgatan.",
                "reason", "Stadens snöröjning"));
        form.put("unit", Long.toString(library.unit().id()));
        form.putAll(said);
        return form;
    }

    private List<Long> units() {
        return List.of(library.unit().id());
    }
}
