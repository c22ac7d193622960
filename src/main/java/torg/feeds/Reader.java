package torg.feeds;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * RSS 2.0, RSS 1.0 and Atom, read with ROME: no document type, hence no entity of the sender's own making, and nothing is
 * fetched. What is marked up becomes plain text, because it is shown on our pages.
 */
final class Reader {
    static final int LARGEST = 2 << 20;
    static final int MOST_ITEMS = 50;
    private static final int TITLE = 300;
    private static final int SUMMARY = 600;
    private static final int KEY = 500;
    private static final int LINK = 2_000;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private Reader() {}

    record Read(String title, List<Item> items) {}

    /**
     * @param type the content type it came with; empty where none was said
     * @param now what is dated later than this is taken to be of now
     * @return empty when it is no feed
     */
    static Optional<Read> read(byte[] content, String type, URI address, Instant now) {
        var input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(false);
        try (var reader = new XmlReader(new ByteArrayInputStream(content), charset(type), true)) {
            return Optional.of(read(input.build(reader), address, now));
        } catch (FeedException | IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** Where the server names no charset the document itself does (RFC 7303 section 3), also where it is called text/xml. */
    private static String charset(String type) {
        return type.toLowerCase(Locale.ROOT).contains("charset=") ? type : "application/xml";
    }

    /** Each once, by its key: of two that share one, the first. */
    private static Read read(SyndFeed feed, URI address, Instant now) {
        var items = new LinkedHashMap<String, Item>();
        for (var entry : feed.getEntries()) {
            var item = item(entry, address, now);
            if (!item.title().isBlank()) {
                items.putIfAbsent(item.key(), item);
            }
        }
        return new Read(
                plain(feed.getTitle(), TITLE),
                items.values().stream()
                        .sorted(Comparator.comparing(Item::at).reversed())
                        .limit(MOST_ITEMS)
                        .toList());
    }

    private static Item item(SyndEntry entry, URI address, Instant now) {
        var link = link(entry, address);
        var summary = summary(entry);
        var title = plain(entry.getTitle(), TITLE);
        var named = Stream.of(text(entry.getUri()), link.map(URI::toString).orElse(""), title)
                .filter(key -> !key.isBlank())
                .findFirst()
                .orElse(summary);
        return new Item(cut(named, KEY), title.isBlank() ? cut(summary, 80) : title, summary, link, at(entry, now));
    }

    private static String summary(SyndEntry entry) {
        return Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .map(html -> plain(html, SUMMARY))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Only what a browser may follow. */
    private static Optional<URI> link(SyndEntry entry, URI address) {
        var said = text(entry.getLink()).strip();
        if (said.isEmpty() || said.length() > LINK) {
            return Optional.empty();
        }
        try {
            return Optional.of(address.resolve(said))
                    .filter(link -> "https".equals(link.getScheme()) || "http".equals(link.getScheme()))
                    .filter(link -> link.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant at(SyndEntry entry, Instant now) {
        return Stream.of(Optional.ofNullable(entry.getPublishedDate()), Optional.ofNullable(entry.getUpdatedDate()))
                .flatMap(Optional::stream)
                .map(Date::toInstant)
                .filter(at -> at.isAfter(EARLIEST) && at.isBefore(now))
                .findFirst()
                .orElse(now);
    }

    private static String plain(String html, int most) {
        return cut(Jsoup.parse(text(html)).text().replaceAll("\\s+", " ").strip(), most);
    }

    private static String text(String given) {
        return Optional.ofNullable(given).orElse("").replace("\0", "");
    }

    /** Never inside a character of two halves. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
