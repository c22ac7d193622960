package torg.simulator.threads;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * developers.facebook.com/docs/threads/reference/media-retrieval, .../reference/reply-management, .../threads-mentions and
 * .../reference/user (read 2026-11-22). Whoever wrote is told by name only.
 */
final class Reading {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "media_product_type",
            "media_type",
            "media_url",
            "permalink",
            "username",
            "text",
            "timestamp",
            "shortcode",
            "alt_text",
            "children",
            "is_quote_post",
            "has_replies",
            "root_post",
            "replied_to",
            "is_reply",
            "is_reply_owned_by_me",
            "hide_status",
            "owner");
    private static final Set<String> USER =
            Set.of("id", "username", "name", "threads_profile_picture_url", "threads_biography", "is_verified");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
    private static final int PAGE = 25;
    private static final int LARGEST_PAGE = 100;
    private static final int RADIX = 36;

    private final Society society;

    Reading(Society society) {
        this.society = society;
    }

    Answer profile(Call call) {
        var fields = call.only("fields").fields(USER, "ThreadsUser");
        var account = call.account();
        var all = JsonMapper.shared()
                .createObjectNode()
                .put("id", account.id())
                .put("username", account.handle())
                .put("name", account.name())
                .put("threads_biography", account.about())
                .put("is_verified", true);
        return Answer.json(200, all.retain(with(fields)));
    }

    private static List<String> with(List<String> fields) {
        var all = new ArrayList<>(fields);
        all.add("id");
        return all;
    }

    Answer one(Call call) {
        var fields = call.only("fields").fields(FIELDS, "ThreadsMedia");
        return Answer.json(200, shown(call, seen(society, call, call.node()), fields));
    }

    /** One's own, what is said under it, and what names one. */
    static Thing seen(Society society, Call call, String id) {
        return society.thing(Site.THREADS, id)
                .filter(found -> !found.removed()
                        && (found.author().equals(call.account().id())
                                || found.where().equals(call.account().id())))
                .orElseThrow(() -> Refusal.gone(id));
    }

    Answer posts(Call call) {
        return page(
                call.mine(),
                society.at(Site.THREADS, call.account().id()).stream()
                        .filter(thing -> thing.kind() == Thing.Kind.POST)
                        .toList(),
                true);
    }

    Answer ownReplies(Call call) {
        call.needs("threads_read_replies");
        return page(
                call,
                society.at(Site.THREADS, call.account().id()).stream()
                        .filter(thing -> thing.kind() == Thing.Kind.COMMENT
                                && thing.author().equals(call.account().id()))
                        .toList(),
                true);
    }

    Answer replies(Call call) {
        call.needs("threads_read_replies");
        var under = seen(society, call, call.node());
        return page(call, society.under(Site.THREADS, under.id()), isReversed(call));
    }

    /** Everything below, however deep, in one list. */
    Answer conversation(Call call) {
        call.needs("threads_read_replies");
        var all = new ArrayList<Thing>();
        below(seen(society, call, call.node()), all);
        all.sort(Comparator.comparing(Thing::at));
        return page(call, all, isReversed(call));
    }

    private static boolean isReversed(Call call) {
        return !call.request().parameter("reverse").orElse("true").equals("false");
    }

    private void below(Thing thing, List<Thing> all) {
        for (var reply : society.under(Site.THREADS, thing.id())) {
            all.add(reply);
            below(reply, all);
        }
    }

    Answer mentions(Call call) {
        call.needs("threads_manage_mentions");
        return page(
                call.mine(),
                society.at(Site.THREADS, call.account().id()).stream()
                        .filter(thing -> thing.kind() == Thing.Kind.MENTION)
                        .toList(),
                true);
    }

    private Answer page(Call call, List<Thing> oldestFirst, boolean newestFirst) {
        var fields = call.only("fields", "limit", "after", "before", "since", "until", "reverse")
                .fields(FIELDS, "ThreadsMedia");
        var limit = call.request().parameter("limit").orElse(Integer.toString(PAGE));
        var after = call.request().parameter("after").orElse("0");
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) > LARGEST_PAGE || !after.matches("\\d{1,9}")) {
            throw Refusal.parameter("(#100) Invalid limit or cursor");
        }
        var all = oldestFirst.stream().filter(thing -> !thing.removed()).toList();
        var ordered = newestFirst ? all.reversed() : all;
        var body = JsonMapper.shared().createObjectNode();
        var data = body.putArray("data");
        var from = Integer.parseInt(after);
        ordered.stream()
                .skip(from)
                .limit(Integer.parseInt(limit))
                .forEach(thing -> data.add(shown(call, thing, fields)));
        if (!data.isEmpty()) {
            var paging = body.putObject("paging");
            var end = from + data.size();
            paging.putObject("cursors").put("before", Integer.toString(from)).put("after", Integer.toString(end));
            if (end < ordered.size()) {
                paging.put("next", "https://graph.threads.net/v1.0/" + call.path() + "?after=" + end);
            }
        }
        return Answer.json(200, body);
    }

    private ObjectNode shown(Call call, Thing thing, List<String> fields) {
        var all = JsonMapper.shared().createObjectNode();
        all.put("id", thing.id())
                .put("media_product_type", "THREADS")
                .put("media_type", mediaType(thing))
                .put("permalink", permalink(society, thing))
                .put("shortcode", shortcode(thing))
                .put("username", username(society, thing.author()))
                .put("text", thing.text())
                .put("timestamp", time(thing))
                .put("is_quote_post", false)
                .put(
                        "has_replies",
                        society.under(Site.THREADS, thing.id()).stream().anyMatch(Thing::shown));
        var reply = thing.kind() == Thing.Kind.COMMENT;
        all.put("is_reply", reply);
        if (reply) {
            all.putObject("root_post").put("id", thing.root());
            all.putObject("replied_to").put("id", thing.parent().orElse(thing.root()));
            all.put("is_reply_owned_by_me", thing.author().equals(call.account().id()))
                    .put("hide_status", thing.hidden() ? "HIDDEN" : "NOT_HUSHED");
        } else if (thing.author().equals(call.account().id())) {
            all.putObject("owner").put("id", thing.author());
        }
        if (thing.media().size() == 1) {
            all.put("media_url", thing.media().getFirst().address())
                    .put("alt_text", thing.media().getFirst().alternative());
        }
        if (thing.media().size() > 1) {
            var children = all.putObject("children").putArray("data");
            thing.media()
                    .forEach(medium -> children.addObject()
                            .put("id", medium.id())
                            .put("media_type", "IMAGE")
                            .put("media_url", medium.address())
                            .put("alt_text", medium.alternative()));
        }
        return all.retain(with(fields));
    }

    static String mediaType(Thing thing) {
        return switch (thing.media().size()) {
            case 0 -> "TEXT_POST";
            case 1 -> "IMAGE";
            default -> "CAROUSEL_ALBUM";
        };
    }

    static String username(Society society, String member) {
        return society.member(Site.THREADS, member).map(one -> one.handle()).orElse("");
    }

    static String permalink(Society society, Thing thing) {
        return "https://www.threads.net/@" + username(society, thing.author()) + "/post/" + shortcode(thing);
    }

    static String shortcode(Thing thing) {
        return Long.toString(Long.parseLong(thing.id()), RADIX);
    }

    /** To the second. */
    static String time(Thing thing) {
        return TIME.format(thing.at());
    }
}
