package torg.simulator.threads;

import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * developers.facebook.com/docs/threads/reply-management and .../posts/delete-posts (read 2026-11-21): of what is said under
 * one's own posts what stands at the top can be hidden, and all below goes with it; only what is one's own can be deleted.
 */
final class Moderation {
    private final Society society;

    Moderation(Society society) {
        this.society = society;
    }

    Answer hide(Call call) {
        call.only("hide").needs("threads_manage_replies");
        var hide = call.required("hide");
        if (!hide.matches("true|false")) {
            throw Refusal.parameter("(#100) Param hide must be a boolean");
        }
        var reply = Reading.seen(society, call, call.node());
        var own = society.thing(Site.THREADS, reply.root())
                .filter(root -> root.author().equals(call.account().id()));
        if (own.isEmpty() || !reply.parent().equals(own.map(Thing::id))) {
            throw Refusal.parameter("(#100) Only top-level replies to your own posts can be managed");
        }
        hidden(reply, hide.equals("true"));
        return Answer.json(200, JsonMapper.shared().createObjectNode().put("success", true));
    }

    private void hidden(Thing thing, boolean hidden) {
        society.happens(new Act.Hidden(Site.THREADS, thing.id(), hidden));
        society.under(Site.THREADS, thing.id()).forEach(below -> hidden(below, hidden));
    }

    Answer delete(Call call) {
        call.only().needs("threads_delete");
        var thing = Reading.seen(society, call, call.node());
        if (!thing.author().equals(call.account().id())) {
            throw Refusal.gone(thing.id());
        }
        society.happens(new Act.Removed(Site.THREADS, thing.id(), thing.author(), society.now()));
        return Answer.json(
                200, JsonMapper.shared().createObjectNode().put("success", true).put("deleted_id", thing.id()));
    }
}
