package torg.platforms.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.http.Json;

/** Which bytes of a text are links, hashtags and people; without it nothing in a post can be clicked and nobody hears of it. */
final class Facets {
    private static final int LONGEST_TAG = 64;
    private static final String INVISIBLE = "\\u00AD\\u2060\\u200A\\u200B\\u200C\\u200D\\u20E2";

    /** As Bluesky's own app finds them (packages/api/src/rich-text/util.ts, read 2026-11-21), but links only with their scheme. */
    private static final Pattern LINK = Pattern.compile(
            "(?<=^|[\\s(])https?://[\\p{L}\\p{N}]\\S*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TAG = Pattern.compile(
            "(?<=^|\\s)[#\\uFF03]((?!\\uFE0F)[^\\s" + INVISIBLE + "]*[^\\d\\s\\p{P}" + INVISIBLE + "][^\\s" + INVISIBLE
                    + "]*)",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** A handle is a domain, with a dot in it; an address of e-mail has something before its sign and is none. */
    private static final Pattern PERSON =
            Pattern.compile("(?<=^|[\\s(])@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(?![A-Za-z0-9-])");

    private static final int LONGEST_HANDLE = 253;
    private static final Pattern TAIL = Pattern.compile("\\p{P}+$");

    private Facets() {}

    /** @param people the DID behind a handle; empty where nobody is called so, and then it is only text */
    static ArrayNode of(String text, Function<String, Optional<String>> people) {
        var facets = Json.object().putArray("facets");
        LINK.matcher(text).results().forEach(found -> {
            var link = withoutTail(found.group());
            mark(facets, text, found.start(), link)
                    .put("$type", "app.bsky.richtext.facet#link")
                    .put("uri", link);
        });
        TAG.matcher(text).results().forEach(found -> {
            var tag = TAIL.matcher(found.group(1)).replaceFirst("");
            if (tag.codePointCount(0, tag.length()) <= LONGEST_TAG) {
                mark(facets, text, found.start(), text.charAt(found.start()) + tag)
                        .put("$type", "app.bsky.richtext.facet#tag")
                        .put("tag", tag);
            }
        });
        PERSON.matcher(text)
                .results()
                .filter(found -> found.group(1).length() <= LONGEST_HANDLE)
                .forEach(found -> people.apply(found.group(1).toLowerCase(Locale.ROOT))
                        .ifPresent(did -> mark(facets, text, found.start(), found.group())
                                .put("$type", "app.bsky.richtext.facet#mention")
                                .put("did", did)));
        return facets;
    }

    /** The sentence's full stop is not the link's, and a closing bracket only if it was opened in it. */
    private static String withoutTail(String link) {
        var end = link.length();
        while (isTail(link.substring(0, end))) {
            end--;
        }
        return link.substring(0, end);
    }

    private static boolean isTail(String link) {
        var last = link.charAt(link.length() - 1);
        return ".,;:!?\"'”’»…".indexOf(last) >= 0 || last == ')' && link.indexOf('(') < 0;
    }

    /** Bluesky counts in bytes of UTF-8, Java does not. */
    private static ObjectNode mark(ArrayNode facets, String text, int start, String marked) {
        var facet = facets.addObject();
        var from = bytes(text.substring(0, start));
        facet.putObject("index").put("byteStart", from).put("byteEnd", from + bytes(marked));
        return facet.putArray("features").addObject();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
