package torg.simulator.linkedin;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-access-control-by-role and
 * .../organization-lookup-api (read 2026-11-22).
 */
final class Organizations {
    private static final int FOLLOWERS = 1200;

    private final Society society;

    Organizations(Society society) {
        this.society = society;
    }

    Answer roles(Call call) {
        call.onlyParameters("q", "role", "state", "start", "count")
                .needs("rw_organization_admin", "organizationAcls.FINDER");
        if (!call.required("q").equals("roleAssignee")) {
            throw Refusal.badRequest("Invalid query parameters passed to request");
        }
        var found = society.pages(Site.LINKEDIN, call.grant().member()).stream()
                .map(page -> JsonMapper.shared()
                        .createObjectNode()
                        .put("organization", Urns.organization(page.id()))
                        .put("role", "ADMINISTRATOR")
                        .put("roleAssignee", Urns.person(call.grant().member()))
                        .put("state", "APPROVED"))
                .toList();
        return Answer.json(200, page(call, found, 100));
    }

    Answer one(Call call) {
        call.onlyParameters().needs("rw_organization_admin", "organizations.GET");
        var member = page(society, call, Urns.organization(call.part(1)));
        var body = JsonMapper.shared().createObjectNode();
        body.put("id", Long.parseLong(member.id()))
                .put("vanityName", member.handle())
                .put("localizedName", member.name())
                .put("localizedDescription", member.about())
                .put("localizedWebsite", member.particular("localizedWebsite"))
                .put("organizationType", "GOVERNMENT_AGENCY")
                .put("primaryOrganizationType", "NONE");
        return Answer.json(200, body);
    }

    /** .../organization-lookup-api, "Retrieve Organization Follower Count". */
    Answer followers(Call call) {
        call.onlyParameters("edgeType").needs("rw_organization_admin", "networkSizes.GET");
        if (!call.required("edgeType").equals("COMPANY_FOLLOWED_BY_MEMBER")) {
            throw Refusal.badRequest("Invalid query parameters passed to request");
        }
        var member = page(society, call, call.part(1));
        return Answer.json(
                200,
                JsonMapper.shared()
                        .createObjectNode()
                        .put(
                                "firstDegreeSize",
                                FOLLOWERS
                                        + society.at(Site.LINKEDIN, member.id()).size()));
    }

    /** An organisation's page that whoever has let the application in runs. */
    static Member page(Society society, Call call, String urn) {
        return society.pages(Site.LINKEDIN, call.grant().member()).stream()
                .filter(page -> Urns.organization(page.id()).equals(urn))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(call.resource() + " of " + urn));
    }

    static ObjectNode page(Call call, List<? extends JsonNode> all, int most) {
        var start = call.number("start", 0, 1_000_000);
        var count = call.number("count", 10, most);
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("paging")
                .put("start", start)
                .put("count", count)
                .put("total", all.size())
                .putArray("links");
        var elements = body.putArray("elements");
        all.stream().skip(start).limit(count).forEach(elements::add);
        return body;
    }
}
