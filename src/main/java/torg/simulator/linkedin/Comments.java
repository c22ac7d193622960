package torg.simulator.linkedin;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/shares/comments-api (read 2026-11-22): whoever comments is
 * told by number only, and answers stand one deep. That an answer to an answer is refused, and that a comment ends at 1,250
 * characters, no page says.
 */
final class Comments {
    private static final int LONGEST = 1250;

    private final Society society;

    Comments(Society society) {
        this.society = society;
    }

    Answer answer(Call call) {
        if (call.depth() < 3 || call.depth() > 4 || !call.part(2).equals("comments")) {
            throw Refusal.noSuchResource(call.request().path());
        }
        var read = call.method().equals("GET");
        call.needs(
                read ? "r_organization_social_feed" : "w_organization_social_feed",
                "partnerApiSocialActions.comments." + call.method());
        var under = Urns.thing(call.part(1))
                .flatMap(id -> society.thing(Site.LINKEDIN, id))
                .filter(Thing::shown)
                .orElseThrow(() -> Refusal.notFound(call.part(1)));
        return switch (call.method()) {
            case "GET" -> call.depth() == 3 ? all(call, under) : Answer.json(200, shown(seen(call, under)));
            case "POST" -> call.depth() == 3 ? create(call, under) : change(call, under);
            case "DELETE" -> remove(call, under);
            default -> throw Refusal.of(405, "METHOD_NOT_ALLOWED", "Method not allowed");
        };
    }

    private Answer all(Call call, Thing under) {
        call.onlyParameters("start", "count");
        readable(call, under);
        return Answer.json(
                200,
                Organizations.page(
                        call,
                        society.under(Site.LINKEDIN, under.id()).stream()
                                .filter(Thing::shown)
                                .map(this::shown)
                                .toList(),
                        100));
    }

    private void readable(Call call, Thing under) {
        Organizations.page(society, call, Urns.organization(under.where()));
    }

    private Thing seen(Call call, Thing under) {
        readable(call, under);
        return comment(call, under);
    }

    private Thing comment(Call call, Thing under) {
        return society.thing(Site.LINKEDIN, call.part(3))
                .filter(found -> found.kind() == Thing.Kind.COMMENT
                        && found.shown()
                        && found.root().equals(under.root()))
                .orElseThrow(() -> Refusal.notFound("comment " + call.part(3)));
    }

    private Answer create(Call call, Thing under) {
        call.onlyParameters();
        var body = call.body("actor", "object", "message", "parentComment");
        Call.only(body.path("message"), "text", "attributes");
        var actor = Organizations.page(society, call, Call.text(body, "actor"));
        var root = society.thing(Site.LINKEDIN, under.root()).filter(Thing::shown);
        if (root.isEmpty() || !Urns.thing(Call.text(body, "object")).equals(root.map(Thing::id))) {
            throw Refusal.notFound(Call.text(body, "object"));
        }
        var answers = under.kind() == Thing.Kind.COMMENT;
        if (answers != body.has("parentComment")
                || answers && !Call.text(body, "parentComment").equals(Urns.comment(under))) {
            throw Refusal.badRequest("/parentComment :: does not match the target of the request");
        }
        if (answers && !under.parent().equals(root.map(Thing::id))) {
            throw Refusal.badRequest("/parentComment :: is not a top level comment");
        }
        var said = society.comment(actor, under, words(Call.text(body.path("message"), "text")));
        return Answer.json(201, shown(said)).with("x-restli-id", said.id());
    }

    private static String words(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refusal.badRequest("/message/text :: text length is not between 1 and " + LONGEST);
        }
        return text;
    }

    private Answer change(Call call, Thing under) {
        call.onlyParameters("actor");
        var own = own(call, under);
        if (!call.isRestli("PARTIAL_UPDATE")) {
            throw Refusal.badRequest("X-RestLi-Method is required");
        }
        var set = call.body("patch").path("patch").path("message").path("$set");
        society.happens(new Act.Changed(Site.LINKEDIN, own.id(), words(Call.text(set, "text")), society.now()));
        return Answer.empty(204);
    }

    private Answer remove(Call call, Thing under) {
        call.onlyParameters("actor");
        var own = own(call, under);
        society.happens(new Act.Removed(Site.LINKEDIN, own.id(), own.author(), society.now()));
        return Answer.empty(204);
    }

    private Thing own(Call call, Thing under) {
        var actor = Organizations.page(society, call, call.required("actor"));
        var comment = comment(call, under);
        if (!comment.author().equals(actor.id())) {
            throw Refusal.forbidden("partnerApiSocialActions.comments." + call.method());
        }
        return comment;
    }

    private ObjectNode shown(Thing comment) {
        var actor = society.member(Site.LINKEDIN, comment.author())
                .map(Urns::member)
                .orElse("");
        var body = JsonMapper.shared().createObjectNode();
        body.put("actor", actor)
                .put("agent", actor)
                .put("commentUrn", Urns.comment(comment))
                .put("id", comment.id())
                .put("object", Urns.activity(comment.root()));
        body.putObject("created").put("actor", actor).put("time", comment.at().toEpochMilli());
        body.putObject("lastModified")
                .put("actor", actor)
                .put("time", comment.changed().toEpochMilli());
        body.putObject("message").put("text", comment.text()).putArray("attributes");
        if (!comment.media().isEmpty()) {
            var content = body.putArray("content");
            comment.media()
                    .forEach(medium ->
                            content.addObject().putObject("entity").put("image", "urn:li:image:" + medium.id()));
        }
        body.putObject("likesSummary").put("totalLikes", comment.likes());
        body.putObject("commentsSummary")
                .put(
                        "totalFirstLevelComments",
                        society.under(Site.LINKEDIN, comment.id()).stream()
                                .filter(Thing::shown)
                                .count());
        comment.parent()
                .filter(parent -> !parent.equals(comment.root()))
                .flatMap(parent -> society.thing(Site.LINKEDIN, parent))
                .ifPresent(parent -> body.put("parentComment", Urns.comment(parent)));
        return body;
    }
}
