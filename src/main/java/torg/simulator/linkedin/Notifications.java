package torg.simulator.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-social-action-notifications (read
 * 2026-11-22): what was done at an organisation's page, kept for 60 days, told to whoever runs it. That the newest come
 * first, no page says.
 */
final class Notifications {
    private static final Duration KEPT = Duration.ofDays(60);
    private static final Set<String> ACTIONS =
            Set.of("LIKE", "COMMENT", "SHARE", "SHARE_MENTION", "ADMIN_COMMENT", "COMMENT_EDIT", "COMMENT_DELETE");
    private static final Pattern RANGE = Pattern.compile("\\(start:(\\d{1,15}),end:(\\d{1,15})\\)");
    private static final int REMOVED = 5000;

    private final Society society;

    Notifications(Society society) {
        this.society = society;
    }

    Answer pull(Call call) {
        call.onlyParameters("q", "actions", "organizationalEntity", "timeRange", "start", "count")
                .needs("rw_organization_admin", "organizationalEntityNotifications.FINDER-criteria");
        var page = Organizations.page(society, call, call.required("organizationalEntity"));
        var list = call.request().parameter("actions").orElse("List(" + String.join(",", ACTIONS) + ")");
        var actions = Arrays.asList(list.replaceFirst("^List\\((.*)\\)$", "$1").split(","));
        var range = RANGE.matcher(call.request().parameter("timeRange").orElse("(start:0,end:999999999999999)"));
        if (!call.required("q").equals("criteria") || !ACTIONS.containsAll(actions) || !range.matches()) {
            throw Refusal.badRequest("Invalid query parameters passed to request");
        }
        var from = Instant.ofEpochMilli(Long.parseLong(range.group(1)));
        var kept = society.now().minus(KEPT);
        var since = from.isBefore(kept) ? kept.toEpochMilli() : from.toEpochMilli();
        var all = society.at(Site.LINKEDIN, page.id()).stream()
                .flatMap(thing -> all(page, thing).stream())
                .filter(one -> actions.contains(one.path("action").stringValue()))
                .filter(one -> one.path("lastModifiedAt").longValue() >= since
                        && one.path("lastModifiedAt").longValue() <= Long.parseLong(range.group(2)))
                .sorted(Comparator.comparingLong(
                                (ObjectNode one) -> one.path("lastModifiedAt").longValue())
                        .reversed())
                .map(one -> one.put("subscriber", Urns.person(call.grant().member())))
                .toList();
        return Answer.json(200, Organizations.page(call, all, 100));
    }

    private List<ObjectNode> all(Member page, Thing thing) {
        var all = new ArrayList<ObjectNode>();
        of(page, thing, Optional.empty()).ifPresent(all::add);
        if (thing.version() > 1) {
            of(page, thing, Optional.of("COMMENT_EDIT")).ifPresent(all::add);
        }
        if (thing.removed()) {
            of(page, thing, Optional.of("COMMENT_DELETE")).ifPresent(all::add);
        }
        return all;
    }

    /** @param later what was done with it after it was said; only of comments is that told */
    Optional<ObjectNode> of(Member page, Thing thing, Optional<String> later) {
        return switch (thing.kind()) {
            case COMMENT ->
                society.thing(Site.LINKEDIN, thing.root())
                        .filter(root -> root.author().equals(page.id()))
                        .map(root -> comment(page, thing, root, later));
            case MENTION -> later.isPresent() ? Optional.empty() : Optional.of(mention(page, thing));
            case POST, MESSAGE -> Optional.empty();
        };
    }

    private ObjectNode comment(Member page, Thing thing, Thing root, Optional<String> later) {
        var own = thing.author().equals(page.id());
        var one = notification(page, thing, later.orElse(own ? "ADMIN_COMMENT" : "COMMENT"));
        one.put("sourcePost", Urns.activity(root.id())).put("generatedActivity", Urns.comment(thing));
        share(one.putObject("decoratedSourcePost"), root);
        if (!thing.removed()) {
            one.putObject("decoratedGeneratedActivity")
                    .putObject("comment")
                    .put("entity", Urns.comment(thing))
                    .put("object", Urns.activity(root.id()))
                    .put("owner", owner(thing))
                    .put("text", thing.text());
        }
        return one;
    }

    private ObjectNode mention(Member page, Thing thing) {
        var one = notification(page, thing, "SHARE_MENTION");
        one.put("sourcePost", Urns.activity(thing.id())).put("generatedActivity", Urns.share(thing.id()));
        if (!thing.removed()) {
            share(one.putObject("decoratedGeneratedActivity").putObject("share"), thing);
        }
        return one;
    }

    private static ObjectNode notification(Member page, Thing thing, String action) {
        var number = switch (action) {
            case "COMMENT_EDIT" -> thing.version();
            case "COMMENT_DELETE" -> REMOVED;
            default -> 0;
        };
        var at = number == 0 ? thing.at() : thing.changed();
        return JsonMapper.shared()
                .createObjectNode()
                .put("notificationId", Long.parseLong(thing.id()) + number)
                .put("organizationalEntity", Urns.organization(page.id()))
                .put("action", action)
                .put("lastModifiedAt", at.toEpochMilli());
    }

    private void share(ObjectNode into, Thing thing) {
        into.put("entity", Urns.share(thing.id()))
                .put("owner", owner(thing))
                .put("mediaCategory", thing.media().isEmpty() ? "NONE" : "IMAGE")
                .put("text", thing.text());
    }

    private String owner(Thing thing) {
        return society.member(Site.LINKEDIN, thing.author()).map(Urns::member).orElse("");
    }
}
