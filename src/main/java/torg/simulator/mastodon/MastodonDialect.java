package torg.simulator.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Answer;
import torg.simulator.Broadcast;
import torg.simulator.Dialect;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;

/**
 * A server with Mastodon itself, version 4.5, written from docs.joinmastodon.org (methods and entities, read 2026-11-22):
 * what snac, the real server that the adapter is tested against, lacks. It honours the Idempotency-Key for an hour,
 * limits how often one asks, works at large pictures for a while, and drops pictures that an edit does not name.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public final class MastodonDialect implements Dialect {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Site SITE = Site.MASTODON;

    /** api/rate-limits: 300 in five minutes for an account, 30 in half an hour for files and for removals. */
    private record Meter(String member, String of) {}

    private record Window(Instant ends, int used) {}

    private final Society society;
    private final Statuses statuses;
    private final Calls calls;
    private final UserStreams streams;
    private final Map<Meter, Window> windows = new HashMap<>();

    public MastodonDialect(Society society) {
        this.society = society;
        this.statuses = new Statuses(society);
        this.calls = new Calls(society, statuses);
        this.streams = new UserStreams(statuses);
        society.listen(streams::happens);
    }

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public Set<Site> sites() {
        return Set.of(SITE);
    }

    /**
     * The token of an application that the account has made itself, under Settings, Development
     * (docs.joinmastodon.org/client/authorized); it lasts until it is withdrawn.
     */
    public String token(Member member, String... scopes) {
        return society.grant(
                        SITE,
                        society.secret("token"),
                        "access",
                        member.id(),
                        Set.of(scopes),
                        society.now().plus(Duration.ofDays(36_500)),
                        "")
                .token();
    }

    @Override
    public Answer answer(Request request) {
        return switch (request.path()) {
            case "/.well-known/nodeinfo" -> nodeinfo();
            case "/nodeinfo/2.0" -> software();
            case "/api/v2/instance" -> Answer.json(200, Instances.second(streaming(request)));
            case "/api/v1/instance" -> Answer.json(200, Instances.first());
            case "/settings/applications" -> applications(request);
            default -> request.path().startsWith("/api/") ? call(request) : error(404, "Not Found");
        };
    }

    /** Who says so is handed a token, as whoever is signed in to their own account is. */
    private Answer applications(Request request) {
        var shown = request.parameter("as")
                .flatMap(id -> society.member(SITE, id))
                .map(member -> "<p>Din åtkomsttoken: <code>" + token(member, "read", "write", "follow") + "</code></p>")
                .orElseGet(() -> society.members(SITE).stream()
                        .filter(Member::page)
                        .map(member -> "<p><a href=\"?as=" + member.id() + "\">" + member.handle() + "</a></p>")
                        .collect(Collectors.joining()));
        return Answer.html(
                200,
                "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>Utveckling - Mastodon (simulator)</title>"
                        + "<link rel=\"stylesheet\" href=\"/assets/torg.css\"><main class=\"page\"><h1>Utveckling</h1>"
                        + shown
                        + "</main></html>");
    }

    private static Answer nodeinfo() {
        var json = JSON.createObjectNode();
        json.putArray("links")
                .addObject()
                .put("rel", "http://nodeinfo.diaspora.software/ns/schema/2.0")
                .put("href", "https://" + Statuses.DOMAIN + "/nodeinfo/2.0");
        return Answer.json(200, json);
    }

    private static Answer software() {
        var json = JSON.createObjectNode().put("version", "2.0").put("openRegistrations", false);
        json.putObject("software").put("name", "mastodon").put("version", "4.5.0");
        return Answer.json(200, json);
    }

    /** methods/streaming#user. Whoever may not is answered as by every other door. */
    @Override
    public Optional<Broadcast> broadcast(Request request) {
        return request.path().equals("/api/v1/streaming/user")
                ? grant(request)
                        .filter(found ->
                                Calls.holds(found, "read:statuses") && Calls.holds(found, "read:notifications"))
                        .flatMap(found -> society.member(SITE, found.member()))
                        .map(streams::open)
                : Optional.empty();
    }

    /** Where it stands itself, as whoever is in front of it says. */
    private static String streaming(Request request) {
        var host = request.header("forwarded")
                .map(said -> said.replaceFirst("^host=", ""))
                .or(() -> request.header("host"));
        return "ws://" + host.orElse(Statuses.DOMAIN)
                + request.header("x-forwarded-prefix").orElse("");
    }

    private Optional<Grant> grant(Request request) {
        return request.bearer()
                .flatMap(token -> society.grant(SITE, token))
                .filter(found -> found.sort().equals("access"))
                .filter(found -> found.lives(society.now()));
    }

    private Answer call(Request request) {
        var grant = grant(request);
        var reader = grant.flatMap(found -> society.member(SITE, found.member()));
        if (reader.isEmpty()) {
            return error(401, "The access token is invalid");
        }
        return metered(reader.get(), request, grant.get());
    }

    private synchronized Answer metered(Member reader, Request request, Grant grant) {
        var media = request.method().equals("POST") && request.path().endsWith("/media");
        var removal = request.method().equals("DELETE");
        var most = media || removal ? 30 : 300;
        var meter = new Meter(reader.id(), media ? "media" : removal ? "delete" : "all");
        var now = society.now();
        var window = windows.getOrDefault(meter, new Window(Instant.EPOCH, 0));
        if (!now.isBefore(window.ends())) {
            window = new Window(now.plus(Duration.ofMinutes(most == 30 ? 30 : 5)), 0);
        }
        window = new Window(window.ends(), window.used() + 1);
        windows.put(meter, window);
        var answer = window.used() > most ? error(429, "Too many requests") : calls.answer(reader, grant, request);
        return answer.with("X-RateLimit-Limit", Integer.toString(most))
                .with("X-RateLimit-Remaining", Integer.toString(Math.max(0, most - window.used())))
                .with(
                        "X-RateLimit-Reset",
                        window.ends().truncatedTo(ChronoUnit.MICROS).toString());
    }

    static Answer error(int status, String words) {
        return Answer.json(status, JSON.createObjectNode().put("error", words));
    }
}
