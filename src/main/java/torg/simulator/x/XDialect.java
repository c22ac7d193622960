package torg.simulator.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Dialect;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.door.Doorbell;

/**
 * X API v2 (docs.x.com and the OpenAPI description "X API v2", repository xdevplatform/docs, read 2026-11-22). Each part
 * names its own page.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public final class XDialect implements Dialect {

    /** Who calls: the application itself where nobody is behind the token. */
    record Caller(Grant grant, Optional<Member> member) {
        Member me() {
            return member.orElseThrow();
        }
    }

    @FunctionalInterface
    interface Handler {
        Answer answer(Caller caller, Request request, Matcher path);
    }

    /**
     * One endpoint.
     *
     * @param sort of the token it wants: {@code access} of an account or {@code app} of the application
     * @param scopes that must all be granted
     * @param most calls of one token in fifteen minutes (docs.x.com/x-api/fundamentals/rate-limits)
     * @param parameters that it knows; any other is refused
     */
    private record Door(
            String method,
            Pattern path,
            String sort,
            Set<String> scopes,
            int most,
            Set<String> parameters,
            Handler handler) {}

    private final Society society;
    private final Doorbell doorbell = new Doorbell();
    private final Sesame sesame;
    private final Events events;
    private final Limits limits;
    private final List<Door> doors = new ArrayList<>();

    public XDialect(Society society) {
        this.society = society;
        this.sesame = new Sesame(society);
        this.limits = new Limits(society);
        var media = new Media(society);
        var posts = new Posts(society, media);
        var lines = new Lines(society);
        var people = new People(society);
        var letters = new Letters(society);
        this.events = new Events(society, doorbell);
        var read = Set.of("tweet.read", "users.read");
        user("POST", "/2/tweets", Set.of("tweet.read", "tweet.write", "users.read"), 100, Set.of(), posts::create);
        user("GET", "/2/tweets", read, 5000, Lines.LOOKUP, lines::lookup);
        user("GET", "/2/tweets/search/recent", read, 300, Lines.SEARCH, lines::search);
        user(
                "DELETE",
                "/2/tweets/(\\d+)",
                Set.of("tweet.read", "tweet.write", "users.read"),
                50,
                Set.of(),
                posts::delete);
        user(
                "PUT",
                "/2/tweets/(\\d+)/hidden",
                Set.of("tweet.moderate.write", "tweet.read", "users.read"),
                50,
                Set.of(),
                posts::hide);
        user("GET", "/2/users/me", read, 75, People.LOOKUP, people::me);
        user("GET", "/2/users/(\\d+)", read, 900, People.LOOKUP, people::one);
        user("GET", "/2/users/(\\d+)/mentions", read, 300, Lines.TIMELINE, lines::mentions);
        user("GET", "/2/users/(\\d+)/tweets", read, 900, Lines.TIMELINE, lines::own);
        var block = Set.of("block.write", "tweet.read", "users.read");
        user("POST", "/2/users/(\\d+)/blocking", block, 50, Set.of(), people::block);
        user("DELETE", "/2/users/(\\d+)/blocking/(\\d+)", block, 50, Set.of(), people::unblock);
        var hear = Set.of("dm.read", "tweet.read", "users.read");
        user("GET", "/2/dm_events", hear, 15, Letters.LOOKUP, letters::all);
        user("GET", "/2/dm_conversations/with/(\\d+)/dm_events", hear, 15, Letters.LOOKUP, letters::with);
        user("GET", "/2/dm_conversations/media/(\\d+)/(\\d+)/([\\w.-]+)", hear, 15, Set.of(), letters::file);
        user(
                "POST",
                "/2/dm_conversations/with/(\\d+)/messages",
                Set.of("dm.read", "dm.write", "tweet.read", "users.read"),
                15,
                Set.of(),
                letters::send);
        var upload = Set.of("media.write");
        user("POST", "/2/media/upload/initialize", upload, 1875, Set.of(), media::initialize);
        user("POST", "/2/media/upload/(\\d+)/append", upload, 1875, Set.of(), media::append);
        user("POST", "/2/media/upload/(\\d+)/finalize", upload, 1875, Set.of(), media::complete);
        user("POST", "/2/media/metadata", upload, 500, Set.of(), media::describe);
        door("GET", "/2/webhooks", "app", Set.of(), 450, Set.of(), events::hooks);
        door("POST", "/2/webhooks", "app", Set.of(), 450, Set.of(), events::hook);
        door("PUT", "/2/webhooks/(\\d+)", "app", Set.of(), 450, Set.of(), events::again);
        user("GET", "/2/activity/subscriptions", Set.of("tweet.read"), 500, Set.of(), events::subscriptions);
        user("POST", "/2/activity/subscriptions", Set.of("tweet.read"), 500, Set.of(), events::subscribe);
    }

    private void user(
            String method, String path, Set<String> scopes, int most, Set<String> parameters, Handler handler) {
        door(method, path, "access", scopes, most, parameters, handler);
    }

    private void door(
            String method,
            String path,
            String sort,
            Set<String> scopes,
            int most,
            Set<String> parameters,
            Handler handler) {
        doors.add(new Door(method, Pattern.compile(path), sort, scopes, most, parameters, handler));
    }

    @Override
    public String name() {
        return "x";
    }

    @Override
    public Set<Site> sites() {
        return Set.of(Site.X);
    }

    @Override
    public Optional<Doorbell> doorbell() {
        return Optional.of(doorbell);
    }

    @Override
    public Answer answer(Request request) {
        return switch (request.path()) {
            case "/i/oauth2/authorize" -> sesame.page(request);
            case "/2/oauth2/token" -> sesame.token(request);
            case "/oauth2/token" -> sesame.application(request);
            default -> opened(request);
        };
    }

    private Answer opened(Request request) {
        for (var door : doors) {
            var path = door.path().matcher(request.path());
            if (door.method().equals(request.method()) && path.matches()) {
                return opened(door, request, path);
            }
        }
        return Problems.notFound();
    }

    private Answer opened(Door door, Request request, Matcher path) {
        var grant = request.bearer()
                .flatMap(token -> society.grant(Site.X, token))
                .filter(found -> found.lives(society.now()));
        if (grant.isEmpty() || !List.of("access", "app").contains(grant.get().sort())) {
            return Problems.unauthorized();
        }
        if (!grant.get().sort().equals(door.sort())) {
            return Problems.wrongKindOfToken();
        }
        if (!grant.get().scopes().containsAll(door.scopes())) {
            return Problems.forbidden("Your client app is not configured with the appropriate scopes.");
        }
        var unknown = request.query().keySet().stream()
                .filter(name -> !door.parameters().contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return Problems.invalid("The query parameter [" + unknown.get() + "] is not one of "
                    + door.parameters().stream().sorted().toList());
        }
        var member = society.member(Site.X, grant.get().member());
        return limits.counted(
                grant.get().token() + " " + door.method() + " " + door.path(),
                door.most(),
                () -> door.handler().answer(new Caller(grant.get(), member), request, path));
    }

    @Override
    public List<Told> told(Act act) {
        return events.told(act);
    }
}
