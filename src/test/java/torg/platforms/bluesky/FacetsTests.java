package torg.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;

class FacetsTests {

    private static List<JsonNode> facets(String text) {
        return Facets.of(text, FacetsTests::did).valueStream().toList();
    }

    /** There is one person. */
    private static Optional<String> did(String handle) {
        return handle.equals("asa.example") ? Optional.of("did:plc:asa") : Optional.empty();
    }

    private static String value(JsonNode facet) {
        var feature = facet.path("features").path(0);
        return Json.text(feature, "uri") + Json.text(feature, "tag") + Json.text(feature, "did");
    }

    /** What a client marks in the text. */
    private static String marked(String text, JsonNode facet) {
        var index = facet.path("index");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(
                Arrays.copyOfRange(
                        bytes,
                        index.path("byteStart").asInt(),
                        index.path("byteEnd").asInt()),
                StandardCharsets.UTF_8);
    }

    @Test
    void places_are_counted_in_bytes() {
        var facets = facets("Grüezi 👨‍👩‍👧‍👦 siehe https://stadt.example/info #Zürich");

        assertThat(facets).extracting(FacetsTests::value).containsExactly("https://stadt.example/info", "Zürich");
        assertThat(facets)
                .extracting(f -> f.path("index").path("byteStart").asInt())
                .containsExactly(40, 67);
        assertThat(facets)
                .extracting(f -> f.path("index").path("byteEnd").asInt())
                .containsExactly(66, 75);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Läs https://stad.example/a.          | https://stad.example/a
        Se (https://stad.example/a) eller så | https://stad.example/a
        https://stad.example/a_(b)           | https://stad.example/a_(b)
        https://stad.example/å?b=ö#c, alltså | https://stad.example/å?b=ö#c
        HTTP://stad.example/!                | HTTP://stad.example/
        ”https://a.example/”                 |
        https://                             |
        nohttps://stad.example               |
        """)
    void a_link_ends_before_the_sentence_does(String text, String link) {
        var links = facets(text).stream().map(FacetsTests::value).toList();

        assertThat(links).isEqualTo(link == null ? List.of() : List.of(link));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Vi ses på #Stadsdagen!    | Stadsdagen
        #vägarbete, snart klart   | vägarbete
        #2026års                  | 2026års
        ärende #12345             |
        mitt#i                    |
        #                         |
        ＃東京                     | 東京
        """)
    void a_tag_has_a_letter_and_begins_a_word(String text, String tag) {
        var tags = facets(text).stream().map(FacetsTests::value).toList();

        assertThat(tags).isEqualTo(tag == null ? List.of() : List.of(tag));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tack @asa.example!            | @asa.example
        @Asa.Example, kom!            | @Asa.Example
        (@asa.example)                | @asa.example
        Tack @asa.example.            | @asa.example
        mejla info@asa.example        |
        @asa                          |
        @bo.example                   |
        @asa.example-vis              |
        @@asa.example                 |
        """)
    void a_person_is_named_by_a_handle_that_somebody_has(String text, String named) {
        var people = facets(text);

        assertThat(people).allMatch(facet -> value(facet).equals("did:plc:asa"));
        assertThat(people)
                .extracting(facet -> marked(text, facet))
                .isEqualTo(named == null ? List.of() : List.of(named));
    }

    @Test
    void a_tag_of_more_than_64_characters_is_only_text() {
        assertThat(facets("#" + "a".repeat(64))).hasSize(1);
        assertThat(facets("#" + "a".repeat(65))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_marked_is_always_what_is_linked(long seed) {
        var pieces = List.of(
                "å",
                "👨‍👩‍👧‍👦",
                " ",
                "\n",
                "#",
                "#tag",
                "https://a.se",
                "http://ö.example/ä",
                ".",
                ")",
                "(",
                "a",
                "\u200D",
                "\uD83D",
                "e\u0301");
        var random = new Random(seed);
        for (var i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(30), 0, pieces.size()).forEach(piece -> text.append(pieces.get(piece)));

            for (var facet : facets(text.toString())) {
                var sent = new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                var said = new String(value(facet).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                assertThat(marked(sent, facet).replaceFirst("^[#＃]", "")).isEqualTo(said);
            }
        }
    }
}
