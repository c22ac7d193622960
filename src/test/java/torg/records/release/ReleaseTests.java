package torg.records.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.Registry;
import torg.records.secrecy.Secrecy;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;
import torg.staff.Role;

/** A request for public records, from its arrival without a name to its closing without a trace of who asked. */
@TorgTest
class ReleaseTests {
    @Autowired
    Registry registry;

    @Autowired
    Requester requester;

    @Autowired
    Release release;

    @Autowired
    Weighing weighing;

    @Autowired
    Handing handing;

    @Autowired
    Refusing refusing;

    @Autowired
    Secrecy secrecy;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private long before;

    @BeforeEach
    void nobody_has_asked() {
        before = requester.newest();
    }

    @AfterEach
    void nobody_waits_any_more() {
        requester.goHome(before);
    }

    @Test
    @Promise("D58")
    void anybody_asks_without_a_name_and_only_what_delivery_needs_is_kept_until_it_is_delivered() {
        var stranger = new Visitor(address);
        assertThat(stranger.get("/public-records").body())
                .contains("Du behöver inte säga vem du är")
                .doesNotContain("name=\"name\"", "name=\"email\"");
        assertThat(stranger.post("/public-records", Map.of("wanted", "", "delivery", "LINK"))
                        .statusCode())
                .isEqualTo(422);
        var asked = stranger.post(
                "/public-records",
                Map.of(
                        "wanted",
                        "Alla inlägg om parkeringen vid skolan, jag nås på 070-174 06 05",
                        "words",
                        Registry.unheard(),
                        "delivery",
                        "PAPER",
                        "contact",
                        "Storgatan 77, Sundhamn"));
        var link = Visitor.location(asked);
        assertThat(link).matches("/public-records/[A-Za-z0-9_-]{22}");
        var secret = link.substring(link.lastIndexOf('/') + 1);
        var id = release.followed(secret).id();

        assertThat(row(id))
                .as("neither who, nor the link, nor the address in the clear")
                .contains("parkeringen")
                .doesNotContain(secret, "Storgatan", "070-174 06 05");
        assertThat(columns("release_request"))
                .containsExactlyInAnyOrder(
                        "id",
                        "secret_hash",
                        "sealed",
                        "contact",
                        "way",
                        "delivery",
                        "wanted",
                        "board_id",
                        "account_id",
                        "from_day",
                        "until_day",
                        "words",
                        "received_at",
                        "delay",
                        "delayed_at",
                        "answer",
                        "answered_name",
                        "answered_at",
                        "decision_asked_at",
                        "closed_name",
                        "closed_at");
        assertThat(ledger.history("release/" + id))
                .singleElement()
                .satisfies(line -> assertThat(line.actor()).isEqualTo("resident"))
                .satisfies(line -> assertThat(line.particulars().orElseThrow().toString())
                        .doesNotContain("parkeringen", "Storgatan"));
        assertThat(stranger.get(link).body()).contains("Din begäran", "parkeringen", "Adressen som pappren");
        assertThat(new Visitor(address).get("/public-records/" + "x".repeat(22)).statusCode())
                .isEqualTo(404);
        assertThat(release.contact(id)).hasValue("Storgatan 77, Sundhamn");

        release.close(id, Actor.TORG);

        assertThat(release.contact(id)).isEmpty();
        assertThat(release.link(id)).isEmpty();
        assertThat(row(id)).contains("\"contact\":null", "\"sealed\":null");
    }

    @Test
    @Promise("D58")
    void the_clock_of_the_same_day_is_seen_by_both_and_so_is_why_it_runs_over() {
        var counter = registry.counter();
        var taken = requester.asks(counter, Delivery.LINK, Registry.unheard(), "");
        var rut = new Visitor(address);
        rut.signIn(counter.reg().signInName(), Cast.PASSWORD);
        var here = "/release/" + taken.id();
        assertThat(release.find(taken.id()).deadline().lastDay()).isEqualTo(LocalDate.now(Words.ZONE));
        assertThat(rut.get(here).body())
                .contains("Kom för mindre än en timme sedan")
                .doesNotContain("Över tiden");
        db.sql("update release_request set received_at = received_at - interval '2 days' where id = :id")
                .param("id", taken.id())
                .update();

        assertThat(rut.get("/release").body()).contains("Över tiden, 48 timmar", "Skäl saknas");
        rut.get(here);
        assertThat(rut.post(here + "/delay", Map.of("text", "")).statusCode()).isEqualTo(422);
        rut.post(here + "/delay", Map.of("text", "Materialet är stort och lämnas ut i steg."));

        assertThat(rut.get("/release").body()).contains("Över tiden").doesNotContain("Skäl saknas");
        assertThat(new Visitor(address).get("/public-records/" + taken.secret()).body())
                .contains("Det har tagit längre än en dag", "Materialet är stort och lämnas ut i steg.");
    }

    @Test
    @Promise("D58")
    void each_record_is_tested_by_itself_and_nothing_is_decided_by_a_machine() {
        var counter = registry.counter();
        var word = Registry.unheard();
        registry.written(counter, "Min granne Bo Ek har cancer, säger " + word + ", ring 070-174 06 05");
        registry.written(counter, "Tack för svaret om " + word);
        var taken = requester.asks(counter, Delivery.LINK, word, "");
        var items = requester.chosen(taken, counter);
        assertThat(items).hasSize(2);
        var first = items.getFirst();

        var proposed = weighing.read(taken.id(), first.id(), counter.actor());
        assertThat(proposed.spans()).isNotEmpty().allMatch(Span::undecided);
        assertThat(ledger.history("release/" + taken.id()).getLast().kind())
                .as("reading the original is in the read log")
                .isEqualTo("records.release-item-unmasked");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> weighing.test(taken.id(), first.id(), Optional.empty(), counter.actor()))
                .withMessage("release.undecided");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> handing.make(taken.id(), false, counter.actor()))
                .withMessage("release.nothing-to-hand-over");
        requester.weighs(first, counter, said -> said.equals("cancer"));

        assertThat(weighing.examined(taken.id(), first.id()).provided(List.of()).text())
                .contains("har [maskerat, 21 kap. 1 § OSL], säger", "Bo Ek");
        assertThat(weighing.of(taken.id()))
                .extracting(
                        item -> item.tested().map(test -> test.outcome().name()).orElse(""))
                .containsExactly("PART", "");
        requester.weighs(items.getLast(), counter, said -> false);
        assertThat(weighing.of(taken.id()).getLast().tested().orElseThrow().outcome())
                .isEqualTo(Outcome.WHOLE);
        weighing.test(taken.id(), items.getLast().id(), Optional.of("OSL-26-1"), counter.actor());
        assertThat(weighing.of(taken.id()).getLast().tested().orElseThrow().provision())
                .hasValueSatisfying(provision -> assertThat(provision.cite()).isEqualTo("26 kap. 1 § OSL"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> weighing.test(taken.id(), items.getLast().id(), Optional.of("OSL-99-9"), counter.actor()))
                .withMessage("records.no-such-provision");
    }

    @Test
    void what_is_marked_as_secret_is_found_listed_concealed_and_said_to_be_marked() {
        var counter = registry.counter();
        var word = Registry.unheard();
        var asked = registry.written(counter, "Mamma är sjuk, " + word);
        secrecy.mark(asked.id(), "OSL-26-1", Optional.empty(), registry.by(counter), counter.actor());
        var taken = requester.asks(counter, Delivery.LINK, word, "");

        var found = weighing.candidates(release.find(taken.id()).scope(), requester.units(counter));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.secret()).isTrue();
            assertThat(one.preview()).doesNotContain("sjuk", word);
        });
        assertThat(requester.chosen(taken, counter).getFirst().warned())
                .hasValueSatisfying(paragraph -> assertThat(paragraph).contains("26 kap. 1 §"));
    }

    @Test
    void the_search_finds_lines_of_the_diary_and_accounts_with_their_decisions_by_account_and_period() {
        var counter = registry.counter();
        var word = Registry.unheard();
        var line = registry.registered(counter, registry.toRegister(counter, "Jag klagar."), "Hjulet", "Om " + word);
        var today = LocalDate.now(Words.ZONE);
        var whole = new Scope(
                Optional.of(counter.board().id()),
                Optional.of(counter.library().account().value()),
                Optional.of(today),
                Optional.of(today),
                "");
        var units = requester.units(counter);

        assertThat(weighing.candidates(whole, units))
                .extracting(Candidate::kind)
                .contains(Kind.MESSAGE, Kind.DIARY, Kind.ACCOUNT);
        assertThat(weighing.candidates(Requester.scope(counter, word), units))
                .extracting(Candidate::key)
                .containsExactly("DIARY-" + line.id());
        var taken = requester.asks(counter, Delivery.LINK, word, "");
        weighing.choose(
                taken.id(),
                List.of(
                        "DIARY-" + line.id(),
                        "ACCOUNT-" + counter.library().account().value()),
                units,
                counter.actor());
        assertThat(weighing.of(taken.id()))
                .allSatisfy(item -> assertThat(item.entries()).isNotEmpty())
                .extracting(item -> item.text().orElseThrow())
                .anyMatch(text -> text.contains(word) && text.contains("Hjulet"))
                .anyMatch(text -> text.contains("KUN 2026/1303"));
    }

    @Test
    @Promise("D58")
    void a_refusal_is_decided_in_writing_by_whoever_has_the_delegation_and_tells_how_to_appeal() {
        var counter = registry.counter();
        var word = Registry.unheard();
        registry.written(counter, "Min granne har hemligsot, " + word);
        registry.written(counter, "Socialen hämtade barnen, " + word);
        var taken = requester.asks(counter, Delivery.LINK, word, "");
        var items = requester.chosen(taken, counter);
        requester.weighs(items.getFirst(), counter, said -> said.equals("hemligsot"));
        weighing.test(taken.id(), items.getLast().id(), Optional.of("OSL-26-1"), counter.actor());
        release.answer(taken.id(), "En del omfattas av sekretess och lämnas inte ut.", counter.actor());
        var hedvig = counter.library().head();
        var head = Actor.person(hedvig.id(), hedvig.name());
        var reason = "Uppgifterna rör enskildas hälsa och personliga förhållanden.";
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> refusing.decide(taken.id(), reason, hedvig.id(), head))
                .withMessage("release.nobody-has-asked");
        var stranger = new Visitor(address);
        var link = "/public-records/" + taken.secret();
        assertThat(stranger.get(link).body())
                .contains("En del omfattas av sekretess", "21 kap. 1 § OSL", "26 kap. 1 § OSL", "skriftligt beslut")
                .doesNotContain("hemligsot", "hämtade");
        stranger.post(link + "/decision", Map.of());

        assertThatExceptionOfType(Refused.class)
                .as("the first answer is anybody's who has the task, the decision is not")
                .isThrownBy(
                        () -> refusing.decide(taken.id(), reason, counter.reg().id(), counter.actor()))
                .withMessage("release.no-delegation");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> refusing.decide(taken.id(), "Hen har hemligsot, tyvärr.", hedvig.id(), head))
                .withMessage("release.says-what-is-masked");
        refusing.decide(taken.id(), reason, hedvig.id(), head);

        var decision = refusing.of(taken.id()).getFirst();
        var text = Leaks.text(refusing.paper(taken.id(), decision.id())).replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "Kammarrätten i Stockholm",
                        "inom tre veckor",
                        "Skicka överklagandet till Kulturnämnden",
                        "21 kap. 1 §",
                        "26 kap. 1 §",
                        "Lämnas ut maskerad",
                        "Lämnas inte ut",
                        reason,
                        "Hedvig, förvaltningschef")
                .doesNotContain("hemligsot", "hämtade", word);
        assertThat(stranger.get(link).body()).contains(link + "/decisions/" + decision.id());
        assertThat(stranger.get(link + "/decisions/" + decision.id()).statusCode())
                .isEqualTo(200);
        assertThat(ledger.history("release/" + taken.id())
                        .getLast()
                        .particulars()
                        .orElseThrow())
                .containsEntry("sha256", decision.sha256())
                .containsEntry("authority", "förvaltningschef");
    }

    @Test
    @Promise("D58")
    void it_is_handed_over_in_steps_each_collected_once_and_then_disposed_of() {
        var counter = registry.counter();
        var word = Registry.unheard();
        registry.written(counter, "Först om " + word);
        registry.written(counter, "Sedan om " + word);
        var taken = requester.asks(counter, Delivery.LINK, word, "");
        var items = requester.chosen(taken, counter);
        requester.weighs(items.getFirst(), counter, said -> false);

        assertThat(handing.make(taken.id(), false, counter.actor())).isEqualTo(1);
        assertThatExceptionOfType(Refused.class)
                .as("the rest is not forgotten")
                .isThrownBy(() -> release.close(taken.id(), counter.actor()))
                .withMessage("release.something-is-left");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> requester.weighs(items.getFirst(), counter, said -> true))
                .withMessage("release.already-in-a-part");
        requester.weighs(items.getLast(), counter, said -> false);
        assertThat(handing.make(taken.id(), false, counter.actor())).isEqualTo(2);
        var one = handing.collect(taken.secret(), 1);
        assertThat(new String(Leaks.file(one, "handlingar.json"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Först om")
                .doesNotContain("Sedan om");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> handing.collect(taken.secret(), 1))
                .withMessage("release.already-collected");
        handing.reopen(taken.id(), 1, counter.actor());
        assertThat(handing.collect(taken.secret(), 1)).isEqualTo(one);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> release.close(taken.id(), counter.actor()))
                .withMessage("release.a-part-is-left");
        handing.delivered(taken.id(), 2, Part.How.COLLECTED, counter.actor());
        release.close(taken.id(), counter.actor());

        assertThat(handing.parcel(taken.id(), 1)).isEmpty();
        assertThat(db.sql("select count(*) from release_item where request_id = :id and text is not null")
                        .param("id", taken.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(handing.of(taken.id()))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.sha256()).hasSize(64));
        assertThat(new Visitor(address).get("/public-records/" + taken.secret()).body())
                .contains("Begäran avslutades");
    }

    @Test
    void whoever_does_not_give_out_records_of_this_board_sees_none_of_it() {
        var counter = registry.counter();
        var taken = requester.asks(counter, Delivery.LINK, Registry.unheard(), "");
        var elsewhere = registry.counter();
        var visitor = new Visitor(address);
        var here = "/api/release/" + taken.id();

        assertThat(visitor.program("GET", here, registry.key(counter.library().editor()), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("GET", here, registry.key(elsewhere.reg()), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("GET", here, registry.key(cast.in(Role.AUDITOR, counter.board(), "Rev")), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("GET", here, registry.key(counter.reg()), "").statusCode())
                .isEqualTo(200);
        var theirs = registry.written(elsewhere, "Hej");
        var message = db.sql("select id from message where conversation_id = :id")
                .param("id", theirs.id().value())
                .query(Long.class)
                .single();
        assertThat(visitor.program(
                                "POST",
                                here + "/items",
                                registry.key(counter.reg()),
                                "{\"chosen\":[\"MESSAGE-" + message + "\"]}")
                        .statusCode())
                .as("each board tests its own records")
                .isEqualTo(403);
    }

    @Test
    void paper_costs_what_is_laid_down_and_the_first_pages_nothing() {
        var settings = new ReleaseSettings("Kammarrätten i Stockholm", 10, 50, 2);

        assertThat(settings.fee(9)).isZero();
        assertThat(settings.fee(10)).isEqualTo(50);
        assertThat(settings.fee(25)).isEqualTo(80);
    }

    private String row(long id) {
        return db.sql("select row_to_json(r)::text from release_request r where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> columns(String table) {
        return db.sql("select column_name from information_schema.columns where table_name = :table")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
