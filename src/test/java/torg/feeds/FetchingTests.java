package torg.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchingTests {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Site site;
    private Fetching fetching;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        fetching = new Fetching(site::holds, CLOCK);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Fetched fetch(String path) {
        return fetching.fetch(site.at(path), "", "");
    }

    private String word(String path) {
        return ((Fetched.Failed) fetch(path)).word();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var first = (Fetched.Came) fetch("/feed");

        var second = fetching.fetch(site.at("/feed"), first.etag(), first.lastModified());

        assertThat(first.items()).extracting(Item::title).containsExactly("Simhallen öppnar");
        assertThat(second).isInstanceOf(Fetched.Unchanged.class);
        assertThat(site.conditions).last().isEqualTo(first.etag());
    }

    @Test
    void a_feed_that_has_moved_is_found_and_one_that_leads_inside_or_round_is_not() {
        assertThat(fetch("/moved")).isInstanceOf(Fetched.Came.class);
        assertThat(word("/inside")).isEqualTo("feeds.internal-address");
        assertThat(word("/round")).isEqualTo("feeds.fault");
    }

    @Test
    void why_it_could_not_be_read_is_said() {
        assertThat(word("/gone")).isEqualTo("feeds.gone");
        assertThat(word("/closed")).isEqualTo("feeds.closed");
        assertThat(word("/broken")).isEqualTo("feeds.fault");
        assertThat(word("/page")).isEqualTo("feeds.no-feed");
        assertThat(word("/large")).isEqualTo("feeds.too-large");
        assertThat(((Fetched.Failed) fetch("/busy")).retryAt()).isEqualTo(NOW.plusSeconds(7200));
    }

    @Test
    void this_machine_and_what_is_not_sealed_are_never_asked() {
        var strict = new Fetching(CLOCK);

        assertThat(strict.fetch(site.at("/feed"), "", "")).isInstanceOf(Fetched.Failed.class);
        assertThat(strict.fetch(URI.create("https://127.0.0.1/feed"), "", "")).isInstanceOf(Fetched.Failed.class);
        assertThat(site.conditions).isEmpty();
    }
}
