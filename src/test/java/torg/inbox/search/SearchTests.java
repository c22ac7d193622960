package torg.inbox.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.platforms.Network;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

@TorgTest
class SearchTests {
    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    Passerby passerby;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private String word;

    /** Letters only and like nothing else, since a city is full of words already. */
    @BeforeEach
    void a_word_nobody_has_written() {
        word = System.nanoTime() % 1_000_000_000 + "";
        word = word.chars()
                .mapToObj(c -> String.valueOf("bdfghjklmp".charAt(c - '0')) + "oaeiuyäöåo".charAt(c - '0'))
                .collect(Collectors.joining());
    }

    @Test
    @Promise("D69")
    void inflected_forms_beginnings_and_capitals_are_found_before_and_after_it_is_indexed() {
        var conversation = passerby.ask("Amina", "När sopas " + word + "banan i ÅRSTA?");

        for (var asked : List.of(word + "banorna årsta", word.toUpperCase(), "Årsta " + word + "ban")) {
            assertThat(conversations(asked)).as(asked).containsExactly(conversation);
        }
        indexAll();
        for (var asked : List.of(word + "banorna årsta", word.toUpperCase(), "Årsta " + word + "ban")) {
            assertThat(conversations(asked)).as(asked).containsExactly(conversation);
        }
        assertThat(conversations(word + "banan qzxwvqzx")).isEmpty();
    }

    @Test
    void a_misspelt_word_is_read_as_the_one_it_looks_like_and_says_so() {
        var conversation = passerby.ask("Amina", "Min " + word + "parkering är full");
        indexAll();

        var results = find(word + "parkerring", everywhere());

        assertThat(results.found()).extracting(Found::conversation).contains(conversation);
        assertThat(results.misspelt().get(word + "parkerring")).contains(word + "parkering");
    }

    @Test
    void what_is_masked_can_be_found_by_nobody() {
        var conversation = passerby.ask("Amina", word + " är 19900602-2397, ring 070-174 06 05");

        for (var asked :
                List.of("19900602", "2397", "199006022397", "070 174", word + " 2397", word + " 19900602-2397")) {
            assertThat(conversations(asked)).as(asked).doesNotContain(conversation);
        }
        indexAll();
        for (var asked : List.of("19900602", "2397", "199006022397", "070 174", word + " 2397")) {
            assertThat(conversations(asked)).as(asked).doesNotContain(conversation);
        }
        assertThat(db.sql(
                                "select count(*) from search_posting p where word in ('19900602', '199006022397') and exists (select from message m where m.conversation_id = :c and m.id = any(p.hits))")
                        .param("c", conversation)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(conversations(word + " personnummer")).containsExactly(conversation);
    }

    @Test
    void nobody_finds_what_they_may_not_read() {
        var conversation = passerby.ask("Amina", "En " + word);
        var elsewhere = cast.unit(cast.board("Andra nämnden"), "Andra enheten");
        var stranger = cast.in(Role.WEB_EDITOR, elsewhere, "Stranger Strand");
        var path = "/api/search?words=" + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
        var visitor = new Visitor(address);

        assertThat(visitor.program("GET", path, passerby.keyOf("COMMUNICATIONS_DIRECTOR"), "")
                        .body())
                .contains("\"conversation\":" + conversation);
        assertThat(visitor.program("GET", path, passerby.keyOf(stranger.id()), "")
                        .body())
                .doesNotContain("\"conversation\":" + conversation);
        assertThat(visitor.program("GET", path, passerby.keyOf("ADMINISTRATOR"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/search?words=x").statusCode()).isNotEqualTo(200);
    }

    @Test
    void the_filters_narrow_it_down() {
        var conversation = passerby.ask("Amina", "En " + word);
        var wanted = wanted(word, everywhere());

        assertThat(search.find(with(wanted, Optional.of(Network.SQUARE), Optional.of("WAITING")), 50)
                        .found())
                .extracting(Found::conversation)
                .containsExactly(conversation);
        assertThat(search.find(with(wanted, Optional.of(Network.X), Optional.empty()), 50)
                        .found())
                .isEmpty();
        assertThat(search.find(with(wanted, Optional.empty(), Optional.of("CLOSED")), 50)
                        .found())
                .isEmpty();
        var director = passerby.keyOf("COMMUNICATIONS_DIRECTOR");
        assertThat(new Visitor(address)
                        .program("GET", "/api/search?words=a&from=igår", director, "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_edit_is_found_by_its_new_words_and_no_longer_by_its_old() {
        var conversation = passerby.ask("Amina", "Före" + word);
        indexAll();
        db.sql(
                        "update message set words = :w, masked = :w, version = '2', edited_at = now() where conversation_id = :c")
                .param("w", "Efter" + word)
                .param("c", conversation)
                .update();
        indexAll();

        assertThat(conversations("efter" + word)).containsExactly(conversation);
        assertThat(conversations("före" + word)).isEmpty();
    }

    @Test
    void a_page_ends_where_the_next_begins() {
        var asked = List.of(
                passerby.ask("A", "Ett " + word), passerby.ask("B", "Två " + word), passerby.ask("C", "Tre " + word));

        var first = search.find(wanted(word, everywhere()), 2);
        var second = search.find(
                new Wanted(
                        word,
                        everywhere(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        first.next()),
                2);

        assertThat(first.found()).extracting(Found::conversation).containsExactly(asked.get(2), asked.get(1));
        assertThat(second.found()).extracting(Found::conversation).containsExactly(asked.getFirst());
        assertThat(second.next()).isEmpty();
    }

    /** Until every message is in a batch: who wrote before must be done, also those of the town's own day. */
    private void indexAll() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            index.catchUp();
            return db.sql("select indexed >= (select max(id) from message) from search_progress")
                    .query(Boolean.class)
                    .single();
        });
    }

    private List<Long> everywhere() {
        return staff.units().stream().map(Unit::id).toList();
    }

    private List<Long> conversations(String words) {
        return find(words, everywhere()).found().stream()
                .map(Found::conversation)
                .toList();
    }

    private Results find(String words, List<Long> units) {
        return search.find(wanted(words, units), 50);
    }

    private static Wanted wanted(String words, List<Long> units) {
        return new Wanted(
                words,
                units,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Wanted with(Wanted wanted, Optional<Network> network, Optional<String> state) {
        return new Wanted(
                wanted.words(),
                wanted.units(),
                wanted.account(),
                network,
                state,
                wanted.from(),
                wanted.until(),
                wanted.before());
    }
}
