package torg.simulator.meta;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Act;
import torg.simulator.Agreement;
import torg.simulator.Answer;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.door.Doorbell;
import torg.simulator.door.Verification;

/**
 * Facebook Login (developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow and .../access-tokens/refreshing,
 * read 2026-11-22). One difference: who asks for Instagram's rights is shown the people of the society's Instagram, where the
 * real one shows the person's Facebook account and the Instagram accounts linked to it.
 */
final class Login {
    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofDays(60);
    /** A page's token that came of a long one has no end. */
    private static final Duration NO_END = Duration.ofDays(36_500);

    private final Society society;
    private final Doorbell doorbell;
    private final Agreement agreement;

    Login(Society society, Doorbell doorbell) {
        this.society = society;
        this.doorbell = doorbell;
        this.agreement = new Agreement(society, Simulator.APPLICATION);
    }

    Answer page(Request request) {
        var instagram = request.parameter("scope").orElse("").contains("instagram_basic");
        return agreement.page(instagram ? Site.INSTAGRAM : Site.FACEBOOK, request, "client_id");
    }

    Answer token(Ask ask) {
        ask.knows("client_id", "client_secret", "redirect_uri", "code", "grant_type", "fb_exchange_token");
        if (!ask.required("client_id").equals(Simulator.APPLICATION)) {
            throw Refusal.of(101, "Error validating application. Cannot get application info due to a system error.");
        }
        if (!ask.required("client_secret").equals(Simulator.SECRET)) {
            throw Refusal.of(1, "Error validating client secret.");
        }
        return ask.value("grant_type").orElse("").equals("fb_exchange_token") ? longer(ask) : first(ask);
    }

    private Answer first(Ask ask) {
        var code = ask.required("code");
        var back = ask.required("redirect_uri");
        return sites().flatMap(site -> agreement.redeem(site, code, back, Optional.empty()).stream()
                        .map(grant -> granted(site, grant, SHORT)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(100, 36009, "This authorization code has been used."));
    }

    private Answer longer(Ask ask) {
        var token = ask.required("fb_exchange_token");
        return sites().flatMap(site -> society.grant(site, token).stream()
                        .filter(grant -> grant.sort().equals(Caller.USER) && grant.lives(society.now()))
                        .map(grant -> granted(site, grant, LONG)))
                .findFirst()
                .orElseThrow(() -> Refusal.token(463));
    }

    private static java.util.stream.Stream<Site> sites() {
        return java.util.stream.Stream.of(Site.FACEBOOK, Site.INSTAGRAM);
    }

    private Answer granted(Site site, Grant from, Duration life) {
        var token = society.secret("EAA");
        society.grant(
                site,
                token,
                Caller.USER,
                from.member(),
                from.scopes(),
                society.now().plus(life),
                "");
        return Answer.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", token)
                        .put("token_type", "bearer")
                        .put("expires_in", life.toSeconds()));
    }

    /** developers.facebook.com/docs/pages-api/getting-started and docs/graph-api/reference/user/accounts, read 2026-11-22. */
    JsonNode accounts(Caller caller, Ask ask) {
        ask.knows();
        caller.asUser().needs("pages_show_list");
        var page = JsonNodeFactory.instance.objectNode();
        var data = page.putArray("data");
        society.pages(caller.site(), caller.member().id())
                .forEach(member -> data.add(account(caller, member).told(ask.fields())));
        return page;
    }

    private Node account(Caller caller, Member member) {
        var node = new Node("Page", Caller.pageId(member))
                .text("name", member.name())
                .text("username", caller.site() == Site.FACEBOOK ? member.handle() : "")
                .field("access_token", field -> JsonNodeFactory.instance.stringNode(pageToken(caller, member)))
                .field("tasks", field -> tasks());
        return node.field(
                "instagram_business_account",
                field -> caller.site() == Site.INSTAGRAM
                                && caller.grant().scopes().contains("instagram_basic")
                        ? new Node("IGUser", member.id())
                                .text("username", member.handle())
                                .text("name", member.name())
                                .told(field.inner())
                        : JsonNodeFactory.instance.nullNode());
    }

    private static JsonNode tasks() {
        var tasks = JsonNodeFactory.instance.arrayNode();
        List.of("ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE")
                .forEach(tasks::add);
        return tasks;
    }

    private String pageToken(Caller caller, Member member) {
        var token = society.secret("EAAP");
        var ends = caller.grant().ends().isAfter(society.now().plus(SHORT))
                ? society.now().plus(NO_END)
                : caller.grant().ends();
        society.grant(
                caller.site(), token, Caller.PAGE, member.id(), caller.grant().scopes(), ends, "");
        return token;
    }

    /**
     * Where the application wants to be told; asked with the application's own token
     * (developers.facebook.com/docs/graph-api/reference/application/subscriptions, read 2026-11-22). The address is asked at
     * once whether it is the application's; that it has a certificate that is trusted, only the real one requires.
     */
    ObjectNode subscribe(Ask ask) {
        ask.knows("object", "callback_url", "fields", "verify_token", "include_values");
        var token = ask.request().bearer().or(() -> ask.value("access_token")).orElse("");
        if (!token.equals(Simulator.APPLICATION + "|" + Simulator.SECRET)) {
            throw Refusal.of(15, "(#15) This method must be called with an app access_token.");
        }
        var word = ask.required("verify_token");
        var site = switch (ask.required("object")) {
            case "page" -> Site.FACEBOOK;
            case "instagram" -> Site.INSTAGRAM;
            default -> throw Refusal.wrong("object must be one of page, instagram");
        };
        var address = ask.required("callback_url");
        if (!address.matches("https?://\\S+") || !Verification.passes(doorbell, address, word)) {
            throw Refusal.of(2200, "(#2200) Callback verification failed");
        }
        society.happens(new Act.Subscribed(
                site,
                Simulator.APPLICATION,
                address,
                Set.of(ask.required("fields").split(","))));
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }
}
