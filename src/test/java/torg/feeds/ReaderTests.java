package torg.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReaderTests {
    private static final URI ADDRESS = URI.create("https://sundhamn.example/nyheter/rss");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>Sundhamns stad – nyheter</title><link>https://sundhamn.example</link>
            <description>Nytt</description>
            <item><title>Simhallen öppnar &amp;#229;ter</title><link>/nyheter/simhallen</link><guid isPermaLink="false">n-1</guid>
              <pubDate>Fri, 20 Nov 2026 08:00:00 +0100</pubDate>
              <description>&lt;p&gt;Efter &lt;b&gt;två år&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;kan du bada igen.&lt;/p&gt;</description></item>
            <item><title>Ny busslinje</title><link>javascript:alert(1)</link><pubDate>Thu, 19 Nov 2026 08:00:00 +0100</pubDate></item>
            </channel></rss>
            """;

    private static final String ATOM = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Museet</title><id>urn:museet</id><updated>2026-11-21T10:00:00Z</updated>
            <entry><id>urn:museet:1</id><title type="html">Ny &lt;em&gt;utställning&lt;/em&gt;</title>
              <link href="https://museet.example/1"/><updated>2026-11-21T10:00:00Z</updated>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Stenåldern i Sundhamn</p></div></content></entry>
            </feed>
            """;

    private static final String RDF = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://hamnen.example/"><title>Hamnen</title><link>https://hamnen.example/</link><description>x</description></channel>
            <item rdf:about="https://hamnen.example/1"><title>Färjan är inställd</title><link>https://hamnen.example/1</link>
              <dc:date>2026-11-18T06:00:00Z</dc:date></item>
            </rdf:RDF>
            """;

    private static Optional<Reader.Read> read(String feed) {
        return Reader.read(feed.getBytes(UTF_8), "", ADDRESS, NOW);
    }

    @Test
    void rss_is_read_with_its_news_as_plain_text_the_newest_first() {
        var read = read(RSS).orElseThrow();

        assertThat(read.title()).isEqualTo("Sundhamns stad – nyheter");
        assertThat(read.items()).extracting(Item::title).containsExactly("Simhallen öppnar åter", "Ny busslinje");
        var first = read.items().getFirst();
        assertThat(first.summary()).isEqualTo("Efter två år kan du bada igen.");
        assertThat(first.link()).contains(URI.create("https://sundhamn.example/nyheter/simhallen"));
        assertThat(first.key()).isEqualTo("n-1");
        assertThat(first.at()).isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
    }

    @Test
    void a_link_that_no_browser_should_follow_is_left_out() {
        assertThat(read(RSS).orElseThrow().items().getLast().link()).isEmpty();
    }

    @Test
    void atom_is_read() {
        var item = read(ATOM).orElseThrow().items().getFirst();

        assertThat(item.title()).isEqualTo("Ny utställning");
        assertThat(item.summary()).isEqualTo("Stenåldern i Sundhamn");
        assertThat(item.key()).isEqualTo("urn:museet:1");
    }

    @Test
    void rss_1_is_read_in_the_charset_that_the_document_names() {
        var bytes = RDF.getBytes(Charset.forName("ISO-8859-1"));

        for (var type : new String[] {"", "text/xml", "application/rdf+xml", "text/html"}) {
            assertThat(Reader.read(bytes, type, ADDRESS, NOW)
                            .orElseThrow()
                            .items()
                            .getFirst()
                            .title())
                    .as(type)
                    .isEqualTo("Färjan är inställd");
        }
    }

    @Test
    void the_charset_that_the_server_names_counts_before_the_documents_own() {
        var bytes = RSS.replace("encoding=\"utf-8\"", "").getBytes(Charset.forName("windows-1252"));

        var read = Reader.read(bytes, "text/xml; charset=windows-1252", ADDRESS, NOW);

        assertThat(read.orElseThrow().items().getFirst().summary()).contains("två år");
    }

    @Test
    void what_brings_a_document_type_is_refused_whatever_it_says() {
        var fileReading = RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss")
                .replace("Ny busslinje", "&x;");
        var laughing = RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><rss")
                .replace("Ny busslinje", "&b;");
        var fetching = RSS.replace("<rss", "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\"><rss");

        assertThat(read(fileReading)).isEmpty();
        assertThat(read(laughing)).isEmpty();
        assertThat(read(fetching)).isEmpty();
    }

    @Test
    void what_is_no_feed_is_none() {
        for (var other : new String[] {
            "",
            "<!doctype html><title>Nyheter</title><p>Hej",
            "{\"items\":[]}",
            "<rss",
            "<a/>",
            "\0\0\0\0",
            "<rss version=\"2.0\"/>"
        }) {
            assertThat(read(other)).as(other).isEmpty();
        }
    }

    @Test
    void a_date_that_is_missing_nonsense_or_ahead_is_now() {
        var ahead =
                RSS.replace("Fri, 20 Nov 2026", "Fri, 20 Nov 2099").replace("Thu, 19 Nov 2026 08:00:00 +0100", "igår");

        assertThat(read(ahead).orElseThrow().items()).extracting(Item::at).containsOnly(NOW);
    }

    @Test
    void of_a_thousand_news_the_newest_fifty_are_kept_and_of_two_with_one_key_one() {
        var many = IntStream.range(0, 1000)
                .mapToObj(n -> "<item><title>Nyhet %d</title><guid>g-%d</guid></item>".formatted(n, n / 2))
                .collect(Collectors.joining());

        var read = read(
                "<rss version=\"2.0\"><channel><title>x</title><link>https://x.example</link><description>d</description>"
                        + many + "</channel></rss>");

        assertThat(read.orElseThrow().items())
                .hasSize(Reader.MOST_ITEMS)
                .extracting(Item::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void markup_nested_without_end_neither_hangs_nor_breaks() {
        var deep = "<b>".repeat(50_000) + "x" + "</b>".repeat(50_000);

        assertThat(read(ATOM.replace("<p>Stenåldern i Sundhamn</p>", deep))).isEmpty();
        assertThat(read(RSS.replace("Ny busslinje", "&lt;b&gt;".repeat(20_000))))
                .isPresent();
    }

    @Test
    void a_long_title_is_cut_between_two_characters() {
        var title = read(RSS.replace("Ny busslinje", "👍".repeat(400)))
                .orElseThrow()
                .items()
                .getLast()
                .title();

        assertThat(UTF_8.newEncoder().canEncode(title)).isTrue();
        assertThat(title).hasSizeLessThanOrEqualTo(300).endsWith("…");
    }

    @Test
    void what_was_damaged_is_read_or_is_no_feed_and_nothing_else() {
        var random = new Random(20261122);
        for (var feed : new String[] {RSS, ATOM, RDF}) {
            var whole = feed.getBytes(UTF_8);
            for (var i = 0; i < 300; i++) {
                var damaged = whole.clone();
                for (var damage = random.nextInt(6); damage >= 0; damage--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                assertThat(Reader.read(damaged, "", ADDRESS, NOW)).isNotNull();
            }
        }
    }
}
