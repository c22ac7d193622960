package torg.platforms.mastodon;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What somebody wrote, out of the HTML that servers make of it: nothing of it is run, fetched or drawn. */
final class Prose {
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

    /** In characters; the longest servers take is 100,000, and a mark-up of their own around it. */
    private static final int LONGEST = 500_000;

    private static final int SAME = 200_000;

    private Prose() {}

    static String of(String html) {
        return of(html, "");
    }

    /**
     * Without the mention of the city that it begins with: that is the address on the envelope, which this protocol has no
     * other place for. A text that is nothing else stays as it is.
     *
     * @param self the page of the account that it is read for
     */
    static String of(String html, String self) {
        var body = Jsoup.parseBodyFragment(html.substring(0, Math.min(html.length(), LONGEST)))
                .body();
        body.select("script,style").remove();
        var whole = text(body);
        if (!self.isEmpty()) {
            open(body, self);
        }
        var opened = text(body);
        return opened.isEmpty() ? whole : opened;
    }

    private static void open(Element body, String self) {
        var addressed = new ArrayList<Element>();
        NodeFilter envelope = (node, depth) -> {
            if (node instanceof Element link && link.hasClass("mention") && !link.hasClass("hashtag")) {
                if (link.attr("href").equals(self)) {
                    addressed.add(link);
                }
                return FilterResult.SKIP_CHILDREN;
            }
            return node instanceof TextNode words && !words.isBlank() ? FilterResult.STOP : FilterResult.CONTINUE;
        };
        NodeTraversor.filter(envelope, body);
        for (var link : addressed) {
            var card = link.parent() != null && link.parent().hasClass("h-card") ? link.parent() : link;
            if (card.nextSibling() instanceof TextNode words) {
                words.text(words.getWholeText().stripLeading());
            }
            card.remove();
        }
    }

    private static String text(Element body) {
        var text = new StringBuilder();
        NodeVisitor writing = new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element) {
                    text.append(
                            switch (element.normalName()) {
                                case "br" -> "\n";
                                case "li" -> "– ";
                                default -> "";
                            });
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    text.append(element.normalName().equals("p") ? "\n\n" : "\n");
                }
            }
        };
        body.traverse(writing);
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    /**
     * Whether a status says what we wanted to say. Servers change signs on the way: they turn asterisks into italics, drop
     * the server out of a mention and put one before an answer. What people read stays the same.
     */
    static boolean isSame(String html, String written) {
        return bare(of(html)).equals(bare(written));
    }

    private static String bare(String text) {
        return text.substring(0, Math.min(text.length(), SAME))
                .replaceAll("@[\\p{L}\\p{N}_.-]+(?:@[\\p{L}\\p{N}.:-]+)?", "")
                .replaceAll("[\\p{P}\\p{Z}\\p{C}`]", "")
                .toLowerCase(Locale.ROOT);
    }
}
