package torg.simulator.threads;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * developers.facebook.com/docs/threads/posts, .../reference/publishing, .../create-posts/accessibility and .../overview (read
 * 2026-11-21 and 22): a container is made, and then published. "Text posts are limited to 500 characters. Emojis are counted
 * as the number of UTF-8 bytes"; as callers have found, so is everything else (gitroomhq/postiz-app, pull request 1946).
 */
final class Containers {
    private static final int LONGEST = 500;
    private static final int LONGEST_ALTERNATIVE = 1000;
    private static final int MOST_LINKS = 5;
    private static final int MOST_CHILDREN = 20;
    private static final int POSTS_A_DAY = 250;
    private static final int REPLIES_A_DAY = 1000;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"]+");

    private record Container(
            String account,
            String text,
            List<Thing.Medium> media,
            Optional<String> replyTo,
            boolean part,
            Instant made) {}

    private record Published(String account, boolean reply, Instant at) {}

    private final Society society;
    private final Map<String, Container> containers = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();

    Containers(Society society) {
        this.society = society;
    }

    synchronized boolean holds(String id) {
        return containers.containsKey(id);
    }

    synchronized Answer create(Call call) {
        call.mine()
                .only(
                        "media_type",
                        "text",
                        "image_url",
                        "alt_text",
                        "reply_to_id",
                        "is_carousel_item",
                        "children",
                        "reply_control",
                        "link_attachment")
                .needs("threads_content_publish");
        var text = words(call);
        var media = media(call);
        var replyTo = call.request().field("reply_to_id");
        replyTo.ifPresent(id -> standing(id));
        var id = society.next();
        var part = call.request().field("is_carousel_item").orElse("false").equals("true");
        containers.put(id, new Container(call.account().id(), text, media, replyTo, part, society.now()));
        return Answer.json(200, id(id));
    }

    private static ObjectNode id(String id) {
        return JsonMapper.shared().createObjectNode().put("id", id);
    }

    private Thing standing(String id) {
        return society.thing(Site.THREADS, id).filter(Thing::shown).orElseThrow(() -> Refusal.gone(id));
    }

    private static String words(Call call) {
        var text = call.request().field("text").orElse("");
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw Refusal.parameter("Param text must be at most 500 characters long.");
        }
        var links = LINK.matcher(text)
                .results()
                .map(found -> found.group().replaceFirst("[.,;:!?)]+$", ""))
                .collect(Collectors.toSet());
        if (links.size() > MOST_LINKS) {
            throw Refusal.parameter("THREADS_API__LINK_LIMIT_EXCEEDED");
        }
        return text;
    }

    private List<Thing.Medium> media(Call call) {
        return switch (call.required("media_type")) {
            case "TEXT" -> {
                call.required("text");
                yield List.of();
            }
            case "IMAGE" -> {
                var address = call.required("image_url");
                var alternative = call.request().field("alt_text").orElse("");
                if (!address.matches("https?://.+") || alternative.length() > LONGEST_ALTERNATIVE) {
                    throw Refusal.parameter("(#100) Invalid image_url or alt_text");
                }
                yield List.of(new Thing.Medium(society.next(), "image/png", address, alternative));
            }
            case "CAROUSEL" -> {
                var children = Arrays.stream(call.required("children").split(","))
                        .map(child -> container(call, child))
                        .toList();
                if (children.size() < 2
                        || children.size() > MOST_CHILDREN
                        || !children.stream().allMatch(Container::part)) {
                    throw Refusal.parameter("(#100) A carousel has 2 to 20 items");
                }
                yield children.stream().flatMap(child -> child.media().stream()).toList();
            }
            default -> throw Refusal.parameter("(#100) Param media_type is not one of the accepted values");
        };
    }

    private Container container(Call call, String id) {
        return Optional.ofNullable(containers.get(id))
                .filter(found -> found.account().equals(call.account().id())
                        && society.now().isBefore(found.made().plus(DAY)))
                .orElseThrow(Refusal::container);
    }

    /** Made at once here; the real one takes about half a minute for pictures. */
    synchronized Answer status(Call call) {
        call.only("fields");
        var id = call.node();
        var expired = !society.now().isBefore(containers.get(id).made().plus(DAY));
        return Answer.json(
                200, id(id).put("status", done.contains(id) ? "PUBLISHED" : expired ? "EXPIRED" : "FINISHED"));
    }

    synchronized Answer publish(Call call) {
        call.mine().only("creation_id").needs("threads_content_publish");
        var id = call.required("creation_id");
        var container = container(call, id);
        if (done.contains(id) || container.part()) {
            throw Refusal.container();
        }
        var reply = container.replyTo().isPresent();
        if (used(call.account().id(), reply) >= (reply ? REPLIES_A_DAY : POSTS_A_DAY)) {
            throw Refusal.tooMuch();
        }
        var parent = container.replyTo().map(this::standing);
        var thing = society.say(
                Site.THREADS,
                reply ? Thing.Kind.COMMENT : Thing.Kind.POST,
                parent.map(Thing::where).orElse(call.account().id()),
                call.account().id(),
                parent,
                container.text(),
                container.media());
        done.add(id);
        published.add(new Published(call.account().id(), reply, society.now()));
        return Answer.json(200, id(thing.id()));
    }

    private long used(String account, boolean reply) {
        var yesterday = society.now().minus(DAY);
        published.removeIf(one -> one.at().isBefore(yesterday));
        return published.stream()
                .filter(one -> one.account().equals(account) && one.reply() == reply)
                .count();
    }

    synchronized Answer limit(Call call) {
        call.mine().only("fields").needs("threads_content_publish");
        var body = JsonMapper.shared().createObjectNode();
        var one = body.putArray("data").addObject();
        one.put("quota_usage", used(call.account().id(), false));
        one.putObject("config").put("quota_total", POSTS_A_DAY).put("quota_duration", DAY.toSeconds());
        one.put("reply_quota_usage", used(call.account().id(), true));
        one.putObject("reply_config").put("quota_total", REPLIES_A_DAY).put("quota_duration", DAY.toSeconds());
        return Answer.json(200, body);
    }
}
