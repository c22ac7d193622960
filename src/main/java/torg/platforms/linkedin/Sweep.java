package torg.platforms.linkedin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Pace;
import torg.platforms.listening.Round;
import torg.platforms.listening.Watched;

/**
 * Looks at the posts that are watched: learn.microsoft.com/linkedin/marketing/community-management/shares/comments-api and
 * .../posts-api (read 2026-11-22). A post that cannot be shown does not hold up the others.
 */
final class Sweep {
    /** LinkedIn tells of nearly everything by itself and counts calls by the day; this is for what it forgets. */
    private static final Pace PACE =
            new Pace(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

    private static final int AT_ONCE = 10;
    private static final int LOOKED_FOR_AT_ONCE = 25;
    private static final int PAGE = 100;
    private static final int PAGES = 20;

    private final Account account;
    private final Listening listening;
    private final Memory memory;
    private final Round round;

    Sweep(Account account, Listening listening) {
        this.account = account;
        this.listening = listening;
        this.memory = listening.memory();
        this.round = listening.round();
    }

    /** @return whether there is more to be looked through at once */
    boolean sweep() {
        return round.sweep(post -> true, PACE, AT_ONCE, this::sweep);
    }

    private void sweep(Watched post) {
        try {
            if (post.own()) {
                comments(post);
            } else {
                mention(post);
            }
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.GONE) {
                throw fault;
            }
            memory.forget(post); // removed by the city itself, with all that stood under it
        }
    }

    private void mention(Watched post) {
        var said = account.get("posts/" + Rest.encoded(post.ref()));
        if (said instanceof Said.No no && no.status() == 403) {
            memory.forget(post); // not ours to read again; what the notification showed is kept
            return;
        }
        if (said instanceof Said.No no && no.status() == 404) {
            if (!post.seen().isEmpty()) {
                listening.hearGone(post.ref());
            }
            memory.forget(post);
            return;
        }
        var shown = account.read(said);
        if (!Json.text(shown, "id").equals(post.ref())) {
            throw nonsense();
        }
        var version = Reading.mentionVersion(shown);
        if (!listening.isOwn(Json.text(shown, "author"))
                && !version.equals(post.seen().get(post.ref()))) {
            var at = Reading.moment(shown.path("createdAt").longValue(0)).orElse(round.now());
            listening.hear(post.ref(), version, at, Json.bytes(Reading.mention(shown)));
        }
        memory.watch(post.swept(round.now(), Map.of(post.ref(), version)));
    }

    private void comments(Watched post) {
        var standing = new LinkedHashMap<String, String>();
        for (var comment : under(account, post.ref())) {
            hear(post, comment, standing);
            if (comment.path("commentsSummary").path("totalFirstLevelComments").longValue(0) > 0) {
                for (var answer : under(account, urn(comment))) {
                    hear(post, answer, standing);
                }
            }
        }
        post.seen().forEach((urn, version) -> {
            if (!standing.containsKey(urn)) {
                lookFor(post, urn, version, standing);
            }
        });
        memory.watch(post.swept(round.now(), standing));
    }

    private void hear(Watched post, JsonNode comment, Map<String, String> standing) {
        if (listening.isOwn(Json.text(comment, "actor"))) {
            return;
        }
        var urn = urn(comment);
        var version = Reading.version(comment);
        if (!version.equals(post.seen().get(urn))) {
            var at = Reading.moment(comment.path("created").path("time").longValue(0))
                    .orElse(round.now());
            listening.hear(urn, version, at, Json.bytes(Reading.comment(post.ref(), comment)));
        }
        standing.put(urn, version);
    }

    /** What is no longer listed may stand all the same, further down than was looked: only asking for it can tell. */
    private void lookFor(Watched post, String urn, String version, Map<String, String> standing) {
        if (!round.mayLookFor(LOOKED_FOR_AT_ONCE)) {
            standing.put(urn, version); // next time
            return;
        }
        Urn.Comment.of(urn).ifPresent(comment -> {
            var said = account.get(Urn.comments(post.ref()) + "/" + comment.id());
            if (said instanceof Said.No no && no.status() == 404) {
                listening.hearGone(urn);
            } else {
                account.read(said);
                standing.put(urn, version);
            }
        });
    }

    private String urn(JsonNode comment) {
        return Urn.Comment.of(Json.text(comment, "commentUrn"))
                .orElseThrow(this::nonsense)
                .toString();
    }

    private Fault nonsense() {
        return new Fault(Fault.Kind.TRY_AGAIN, "platforms.try-again", round.now());
    }

    /** What stands directly under a post or a comment, as far as twenty pages go. */
    static List<JsonNode> under(Account account, String urn) {
        var all = new ArrayList<JsonNode>();
        for (var page = 0; page < PAGES; page++) {
            var before = all.size();
            account.elements(account.get(Urn.comments(urn) + "?start=" + page * PAGE + "&count=" + PAGE))
                    .forEach(all::add);
            if (all.size() - before < PAGE) {
                break;
            }
        }
        return all;
    }
}
