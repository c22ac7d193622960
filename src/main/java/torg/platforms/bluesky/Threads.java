package torg.platforms.bluesky;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import torg.platforms.http.Json;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Pace;
import torg.platforms.listening.Round;
import torg.platforms.listening.Watched;

/**
 * Looks through the threads that are watched, because notifications are not enough: the network loses those of answers
 * that come in the instant of the post, keeps back those of people the account has muted, and has none for what is
 * changed or removed.
 */
final class Threads {
    private static final int AT_ONCE = 10;
    private static final int LOOKED_FOR_AT_ONCE = 25;
    private static final String DEEPEST = "100";

    private final Account account;
    private final Memory memory;
    private final Hearing hearing;
    private final Round round;

    Threads(Account account, Memory memory, Hearing hearing) {
        this.account = account;
        this.memory = memory;
        this.hearing = hearing;
        this.round = hearing.round();
    }

    /** @return whether there is more to be looked through at once */
    boolean sweep() {
        return round.sweep(thread -> !isSilent(thread), Pace.LIVELY, AT_ONCE, this::look);
    }

    /** Nothing comes under a post that nobody has answered without the count telling. */
    private static boolean isSilent(Watched thread) {
        return thread.own() && thread.counted() == 0 && thread.seen().isEmpty();
    }

    private void look(Watched thread) {
        var own = thread.own();
        var said = account.ask(
                "app.bsky.feed.getPostThread", "uri", thread.ref(), "depth", own ? DEEPEST : "0", "parentHeight", "0");
        var gone = said instanceof Said.No no && no.is("NotFound");
        if (own && gone) {
            memory.forget(thread); // removed by the city itself; the answers to it still stand, each under nothing
            return;
        }
        var standing =
                gone ? new LinkedHashSet<String>() : standing(said.orFault().path("thread"), own);
        thread.standing().stream().filter(post -> !standing.contains(post)).forEach(post -> lookFor(post, standing));
        if (own || !standing.isEmpty()) {
            memory.watch(thread.swept(hearing.now(), standing));
        } else {
            memory.forget(thread);
        }
    }

    /** Hears what stands in the thread, and returns it. A blocked person's post stands there too, unreadable to us. */
    private Set<String> standing(JsonNode thread, boolean withAnswers) {
        var standing = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(Set.of(thread));
        while (!open.isEmpty()) {
            var node = open.pop();
            var post = node.path("post");
            if (node.path("blocked").booleanValue(false)) {
                standing.add(Json.text(node, "uri"));
            } else if (post.isObject() && !hearing.isOwn(post)) {
                standing.add(Json.text(post, "uri"));
                hearing.hear(post);
            }
            if (withAnswers) {
                node.path("replies").forEach(open::add);
            }
        }
        return standing;
    }

    /**
     * What is no longer shown may be removed, or hidden, or under something removed: only the record itself can tell. What
     * exists all the same is not watched any longer.
     */
    private void lookFor(String post, Set<String> standing) {
        if (!round.mayLookFor(LOOKED_FOR_AT_ONCE)) {
            standing.add(post); // next time
            return;
        }
        AtUri.of(post).filter(this::isGone).ifPresent(hearing::hearGone);
    }

    private boolean isGone(AtUri post) {
        var said = account.ask(
                "com.atproto.repo.getRecord", "repo", post.did(), "collection", post.collection(), "rkey", post.key());
        if (said instanceof Said.No no && !no.notAllowed()) {
            return true; // the record, or all of its author's
        }
        said.orFault();
        return false;
    }
}
