package torg.records.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import torg.Promise;
import torg.TorgTest;
import torg.records.Registry;
import torg.records.release.parcel.Cover;
import torg.records.release.parcel.Parcel;
import torg.records.release.parcel.Provided;
import torg.shell.Refused;
import torg.shell.Visitor;

/** Nothing that is masked stands in any byte of what is handed over, or of what is said about it. */
@TorgTest
@ExtendWith(OutputCaptureExtension.class)
class NoLeakTests {
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
    Parcel parcel;

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
    @Promise({"D58", "P95"})
    void no_masked_word_is_in_any_byte_of_the_package_and_every_mask_carries_its_ground(CapturedOutput log) {
        var counter = registry.counter();
        var word = Registry.unheard();
        var illness = "sjuk" + Registry.unheard();
        var name = "Åsa" + Registry.unheard();
        var street = "väg" + Registry.unheard();
        registry.written(counter, "Hej! " + name + " på " + street + " har " + illness + ". Hälsar " + word);
        registry.written(counter, "Frågan om " + word + " är öppen, 1 234 kr: =SUM(A1)");
        var whole = "hel" + Registry.unheard();
        registry.written(counter, "Allt här är hemligt: " + whole + " " + word);
        var secrets = List.of(illness, name, street, whole);
        var taken = requester.asks(counter, Delivery.LINK, word, "");
        var items = requester.chosen(taken, counter);
        for (var item : items) {
            if (item.text().orElseThrow().contains(whole)) {
                weighing.test(taken.id(), item.id(), Optional.of("OSL-26-1"), counter.actor());
            } else {
                requester.weighs(item, counter, secrets::contains);
            }
        }
        handing.make(taken.id(), false, counter.actor());

        var zip = handing.collect(taken.secret(), 1);

        assertThat(Leaks.in(zip, secrets)).isEmpty();
        assertThat(Leaks.in(zip, List.of(word)))
                .as("what is not masked is found by the same search, in each file that holds text")
                .anyMatch(place -> place.contains(".pdf"))
                .anyMatch(place -> place.contains("handlingar.json"))
                .anyMatch(place -> place.contains("handlingar.csv"));
        assertThat(Leaks.files(zip).keySet())
                .allMatch(file -> file.matches("utlamnande-\\d+-del-1/[a-z.-]+"))
                .hasSize(7);
        everyMaskHasItsGround(zip);
        var paper = Leaks.text(Leaks.file(zip, "handlingar.pdf")).replaceAll("\\s+", " ");
        assertThat(paper)
                .contains("21 kap. 1 § OSL: 3 maskeringar", "26 kap. 1 § OSL: 1 handling lämnas inte ut")
                .contains("[maskerat, 21 kap. 1 § OSL]");
        assertThat(new Visitor(address).get("/public-records/" + taken.secret()).body())
                .doesNotContain(secrets);
        assertThat(new Visitor(address)
                        .program("GET", "/api/release/" + taken.id(), registry.key(counter.reg()), "")
                        .body())
                .as("the list of what was chosen has no text")
                .doesNotContain(secrets);
        assertThat(lines(taken.id())).doesNotContain(secrets);
        release.close(taken.id(), counter.actor());
        assertThat(kept(taken.id())).doesNotContain(secrets);
        assertThat(log.getAll()).doesNotContain(secrets);
    }

    private static void everyMaskHasItsGround(byte[] zip) {
        var json = JsonMapper.builder().build().readTree(Leaks.file(zip, "handlingar.json"));
        var grounds = new TreeSet<String>();
        var masks = 0;
        for (var record : json.get("records")) {
            for (var mask : record.get("masks")) {
                var shown = record.get("text")
                        .asString()
                        .substring(mask.get("from").asInt(), mask.get("to").asInt());
                assertThat(shown)
                        .isEqualTo("[maskerat, " + mask.get("provision").asString() + "]");
                grounds.add(mask.get("provision").asString());
                masks++;
            }
        }
        assertThat(masks).isEqualTo(3);
        assertThat(grounds).containsExactly("21 kap. 1 § OSL");
        assertThat(json.get("withheld").get(0).get("provision").asString()).isEqualTo("26 kap. 1 § OSL");
        var schema = JsonMapper.builder().build().readTree(Leaks.file(zip, "handlingar.schema.json"));
        var allowed = new TreeSet<String>();
        schema.get("properties").propertyNames().forEach(allowed::add);
        var said = new TreeSet<String>();
        json.propertyNames().forEach(said::add);
        assertThat(said).isEqualTo(allowed);
        assertThat(new String(Leaks.file(zip, "maskeringar.csv"), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .hasSize(3)
                .allMatch(line -> line.endsWith("21 kap. 1 § OSL"));
    }

    /** The search is no good unless it finds what a broken masking would let out; in a name, a text, a PDF and a zip alike. */
    @Test
    void the_search_finds_what_a_broken_masking_lets_out() {
        var secret = Registry.unheard();
        var cover = new Cover("Sundhamn", "Nämnden", address, 1, 1, Instant.now(), List.of());
        var broken = List.of(new Provided(
                "Meddelande",
                "MESSAGE",
                1,
                "Torget",
                Instant.now(),
                List.of(Provided.Part.plain("Hon bor på "), Provided.Part.masked(secret, "21 kap. 3 § OSL")),
                List.of(),
                List.of()));

        var found = Leaks.in(parcel.pack(cover, broken).zip(), List.of(secret));

        assertThat(found)
                .anyMatch(place -> place.contains("handlingar.pdf"))
                .anyMatch(place -> place.contains("handlingar.json"))
                .anyMatch(place -> place.contains("handlingar.csv"));
        var title = new Cover("Sundhamn", secret.toUpperCase(Locale.ROOT), address, 1, 1, Instant.now(), List.of());
        assertThat(Leaks.in(parcel.pack(title, List.of()).zip(), List.of(secret)))
                .isNotEmpty();
    }

    @Test
    void what_is_masked_in_one_record_is_not_handed_over_open_in_the_next() {
        var counter = registry.counter();
        var word = Registry.unheard();
        var name = "Ove" + Registry.unheard();
        registry.written(counter, name + " är sjuk, " + word);
        registry.written(counter, "Hälsa " + name + "! " + word);
        var taken = requester.asks(counter, Delivery.LINK, word, "");
        var items = requester.chosen(taken, counter);
        requester.weighs(items.getFirst(), counter, name::equals);
        requester.weighs(items.getLast(), counter, said -> false);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> handing.make(taken.id(), false, counter.actor()))
                .withMessage("release.stands-elsewhere");
        var words = Weighing.words(items.getFirst());
        var number = words.stream()
                .map(one -> one.in(items.getFirst().text().orElseThrow()))
                .toList()
                .indexOf(name);
        weighing.mark(taken.id(), items.getFirst().id(), List.of(number), "OSL-21-1", true, counter.actor());
        items.forEach(item -> requester.weighs(item, counter, said -> false));
        handing.make(taken.id(), false, counter.actor());

        assertThat(Leaks.in(handing.collect(taken.secret(), 1), List.of(name))).isEmpty();
    }

    private String lines(long id) {
        return String.join(
                "\n",
                db.sql("select convert_from(content, 'UTF8') from ledger_entry where subject = :subject")
                        .param("subject", "release/" + id)
                        .query(String.class)
                        .list());
    }

    /** Everything this room has of a closed request. */
    private String kept(long id) {
        var all = new StringBuilder();
        for (var sql : List.of(
                "select row_to_json(t)::text from release_request t where id = :id",
                "select row_to_json(t)::text from release_item t where request_id = :id",
                "select row_to_json(t)::text from release_part t where request_id = :id",
                "select row_to_json(s)::text from release_span s join release_item i on i.id = s.item_id where i.request_id = :id")) {
            db.sql(sql).param("id", id).query(String.class).list().forEach(all::append);
        }
        return all.toString();
    }
}
