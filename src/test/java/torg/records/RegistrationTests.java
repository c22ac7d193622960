package torg.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.ledger.Ledger;
import torg.records.diary.Diary;
import torg.records.diary.NumberPattern;
import torg.records.diary.Numbering;
import torg.records.diary.PublicDiary;
import torg.records.diary.Registered;
import torg.records.diary.Series;
import torg.records.secrecy.Secrecy;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;

/** From a decision to a line in the diary, a file for the case system, and its number back. */
@TorgTest
class RegistrationTests {
    @Autowired
    Registry registry;

    @Autowired
    Records records;

    @Autowired
    Diary diary;

    @Autowired
    Numbering numbering;

    @Autowired
    PublicDiary open;

    @Autowired
    Secrecy secrecy;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("D56")
    void registration_gives_the_four_fields_a_file_in_two_forms_and_takes_any_number_back() {
        var counter = registry.counter();
        numbering.choose(counter.board(), new NumberPattern("KUN-{year}-{number:4}"), counter.actor());
        var complaint = registry.toRegister(counter, "Jag begär skadestånd för min cykel.");
        var here = "/records/" + id(complaint);
        var rut = new Visitor(address);
        rut.signIn(counter.reg().signInName(), Cast.PASSWORD);
        assertThat(rut.get(here).body()).contains("Inlägg på Torget, Stadsbiblioteket", "Amina Okänd");

        rut.post(
                here + "/registration",
                Map.of(
                        "day", today(),
                        "direction", "RECEIVED",
                        "party", "Amina Okänd",
                        "partyLeftOut", "PRIVATE_PERSON",
                        "concerns", "=Skadestånd för en cykel"));

        var line = diary.of(complaint.id()).getFirst();
        assertThat(line.designation()).isEqualTo("KUN-" + year() + "-0001");
        assertThat(line.particulars().day()).hasToString(today());
        assertThat(line.particulars().party().text()).isEqualTo("Amina Okänd");
        assertThat(line.particulars().concerns().text()).isEqualTo("=Skadestånd för en cykel");

        var key = registry.key(counter.reg());
        var csv = rut.program("GET", "/records/export.csv", key, "").body();
        var xml = rut.program("GET", "/records/export.xml", key, "").body();
        assertThat(csv.lines().findFirst().orElseThrow()).contains("beteckning;myndighet;serie;datum;riktning");
        assertThat(csv)
                .contains(line.designation() + ";Kulturnämnden;Öppna serien;" + today() + ";Inkommen;Amina Okänd;")
                .contains(";'=Skadestånd för en cykel;nej;S4;");
        assertThat(xml)
                .contains("<objectId>" + line.designation() + "</objectId>", "<title>=Skadestånd för en cykel</title>")
                .contains("dateType=\"received\">" + today(), "<name>Amina Okänd</name>");

        var number = "2026-KS0289/003 (.912)";
        rut.get(here + "/registration/" + line.id());
        rut.post(here + "/registration/" + line.id() + "/number", Map.of("number", number));

        assertThat(diary.of(complaint.id()).getFirst().outside()).hasValue(number);
        assertThat(rut.get("/inbox/" + id(complaint)).body()).contains(line.designation() + ", " + number);
        assertThat(rut.program("GET", "/records/export.csv?unnumbered=true", key, "")
                        .body())
                .doesNotContain(line.designation());
        assertThat(ledger.history("inbox/" + complaint.id().value()))
                .extracting(one -> one.kind())
                .contains("records.document-registered", "records.number-returned");
    }

    @Test
    @Promise("D50")
    void sender_and_summary_stand_apart_and_each_can_be_left_out_of_the_public_diary() {
        var counter = registry.counter();
        var who = registry.toRegister(counter, "Jag klagar.");
        var what = registry.toRegister(counter, "Jag klagar också.");
        var hidden = Registry.unheard();

        diary.register(who.id(), Registry.unnamed("Namn " + hidden, "Klagomål på öppettider"), counter.actor());
        var line = registry.registered(counter, what, "Föreningen Hjulet", "Summan " + hidden);
        var key = registry.key(counter.reg());
        var corrected = new Visitor(address)
                .program("POST", "/api/records/" + id(what) + "/registration/" + line.id(), key, """
                        {"day":"%s","direction":"RECEIVED","party":"Föreningen Hjulet","concerns":"Summan %s",
                        "concernsLeftOut":"SECRECY","reason":"Röjer något hemligt"}""".formatted(
                                today(), hidden));

        assertThat(corrected.statusCode()).isEqualTo(200);
        var visitor = new Visitor(address);
        var page = visitor.get("/diary?board=" + counter.board().id()).body();
        var json = visitor.get("/diary.json?board=" + counter.board().id()).body();
        assertThat(page)
                .contains("Klagomål på öppettider", "Privatperson, namnet visas inte på webben")
                .contains("Föreningen Hjulet", "Utelämnad enligt 5 kap. 2 § OSL")
                .doesNotContain(hidden);
        assertThat(json)
                .contains("\"party_left_out\":\"PRIVATE_PERSON\"", "\"concerns_left_out\":\"SECRECY\"")
                .doesNotContain(hidden);
        assertThat(visitor.get("/diary.atom").body()).doesNotContain(hidden);
        assertThat(db.sql("select party, concerns from diary_entry where conversation_id = :id")
                        .param("id", who.id().value())
                        .query((row, n) -> row.getString(1) + "/" + row.getString(2))
                        .single())
                .isEqualTo("Namn " + hidden + "/Klagomål på öppettider");
        assertThat(db.sql("select count(*) from public_diary where party like :hidden or concerns like :hidden")
                        .param("hidden", "%" + hidden + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_years_collecting_case_takes_in_everything_of_the_board_in_one_press() {
        var counter = registry.counter();
        var first = registry.toRegister(counter, "Jag klagar.");
        var second = registry.toRegister(counter, "Jag klagar också.");
        var secret = registry.written(counter, "Min diagnos står här.");
        secrecy.mark(secret.id(), "OSL-25-1", Optional.empty(), registry.by(counter), counter.actor());
        var rut = new Visitor(address);
        rut.signIn(counter.reg().signInName(), Cast.PASSWORD);
        assertThat(rut.get("/records/register").body()).contains("Lägg alla 3 i samlingsärendet");

        rut.post("/records/register/" + counter.board().id() + "/collecting", Map.of());

        var collecting = diary.of(first.id()).getFirst().designation().replaceFirst("-1$", "");
        assertThat(diary.of(first.id()).getFirst().designation()).isEqualTo(collecting + "-1");
        assertThat(diary.of(second.id()).getFirst().designation()).isEqualTo(collecting + "-2");
        assertThat(diary.of(secret.id()).getFirst())
                .returns(Series.SECRET, Registered::series)
                .satisfies(line -> assertThat(line.designation()).matches("S \\d{4}:\\d+"));
        assertThat(open.search(search(counter), 10))
                .filteredOn(PublicDiary.Entry::collects)
                .singleElement()
                .satisfies(line -> assertThat(line.concerns()).hasValue("Samlingsärende för sociala medier " + year()));
        assertThat(diary.toRegister(counter.units(), 10)).isEmpty();

        var third = registry.toRegister(counter, "Och jag.");
        assertThat(diary.collect(counter.board(), counter.actor())).isEqualTo(1);
        assertThat(diary.of(third.id()).getFirst().designation())
                .as("the same case")
                .isEqualTo(collecting + "-3");
    }

    @Test
    void a_document_is_registered_once_and_only_when_somebody_has_decided_it() {
        var counter = registry.counter();
        var undecided = registry.written(counter, "Jag klagar.");
        var decided = registry.toRegister(counter, "Jag klagar också.");
        var first = registry.registered(counter, decided, "Amina", "Ett klagomål");

        refused("records.not-to-be-registered", () -> registry.registered(counter, undecided, "Amina", "Ett klagomål"));
        refused("records.already-registered", () -> registry.registered(counter, decided, "Amina", "Ett klagomål"));

        var next = registry.registered(counter, registry.toRegister(counter, "En till."), "Bo", "Ett klagomål till");
        assertThat(next.designation())
                .as("no number is lost")
                .isEqualTo(first.designation().replaceFirst("1$", "2"));
    }

    @Test
    void numbers_that_lead_to_a_person_do_not_get_into_the_diary() {
        var counter = registry.counter();
        var line = registry.registered(
                counter,
                registry.toRegister(counter, "Jag klagar."),
                "Amina, 070-174 06 05",
                "Klagomål från 19811218-9876");

        assertThat(line.particulars().party().text())
                .doesNotContain("174 06 05")
                .startsWith("Amina, [");
        assertThat(line.particulars().concerns().text()).doesNotContain("9876");
    }

    @Test
    void a_form_that_is_wrong_keeps_what_was_typed() {
        var counter = registry.counter();
        var complaint = registry.toRegister(counter, "Jag klagar.");
        var rut = new Visitor(address);
        rut.signIn(counter.reg().signInName(), Cast.PASSWORD);
        rut.get("/records/" + id(complaint));

        var answer = rut.post(
                "/records/" + id(complaint) + "/registration",
                Map.of("day", "2999-01-01", "direction", "RECEIVED", "party", "Föreningen Hjulet", "concerns", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Dagen kan inte ligga i framtiden.",
                        "Skriv i korthet vad handlingen rör.",
                        "Föreningen Hjulet");
        assertThat(diary.of(complaint.id())).isEmpty();
    }

    private static PublicDiary.Search search(Registry.Counter counter) {
        return new PublicDiary.Search(
                Optional.empty(), Optional.empty(), Optional.of(counter.board().id()), "", 0);
    }

    private static void refused(String word, Runnable deed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(deed::run).withMessage(word);
    }

    private static String id(Conversation conversation) {
        return Long.toString(conversation.id().value());
    }

    private static String today() {
        return LocalDate.now(Words.ZONE).toString();
    }

    private static int year() {
        return LocalDate.now(Words.ZONE).getYear();
    }
}
