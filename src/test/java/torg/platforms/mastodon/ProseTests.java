package torg.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTests {
    private static final String CITY = "https://social.stad.example/@simhallen";
    private static final String TO_CITY = "<span class=\"h-card\" translate=\"no\"><a href=\"" + CITY
            + "\" class=\"u-url mention\">@<span>simhallen</span></a></span>";
    private static final String TO_BO =
            "<span class=\"h-card\"><a href=\"https://annan.example/@bo\" class=\"u-url mention\">@<span>bo</span></a></span>";

    @Test
    void an_address_that_is_shown_in_parts_is_read_whole() {
        var html =
                "<p>Läs <a href=\"https://www.stad.example/simhall?a=1\"><span class=\"invisible\">https://www.</span>"
                        + "<span class=\"ellipsis\">stad.example/simh</span><span class=\"invisible\">all?a=1</span></a> först</p>";

        assertThat(Prose.of(html)).isEqualTo("Läs https://www.stad.example/simhall?a=1 först");
    }

    @Test
    void paragraphs_and_lines_are_told_apart() {
        assertThat(Prose.of("<p>Ett<br />två</p><p>tre</p><ul><li>fyra</li><li>fem</li></ul>"))
                .isEqualTo("Ett\ntvå\n\ntre\n\n– fyra\n– fem");
    }

    @Test
    void the_citys_name_before_a_question_is_its_envelope_and_the_names_of_others_stay() {
        assertThat(Prose.of("<p>" + TO_CITY + " När öppnar ni?</p>", CITY)).isEqualTo("När öppnar ni?");
        assertThat(Prose.of("<p>" + TO_BO + " " + TO_CITY + " Vet ni?</p>", CITY))
                .isEqualTo("@bo Vet ni?");
        assertThat(Prose.of("<p>Hej " + TO_CITY + "!</p>", CITY)).isEqualTo("Hej @simhallen!");
        assertThat(Prose.of("<p>" + TO_CITY + "</p>", CITY)).isEqualTo("@simhallen");
        assertThat(Prose.of("<p>" + TO_CITY + " Hej</p>")).isEqualTo("@simhallen Hej");
    }

    @Test
    void what_is_not_text_is_not_read() {
        assertThat(Prose.of("<script>alert(1)</script><style>p{}</style><p>Hej<img src=x></p>"))
                .isEqualTo("Hej");
        assertThat(Prose.of("<div>".repeat(20_000) + "Djupt")).contains("Djupt");
    }

    @Test
    void what_servers_make_of_a_text_is_still_the_same_text() {
        assertThat(Prose.isSame("<p>" + TO_BO + " Vi <i>öppnar</i> <b>nu</b></p>", "Vi *öppnar* **nu**"))
                .isTrue();
        assertThat(Prose.isSame("<p>Klockan tio</p>", "Klockan elva")).isFalse();
        assertThat(Prose.isSame("<p>👍</p>", "👎")).isFalse();
    }
}
