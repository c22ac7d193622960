package torg.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs write to see what breaks: the Big List of Naughty Strings, and what it lacks. */
final class Naughty {
    private static final List<String> OUR_OWN = List.of(
            "a\u0000b",
            "\u0000",
            "\uD83D ensam",
            "ensam \uDE00",
            "\uDE00\uD83D",
            "\u0001\u0002\u0007\u0008\u000B\u000C\u001B[31m\u007F\u0085",
            "\uFEFFmed märke",
            "\uFFFE\uFFFF",
            "\u202Ebaklänges\u202C",
            "\u2028\u2029",
            "rad\rrad\nrad",
            "  mellanslag  ",
            "å" + "\u030A".repeat(300),
            "W".repeat(3_000),
            "\uD83D\uDC69\u200D".repeat(400),
            "{0} ' {1} '' {",
            "${page} !{var} @if(true)",
            "${jndi:ldap://127.0.0.1/a}",
            "%n%s%00",
            "</textarea></p></main><h1>");

    private Naughty() {}

    static List<String> all() {
        try (var file = Naughty.class.getResourceAsStream("/torg/naughty/blns.base64.json")) {
            var read = JsonMapper.builder().build().readTree(file.readAllBytes());
            return Stream.concat(
                            StreamSupport.stream(read.spliterator(), false)
                                    .map(one -> new String(Base64.getDecoder().decode(one.stringValue()), UTF_8)),
                            OUR_OWN.stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As PostgreSQL and a page can hold it: neither U+0000 nor half a character. The capture holds it as it was. */
    static String held(String text) {
        var held = new StringBuilder();
        text.codePoints()
                .map(point -> point == 0 || Character.isBmpCodePoint(point) && Character.isSurrogate((char) point)
                        ? 0xFFFD
                        : point)
                .forEach(held::appendCodePoint);
        return held.toString();
    }

    /** As it stands in the HTML of a page. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
