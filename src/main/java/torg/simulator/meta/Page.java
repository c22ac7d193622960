package torg.simulator.meta;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Thing;
import torg.simulator.meta.Fields.Field;

/** One page of an edge, with cursors (developers.facebook.com/docs/graph-api/results, read 2026-11-22). */
final class Page {
    private static final int USUAL = 25;
    private static final int MOST = 100;

    private Page() {}

    /** @param things as they are to be shown, of which the newest stand first unless {@code order} says otherwise */
    static ObjectNode of(
            List<Thing> things, Field edge, boolean newestFirst, Function<Thing, ? extends JsonNode> shown) {
        var order = Comparator.comparing(Thing::at).thenComparing(Thing::id);
        var sorted = things.stream()
                .filter(thing -> within(thing, edge))
                .sorted(newestFirst ? order.reversed() : order)
                .toList();
        var after = decoded(edge.setting("after", ""));
        var from = 0;
        for (var n = 0; n < sorted.size() && !after.isEmpty(); n++) {
            if (sorted.get(n).id().equals(after)) {
                from = n + 1;
            }
        }
        var limit = limit(edge);
        var shownNow = sorted.subList(from, Math.min(sorted.size(), from + limit));
        var page = JsonNodeFactory.instance.objectNode();
        var data = page.putArray("data");
        shownNow.forEach(thing -> data.add(shown.apply(thing)));
        if (!shownNow.isEmpty()) {
            var paging = page.putObject("paging");
            paging.putObject("cursors")
                    .put("before", encoded(shownNow.getFirst().id()))
                    .put("after", encoded(shownNow.getLast().id()));
            if (from + limit < sorted.size()) {
                paging.put("next", "https://graph.facebook.com/the-same-with-after");
            }
        }
        return page;
    }

    private static boolean within(Thing thing, Field edge) {
        var since = edge.setting("since", "");
        return since.isEmpty() || !thing.at().isBefore(moment(since));
    }

    private static Instant moment(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw Refusal.wrong("since must be a timestamp");
        }
    }

    private static int limit(Field edge) {
        try {
            var limit = Integer.parseInt(edge.setting("limit", Integer.toString(USUAL)));
            if (limit < 0 || limit > MOST) {
                throw Refusal.wrong("limit must be between 0 and " + MOST);
            }
            return limit;
        } catch (NumberFormatException e) {
            throw Refusal.wrong("limit must be a number");
        }
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong("Invalid cursor");
        }
    }
}
