package torg.simulator.google;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.simulator.Answer;
import torg.simulator.Dialect;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;

/** Google: its sign-in and the YouTube Data API v3 (developers.google.com/youtube/v3/docs, read 2026-11-22). Nobody is called. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class Google implements Dialect {
    private static final int READ = 1;
    private static final int WRITE = 50;
    private static final String API = "/youtube/v3/";
    private static final String FILMS = "/upload/youtube/v3/videos";

    /** @param units what it costs (developers.google.com/youtube/v3/determine_quota_cost) */
    private record Endpoint(int units, Function<Call, Answer> does) {}

    private final Society society;
    private final SigningIn signingIn;
    private final Quota quota;
    private final Uploads uploads;
    private final Map<String, Endpoint> endpoints;

    @Autowired
    public Google(Society society) {
        this(society, Quota.DAILY);
    }

    /** With another quota than the usual one, for tests. */
    public Google(Society society, int units) {
        this.society = society;
        this.signingIn = new SigningIn(society);
        this.quota = new Quota(units);
        var channels = new Channels(society);
        var threads = new Threads(society);
        var comments = new Comments(society);
        this.uploads = new Uploads(society, quota, channels);
        this.endpoints = Map.of(
                "GET channels", new Endpoint(READ, channels::list),
                "GET playlistItems", new Endpoint(READ, channels::uploads),
                "GET videos", new Endpoint(READ, channels::videos),
                "GET commentThreads", new Endpoint(READ, threads::list),
                "GET comments", new Endpoint(READ, comments::list),
                "POST comments", new Endpoint(WRITE, comments::insert),
                "PUT comments", new Endpoint(WRITE, comments::update),
                "DELETE comments", new Endpoint(WRITE, comments::delete),
                "POST comments/setModerationStatus", new Endpoint(WRITE, comments::moderate));
    }

    @Override
    public String name() {
        return "google";
    }

    @Override
    public Set<Site> sites() {
        return Set.of(Site.YOUTUBE);
    }

    @Override
    public Answer answer(Request request) {
        try {
            return switch (request.path()) {
                case "/o/oauth2/v2/auth" -> signingIn.page(request);
                case "/token" -> signingIn.token(request);
                case FILMS -> uploads.answer(call(request));
                default -> api(request);
            };
        } catch (No no) {
            return no.answer();
        }
    }

    private Answer api(Request request) {
        var endpoint = request.path().startsWith(API)
                ? endpoints.get(request.method() + " " + request.path().substring(API.length()))
                : null;
        if (endpoint == null) {
            return Answer.html(404, "<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>");
        }
        var call = call(request);
        quota.use(endpoint.units(), society.now());
        return endpoint.does().apply(call);
    }

    private Call call(Request request) {
        var grant = signingIn.bearer(request);
        if (!grant.scopes().contains(SigningIn.SCOPE)) {
            throw No.of(403, "global", "insufficientPermissions", "Request had insufficient authentication scopes.");
        }
        return new Call(
                request,
                Optional.of(grant.member())
                        .filter(id -> society.member(Site.YOUTUBE, id)
                                .filter(m -> m.page())
                                .isPresent()));
    }
}
