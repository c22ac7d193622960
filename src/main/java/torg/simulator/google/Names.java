package torg.simulator.google;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What YouTube calls things: a channel begins with UC and its uploads with UU, a reply carries the comment it stands under
 * before the full stop.
 */
final class Names {
    private static final String CHANNEL = "UC";
    private static final String UPLOADS = "UU";
    private static final String COMMENT = "Ug";

    private Names() {}

    static String channel(String member) {
        return CHANNEL + member;
    }

    static String uploads(String member) {
        return UPLOADS + member;
    }

    static String comment(String top) {
        return COMMENT + top;
    }

    static String reply(String top, String id) {
        return COMMENT + top + "." + id;
    }

    static Optional<String> ofChannel(String name) {
        return after(CHANNEL, name);
    }

    static Optional<String> ofUploads(String name) {
        return after(UPLOADS, name);
    }

    /** The id in the society of a comment or of a reply. */
    static Optional<String> ofComment(String name) {
        return after(COMMENT, name).map(rest -> rest.substring(rest.indexOf('.') + 1));
    }

    private static Optional<String> after(String beginning, String name) {
        return name.startsWith(beginning) ? Optional.of(name.substring(beginning.length())) : Optional.empty();
    }

    /** A list as Google gives it: so many at once, and a token for the next page that is nobody's business. */
    static <T> ObjectNode page(
            String kind, List<T> all, Call call, int most, Function<T, String> id, Function<T, ObjectNode> told) {
        var from = call.parameter("pageToken")
                .map(token -> position(token, all, id))
                .orElse(0);
        var until = Math.min(all.size(), from + most);
        var page = JsonNodeFactory.instance.objectNode().put("kind", kind).put("etag", etag(kind + from + until));
        if (until < all.size()) {
            page.put("nextPageToken", token(id.apply(all.get(until - 1))));
        }
        page.putObject("pageInfo").put("totalResults", all.size()).put("resultsPerPage", most);
        var items = page.putArray("items");
        all.subList(from, until).forEach(one -> items.add(told.apply(one)));
        return page;
    }

    private static <T> int position(String token, List<T> all, Function<T, String> id) {
        for (var n = 0; n < all.size(); n++) {
            if (token(id.apply(all.get(n))).equals(token)) {
                return n + 1;
            }
        }
        throw No.of(400, "invalidPageToken", "The request specifies an invalid page token.");
    }

    private static String token(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("after " + id).getBytes(StandardCharsets.UTF_8));
    }

    static String etag(String content) {
        return Integer.toHexString(content.hashCode());
    }
}
