package torg.simulator.mastodon;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import torg.simulator.Member;

/** What Mastodon makes of a text (app/lib/text_formatter.rb), and how it counts one (status_length_validator.rb). */
final class Markup {
    static final int MOST = 500;
    static final int PER_URL = 23;
    private static final Pattern ENTITY = Pattern.compile(
            "(?<url>https?://[^\\s<>\"]*[^\\s<>\".,;:!?)])|(?<![\\w/])@(?<name>[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)(?:@[\\w.-]*\\w)?"
                    + "|(?<![\\w/&])#(?<tag>[\\p{L}\\p{N}_]+)");
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final String base;
    private final Function<String, Optional<Member>> people;

    /** @param base what the addresses of people begin with */
    Markup(String base, Function<String, Optional<Member>> people) {
        this.base = base;
        this.people = people;
    }

    String html(String text) {
        return Arrays.stream(text.strip().split("\n{2,}"))
                .map(paragraph -> "<p>" + linked(paragraph).replace("\n", "<br />") + "</p>")
                .collect(Collectors.joining());
    }

    private String linked(String paragraph) {
        var html = new StringBuilder();
        var found = ENTITY.matcher(paragraph);
        var at = 0;
        while (found.find()) {
            html.append(escaped(paragraph.substring(at, found.start()))).append(entity(found));
            at = found.end();
        }
        return html.append(escaped(paragraph.substring(at))).toString();
    }

    private String entity(Matcher found) {
        if (found.group("url") != null) {
            var url = escaped(found.group("url"));
            var scheme = url.substring(0, url.indexOf("//") + 2);
            var shown = url.substring(scheme.length());
            var visible = shown.substring(0, Math.min(30, shown.length()));
            return "<a href=\"" + url
                    + "\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">"
                    + scheme + "</span><span class=\"ellipsis\">" + visible + "</span><span class=\"invisible\">"
                    + shown.substring(visible.length()) + "</span></a>";
        }
        if (found.group("tag") != null) {
            return "<a href=\"" + base + "/tags/" + escaped(found.group("tag"))
                    + "\" class=\"mention hashtag\" rel=\"tag\">#<span>" + escaped(found.group("tag")) + "</span></a>";
        }
        return people.apply(found.group("name")).map(this::mention).orElseGet(() -> escaped(found.group()));
    }

    private String mention(Member member) {
        return "<span class=\"h-card\" translate=\"no\"><a href=\"" + page(member)
                + "\" class=\"u-url mention\">@<span>" + escaped(member.handle()) + "</span></a></span>";
    }

    String page(Member member) {
        return base + "/@" + member.handle();
    }

    /** Whoever is named in a text. */
    List<Member> named(String text) {
        return ENTITY.matcher(text)
                .results()
                .flatMap(found -> Optional.ofNullable(found.group("name")).flatMap(people).stream())
                .toList();
    }

    static int length(String text) {
        var plain = new StringBuilder();
        var found = ENTITY.matcher(text);
        while (found.find()) {
            found.appendReplacement(
                    plain,
                    found.group("url") != null
                            ? "x".repeat(PER_URL)
                            : Matcher.quoteReplacement(
                                    found.group("name") != null ? "@" + found.group("name") : found.group()));
        }
        found.appendTail(plain);
        return (int) CHARACTER.matcher(plain).results().count();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
