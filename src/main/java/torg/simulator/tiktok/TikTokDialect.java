package torg.simulator.tiktok;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Dialect;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * TikTok for Developers, API v2 (developers.tiktok.com, read 2026-11-22): Login Kit, Content Posting API, Display API and
 * webhooks. There are no comments and no messages in it. Each part names its own page.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public final class TikTokDialect implements Dialect {
    /** Whose subscription says where calls go: the address stands in the developer portal, not in a call. */
    public static final String PORTAL = "application";

    @FunctionalInterface
    interface Handler {
        Answer answer(Member caller, Grant grant, Request request);
    }

    /**
     * One endpoint.
     *
     * @param most calls of one token in a minute
     */
    private record Door(String method, String scope, int most, Set<String> parameters, Handler handler) {}

    private final Society society;
    private final Sesame sesame;
    private final Limits limits;
    private final Posting posting;
    private final Map<String, Door> doors;

    public TikTokDialect(Society society) {
        this.society = society;
        this.sesame = new Sesame(society);
        this.limits = new Limits(society);
        this.posting = new Posting(society);
        var display = new Display(society);
        var none = Set.<String>of();
        var fields = Set.of("fields");
        this.doors = Map.of(
                "/v2/user/info/", new Door("GET", "user.info.basic", 600, fields, display::user),
                "/v2/video/list/", new Door("POST", "video.list", 600, fields, display::list),
                "/v2/video/query/", new Door("POST", "video.list", 600, fields, display::query),
                "/v2/post/publish/creator_info/query/", new Door("POST", "video.publish", 20, none, posting::creator),
                "/v2/post/publish/content/init/", new Door("POST", "video.publish", 6, none, posting::photos),
                "/v2/post/publish/video/init/", new Door("POST", "video.publish", 6, none, posting::film),
                "/v2/post/publish/status/fetch/", new Door("POST", "video.publish", 30, none, posting::status));
    }

    @Override
    public String name() {
        return "tiktok";
    }

    @Override
    public Set<Site> sites() {
        return Set.of(Site.TIKTOK);
    }

    @Override
    public Answer answer(Request request) {
        if (request.path().equals("/v2/auth/authorize/")) {
            return sesame.page(request);
        }
        if (request.path().equals("/v2/oauth/token/")) {
            return sesame.token(request);
        }
        if (request.path().startsWith("/upload/")) {
            return posting.piece(request);
        }
        return Optional.ofNullable(doors.get(request.path()))
                .filter(door -> door.method().equals(request.method()))
                .map(door -> opened(door, request))
                .orElseGet(() -> Said.no(404, "invalid_params", "Unsupported path"));
    }

    private Answer opened(Door door, Request request) {
        var grant = request.bearer()
                .flatMap(token -> society.grant(Site.TIKTOK, token))
                .filter(found -> found.sort().equals("access") && found.lives(society.now()));
        var member = grant.flatMap(found -> society.member(Site.TIKTOK, found.member()));
        if (member.isEmpty()) {
            return Said.no(401, "access_token_invalid", "The access token is invalid or not found in the request.");
        }
        if (!grant.get().scopes().contains(door.scope())) {
            return Said.no(401, "scope_not_authorized", "The user did not authorize the scope required.");
        }
        if (!door.parameters().containsAll(request.query().keySet())) {
            return Said.no(400, "invalid_params", "Unknown parameter");
        }
        return limits.mayPass(grant.get().token() + request.path(), door.most())
                ? door.handler().answer(member.get(), grant.get(), request)
                : Said.no(429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.");
    }

    /** developers.tiktok.com/doc/webhooks-events and /doc/webhooks-verification. */
    @Override
    public List<Told> told(Act act) {
        var portal = society.subscription(Site.TIKTOK, PORTAL);
        if (portal.isEmpty()) {
            return List.of();
        }
        return switch (act) {
            case Act.Said(var site, var thing)
            when thing.kind() == Thing.Kind.POST ->
                List.of(call(
                        portal.get().address(),
                        "post.publish.publicly_available",
                        thing.author(),
                        Map.of("publish_id", Posting.publication(thing), "post_id", thing.id())));
            case Act.Withdrawn(var site, var member, var token)
            when !member.isEmpty() ->
                List.of(call(portal.get().address(), "authorization.removed", member, Map.of("reason", "1")));
            default -> List.of();
        };
    }

    private Told call(String address, String event, String whom, Map<String, String> content) {
        var time = society.now().getEpochSecond();
        var inner = Said.object();
        content.forEach(inner::put);
        var body = Said.object()
                .put("client_key", Simulator.APPLICATION)
                .put("event", event)
                .put("create_time", time)
                .put("user_openid", whom)
                .put("content", JsonMapper.shared().writeValueAsString(inner));
        var bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        return new Told(
                address,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "TikTok-Signature",
                        "t=" + time + ",s=" + signature(time + ".", bytes)),
                bytes);
    }

    private static String signature(String before, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Simulator.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
