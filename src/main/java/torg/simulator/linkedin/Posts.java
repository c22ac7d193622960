package torg.simulator.linkedin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api and .../multiimage-post-api (read
 * 2026-11-21). That the same words are refused again within a day is what callers report; no page says for how long.
 */
final class Posts {
    private static final int LONGEST = 3000;
    private static final int LONGEST_ALTERNATIVE = 4086;
    private static final int MOST_IMAGES = 20;
    private static final Duration SAME_AGAIN = Duration.ofDays(1);

    private final Society society;
    private final Images images;

    Posts(Society society, Images images) {
        this.society = society;
        this.images = images;
    }

    Answer answer(Call call) {
        return switch (call.method()) {
            case "GET" -> call.depth() == 1 ? ofAuthor(call) : one(call);
            case "POST" -> call.depth() == 1 ? create(call) : change(call);
            case "DELETE" -> remove(call);
            default -> throw Refusal.of(405, "METHOD_NOT_ALLOWED", "Method not allowed");
        };
    }

    private Answer ofAuthor(Call call) {
        call.onlyParameters("q", "author", "count", "start", "sortBy", "isDsc")
                .needs("r_organization_social", "partnerApiPostsExternal.FINDER-author");
        var author = Organizations.page(society, call, call.required("author"));
        var all = society.at(Site.LINKEDIN, author.id()).stream()
                .filter(thing -> thing.kind() == Thing.Kind.POST && thing.shown())
                .sorted(Comparator.comparing(Thing::at).reversed())
                .map(this::shown)
                .toList();
        return Answer.json(200, Organizations.page(call, all, 100));
    }

    /** Of an organisation's own, and, as those say who do it, of one that names it. */
    private Answer one(Call call) {
        call.onlyParameters("viewContext").needs("r_organization_social", "partnerApiPostsExternal.GET");
        var thing = thing(call.part(1));
        Organizations.page(society, call, Urns.organization(thing.where()));
        return Answer.json(200, shown(thing));
    }

    private Thing thing(String urn) {
        return Urns.thing(urn)
                .flatMap(id -> society.thing(Site.LINKEDIN, id))
                .filter(found -> found.kind() != Thing.Kind.COMMENT && found.shown())
                .orElseThrow(() -> Refusal.notFound(urn));
    }

    private Answer create(Call call) {
        call.onlyParameters().needs("w_organization_social", "partnerApiPostsExternal.CREATE");
        var body = call.body(
                "author",
                "commentary",
                "visibility",
                "distribution",
                "content",
                "lifecycleState",
                "isReshareDisabledByAuthor");
        var author = Organizations.page(society, call, Call.text(body, "author"));
        var text = words(Call.text(body, "commentary"));
        if (!Call.text(body, "visibility").equals("PUBLIC")
                || !Call.text(body, "lifecycleState").equals("PUBLISHED")
                || !Call.text(body.path("distribution"), "feedDistribution").equals("MAIN_FEED")) {
            throw Refusal.badRequest("Field Value validation failed in REQUEST_BODY");
        }
        var media = media(body.path("content"));
        var yesterday = society.now().minus(SAME_AGAIN);
        for (var earlier : society.at(Site.LINKEDIN, author.id())) {
            if (earlier.kind() == Thing.Kind.POST
                    && !earlier.removed()
                    && earlier.at().isAfter(yesterday)
                    && earlier.text().equals(text)) {
                throw Refusal.duplicate(Urns.share(earlier.id()));
            }
        }
        var urn = Urns.share(society.post(author, text, media).id());
        return Answer.empty(201).with("x-restli-id", urn).with("x-linkedin-id", urn);
    }

    private static String words(String commentary) {
        if (commentary.length() > LONGEST) {
            throw Refusal.of(
                    422,
                    "UNPROCESSABLE_ENTITY",
                    "/commentary :: text length (" + commentary.length() + " characters) exceeded the maximum allowed ("
                            + LONGEST + " characters)");
        }
        return LittleText.read(commentary);
    }

    private List<Thing.Medium> media(JsonNode content) {
        Call.only(content, "media", "multiImage");
        var media = new ArrayList<Thing.Medium>();
        if (content.has("media")) {
            media.add(medium(content.path("media")));
        }
        if (content.has("multiImage")) {
            Call.only(content.path("multiImage"), "images");
            content.path("multiImage").path("images").forEach(image -> media.add(medium(image)));
            if (media.size() < 2 || media.size() > MOST_IMAGES) {
                throw Refusal.badRequest("/content/multiImage/images :: must have 2 to 20 images");
            }
        }
        return media;
    }

    private Thing.Medium medium(JsonNode image) {
        Call.only(image, "id", "altText", "title");
        var alternative = image.path("altText").stringValue("");
        if (alternative.length() > LONGEST_ALTERNATIVE) {
            throw Refusal.badRequest("/altText :: text length exceeded");
        }
        return images.put(Call.text(image, "id"), alternative);
    }

    private Answer change(Call call) {
        call.onlyParameters().needs("w_organization_social", "partnerApiPostsExternal.PARTIAL_UPDATE");
        var own = own(call);
        if (!call.isRestli("PARTIAL_UPDATE")) {
            throw Refusal.badRequest("X-RestLi-Method is required");
        }
        var set = call.body("patch").path("patch").path("$set");
        Call.only(set, "commentary", "contentCallToActionLabel", "contentLandingPage", "lifecycleState");
        var text = words(Call.text(set, "commentary"));
        society.happens(new Act.Changed(Site.LINKEDIN, own.id(), text, society.now()));
        return Answer.empty(204);
    }

    /** "Deletes are idempotent. Previously deleted posts return 204." */
    private Answer remove(Call call) {
        call.onlyParameters().needs("w_organization_social", "partnerApiPostsExternal.DELETE");
        var urn = call.part(1);
        var thing = Urns.thing(urn)
                .flatMap(id -> society.thing(Site.LINKEDIN, id))
                .orElseThrow(() -> Refusal.notFound(urn));
        var author = Organizations.page(society, call, Urns.organization(thing.author()));
        if (!thing.removed()) {
            society.happens(new Act.Removed(Site.LINKEDIN, thing.id(), author.id(), society.now()));
        }
        return Answer.empty(204);
    }

    private Thing own(Call call) {
        var thing = thing(call.part(1));
        Organizations.page(society, call, Urns.organization(thing.author()));
        return thing;
    }

    private ObjectNode shown(Thing thing) {
        var post = JsonMapper.shared().createObjectNode();
        post.put("id", Urns.share(thing.id()))
                .put(
                        "author",
                        society.member(Site.LINKEDIN, thing.author())
                                .map(Urns::member)
                                .orElse(""))
                .put("commentary", LittleText.written(thing.text()))
                .put("visibility", "PUBLIC")
                .put("lifecycleState", "PUBLISHED")
                .put("createdAt", thing.at().toEpochMilli())
                .put("publishedAt", thing.at().toEpochMilli())
                .put("lastModifiedAt", thing.changed().toEpochMilli())
                .put("isReshareDisabledByAuthor", false);
        post.putObject("lifecycleStateInfo").put("isEditedByAuthor", thing.version() > 1);
        post.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        if (thing.media().size() == 1) {
            image(post.putObject("content").putObject("media"), thing.media().getFirst());
        } else if (!thing.media().isEmpty()) {
            var all = post.putObject("content").putObject("multiImage").putArray("images");
            thing.media().forEach(medium -> image(all.addObject(), medium));
        }
        return post;
    }

    private static void image(ObjectNode into, Thing.Medium medium) {
        into.put("id", "urn:li:image:" + medium.id()).put("altText", medium.alternative());
    }
}
