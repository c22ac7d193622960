package torg.platforms.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Way;
import torg.platforms.http.Json;
import torg.platforms.http.Said;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Pace;
import torg.platforms.listening.Round;
import torg.platforms.listening.Watched;

/**
 * What stands on the account's page with what was said under it, and others' posts that name the account
 * (developers.facebook.com/docs/pages-api/posts and docs/instagram-platform/comment-moderation, read 2026-11-22). The newest
 * beginnings come with their comments in one call; older ones are looked through ever more seldom. Neither site has a list
 * of what is new, and neither tells what was removed, so what was seen and no longer stands is asked for by its name.
 */
final class Listening {
    private static final int MOST_PAGES = 8;
    /** A page with few visitors has few calls to spend, so what is old is looked at seldom. */
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofDays(1));

    private static final int AT_ONCE = 10;
    private static final int LOOKED_FOR_AT_ONCE = 25;

    /** @param all whether the list ended here, and was not only left */
    private record Listed(List<JsonNode> beginnings, boolean all) {}

    private final Graph graph;
    private final Memory memory;
    private final Hearing hearing;
    private final Round round;
    private final Account account;
    private final Tongue tongue;
    private final Set<String> looked = new HashSet<>();

    Listening(Graph graph, Memory memory, Hearing hearing) {
        this.graph = graph;
        this.memory = memory;
        this.hearing = hearing;
        this.round = hearing.round();
        this.account = hearing.account();
        this.tongue = hearing.tongue();
    }

    /** @return whether there is more to be looked through at once */
    boolean listen() {
        var beginnings = listed(tongue.beginnings(), tongue.beginningWithComments(), "");
        var mentions = listed(tongue.mentions(), tongue.beginning(), Tongue.MENTION);
        beginnings.beginnings().forEach(this::look);
        mentions.beginnings().forEach(this::lookAtMention);
        missing(beginnings, false);
        missing(mentions, true);
        return sweep();
    }

    /** All is fetched before anything is heard, so that a fault in between leaves no gap behind it. */
    private Listed listed(String edge, String fields, String prefix) {
        var beginnings = new ArrayList<JsonNode>();
        var after = Optional.<String>empty();
        for (var page = 0; page < MOST_PAGES; page++) {
            var list = page(account.id() + "/" + edge, fields, 25, after);
            var known = false;
            for (var one : list.path("data")) {
                var at = Reading.moment(Tongue.time(one));
                if (!Json.text(one, "id").isBlank() && at.isPresent()) {
                    known |= memory.watched(prefix + Json.text(one, "id")).isPresent()
                            || at.get().isBefore(memory.horizon());
                    beginnings.add(one);
                }
            }
            after = next(list);
            if (after.isEmpty()) {
                return new Listed(beginnings, true);
            }
            if (known) {
                break;
            }
        }
        return new Listed(beginnings, false);
    }

    private JsonNode page(String path, String fields, int limit, Optional<String> after, String... more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("fields", fields);
        parameters.put("limit", Integer.toString(limit));
        after.ifPresent(cursor -> parameters.put("after", cursor));
        for (var n = 0; n + 1 < more.length; n += 2) {
            parameters.put(more[n], more[n + 1]);
        }
        return graph.list(graph.get(account, path, parameters));
    }

    /** The cursor, not the address: that leads wherever somebody says. */
    private static Optional<String> next(JsonNode list) {
        var paging = list.path("paging");
        return Optional.of(Json.text(paging.path("cursors"), "after"))
                .filter(cursor -> paging.path("next").isString() && !cursor.isEmpty());
    }

    private void look(JsonNode beginning) {
        var id = Json.text(beginning, "id");
        var began = Reading.moment(Tongue.time(beginning)).orElseThrow();
        var before = memory.watched(id).orElseGet(() -> Watched.own(id, began));
        looked.add(id);
        var standing = new LinkedHashSet<String>();
        if (!hearing.isOwn(beginning)) {
            standing.add(id);
            hearing.hear(Way.COMMENT, id, id, Optional.empty(), Tongue.address(beginning), beginning);
        }
        round.guarded(before, PACE, () -> {
            hearComments(id, Tongue.address(beginning), beginning.path("comments"), standing);
            settle(before, standing);
        });
    }

    private void lookAtMention(JsonNode mention) {
        var ref = Tongue.MENTION + Json.text(mention, "id");
        var began = Reading.moment(Tongue.time(mention)).orElseThrow();
        looked.add(ref);
        if (!hearing.isOwn(mention)) {
            hearing.hear(Way.MENTION, ref, ref, Optional.empty(), Tongue.address(mention), mention);
            memory.watch(Watched.others(ref, began).swept(hearing.now(), Set.of(ref)));
        }
    }

    private void hearComments(String root, String address, JsonNode first, Set<String> standing) {
        var list = first;
        for (var page = 0; page < MOST_PAGES * 10; page++) {
            list.path("data").forEach(comment -> hearComment(root, root, address, comment, standing));
            var after = next(list);
            if (after.isEmpty()) {
                return;
            }
            list = commentsUnder(root, after);
        }
    }

    private JsonNode commentsUnder(String root, Optional<String> after) {
        return tongue == Tongue.FACEBOOK
                ? page(root + "/comments", tongue.comment(), 100, after, "filter", "stream")
                : page(root + "/comments", tongue.comment(), 50, after);
    }

    /** On Instagram answers to a comment stand inside it; on Facebook each says whose it is. */
    private void hearComment(String root, String above, String address, JsonNode comment, Set<String> standing) {
        var id = Json.text(comment, "id");
        if (id.isBlank() || Reading.moment(Tongue.time(comment)).isEmpty()) {
            return;
        }
        var named = Tongue.parent(comment);
        if (!hearing.isOwn(comment)) {
            standing.add(id);
            var own = Tongue.address(comment);
            hearing.hear(
                    Way.COMMENT,
                    id,
                    root,
                    Optional.of(named.isEmpty() ? above : named),
                    own.isEmpty() ? address : own,
                    comment);
        }
        var replies = comment.path("replies");
        replies.path("data").forEach(reply -> hearComment(root, id, address, reply, standing));
        var after = next(replies);
        if (after.isPresent()) {
            page(id + "/replies", tongue.comment().replaceAll(",replies.*", ""), 50, after)
                    .path("data")
                    .forEach(reply -> hearComment(root, id, address, reply, standing));
        }
    }

    private void settle(Watched before, Set<String> standing) {
        before.standing().stream().filter(ref -> !standing.contains(ref)).forEach(ref -> lookFor(ref, standing));
        memory.watch(before.swept(hearing.now(), standing));
    }

    /** What was watched and would have to be in the list. */
    private void missing(Listed listed, boolean mentions) {
        var since = listed.all()
                ? Instant.EPOCH
                : listed.beginnings().stream()
                        .flatMap(one -> Reading.moment(Tongue.time(one)).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        memory.watched().stream()
                .filter(one -> one.own() != mentions && !looked.contains(one.ref()))
                .filter(one -> one.began().isAfter(since))
                .forEach(this::lookForBeginning);
    }

    /** Where the city took its own post away, what others said under it went with it, and nobody took it back. */
    private void lookForBeginning(Watched one) {
        looked.add(one.ref());
        var standing = new HashSet<String>();
        if (one.seen().containsKey(one.ref())) {
            lookFor(one.ref(), standing);
        } else if (!isGone(one.ref(), standing)) {
            standing.add(one.ref());
        }
        if (standing.isEmpty()) {
            memory.forget(one);
        }
    }

    private boolean sweep() {
        return round.sweep(one -> one.own() && !looked.contains(one.ref()), PACE, AT_ONCE, this::sweep);
    }

    private void sweep(Watched one) {
        var said = graph.get(account, one.ref(), Map.of("fields", tongue.beginningWithComments()));
        if (Refusals.isGone(said)) {
            if (one.seen().containsKey(one.ref())) {
                hearing.hearGone(one.ref());
            }
            memory.forget(one);
            return;
        }
        var beginning = graph.read(said);
        if (Json.text(beginning, "id").equals(one.ref())
                && Reading.moment(Tongue.time(beginning)).isPresent()) {
            look(beginning);
        } else {
            throw new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", hearing.now());
        }
    }

    /** What stands there all the same, hidden from us or under something hidden, is not watched any longer. */
    private void lookFor(String ref, Set<String> standing) {
        if (isGone(ref, standing)) {
            hearing.hearGone(ref);
        }
    }

    /** @param standing is given the ref where nobody can tell now, so that it is asked for next time */
    private boolean isGone(String ref, Set<String> standing) {
        if (!round.mayLookFor(LOOKED_FOR_AT_ONCE)) {
            standing.add(ref);
            return false;
        }
        var said = graph.get(account, ref.replace(Tongue.MENTION, ""), Map.of("fields", "id"));
        if (said instanceof Said.Done) {
            return false;
        }
        if (!Refusals.isGone(said)) {
            standing.add(ref);
        }
        return Refusals.isGone(said);
    }
}
