package torg.platforms.mail;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** HTML as text, read from top to bottom: nothing of it is run, fetched or drawn. */
final class Prose {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "ol",
            "table",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer");
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");

    /** In characters; the tree takes ten times that. */
    private static final int LONGEST = 500_000;

    private Prose() {}

    /** What is too long or too deep for a tree is read without one: not pretty, and nothing of it is lost. */
    static String of(String html) {
        var read = html.length() <= LONGEST ? byTree(html) : "";
        return read.isEmpty() ? withoutTags(html) : read;
    }

    private static String withoutTags(String html) {
        return Parser.unescapeEntities(html.replaceAll("<[^<>]*+>", " ").replaceAll("[ \\t]++", " "), false)
                .strip();
    }

    private static String byTree(String html) {
        var document = Jsoup.parse(html);
        document.select(String.join(",", UNSEEN)).remove();
        var writing = new Writing();
        document.traverse(writing);
        return writing.text
                .toString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static final class Writing implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int quoted;
        private boolean fresh = true; // nothing stands on this line yet

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words);
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "br" -> line();
                case "blockquote" -> {
                    end();
                    quoted++;
                    line();
                }
                case "li" -> {
                    end();
                    write("– ");
                }
                case "td", "th" -> gap();
                case "img" ->
                    write(
                            element.attr("alt").isBlank()
                                    ? ""
                                    : "[" + element.attr("alt").strip() + "]");
                default -> {
                    if (BLOCKS.contains(element.normalName())) {
                        end();
                    }
                }
            }
        }

        private void write(TextNode words) {
            var keeps = words.parent() instanceof Element parent
                    && parent.normalName().equals("pre");
            if (keeps) {
                words.getWholeText().lines().forEach(one -> {
                    write(one);
                    line();
                });
                return;
            }
            var flat = words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
            write(fresh ? flat.stripLeading() : flat);
        }

        private void write(String words) {
            text.append(words);
            fresh = fresh && words.isBlank();
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.normalName().equals("a")) {
                target(element);
            }
            if (element.normalName().equals("blockquote")) {
                quoted = Math.max(0, quoted - 1);
            }
            if (BLOCKS.contains(element.normalName())) {
                end();
                if (APART.contains(element.normalName())) {
                    line();
                }
            }
        }

        /** Where a link leads is said when its words do not say it: that is how one sees a false one. */
        private void target(Element link) {
            var href = link.attr("href").strip();
            if (href.matches("(?i)https?://.*") && !link.text().strip().equals(href)) {
                write(" <" + href + ">");
            }
        }

        private void gap() {
            if (!fresh) {
                write("  ");
            }
        }

        private void end() {
            if (!fresh) {
                line();
            }
        }

        private void line() {
            text.append('\n').append("> ".repeat(Math.min(quoted, 5)));
            fresh = true;
        }
    }
}
