package torg.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostLimitTests {
    private final PostLimit limit = new PostLimit(500, 23);

    @Test
    void characters_count_as_people_count_them() {
        assertThat(limit.used("åäö")).isEqualTo(3);
        assertThat(limit.used("👨‍👩‍👧‍👦")).isEqualTo(1);
        assertThat(limit.used("a\u0308")).isEqualTo(1);
    }

    @Test
    void an_address_counts_as_twenty_three_however_long_it_is() {
        assertThat(limit.used("https://stad.example")).isEqualTo(23);
        assertThat(limit.used("https://stad.example/" + "a".repeat(400) + "?b=1#c"))
                .isEqualTo(23);
        assertThat(limit.used("Se https://stad.example/å, eller ring.")).isEqualTo(3 + 23 + 13);
        assertThat(limit.used("http://ingenpunkt/" + "a".repeat(30))).isEqualTo(48);
    }

    @Test
    void a_mention_counts_without_its_server() {
        assertThat(limit.used("@bo@annan.example hej")).isEqualTo("@bo hej".length());
        assertThat(limit.used("info@stad.example")).isEqualTo("info@stad.example".length());
    }

    @Test
    void a_server_may_count_otherwise() {
        assertThat(new PostLimit(5000, 25).used("https://stad.example/")).isEqualTo(25);
        assertThat(limit.after(32).most()).isEqualTo(468);
        assertThat(limit.after(32).allows("å".repeat(468))).isTrue();
        assertThat(limit.after(32).allows("å".repeat(469))).isFalse();
    }
}
