package torg.platforms.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.http.Pause;
import torg.platforms.http.Said;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/** The city's own posts: methods/statuses and methods/media of docs.joinmastodon.org, read 2026-11-22. */
final class Posting implements Publishing {
    private static final PostLimit LIMIT = new PostLimit(Instance.CHARACTERS, Instance.PER_URL);
    private static final int PICTURES = 4;
    private static final int LOOKS = 12;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** A server's clock and ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Function<Connection, Access> access;
    private final Function<Connection, Api> apis;
    private final Clock clock;
    private final Pause pause;

    Posting(Function<Connection, Access> access, Function<Connection, Api> apis, Clock clock, Pause pause) {
        this.access = access;
        this.apis = apis;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Limit limit() {
        return LIMIT;
    }

    @Override
    public Pictures pictures() {
        return new Pictures(0, PICTURES, true);
    }

    /** Pictures first: one that lies there without a post is harmless, and the server takes it away after a day. */
    @Override
    public Outcome publish(Connection connection, Post post) {
        try {
            var self = access.apply(connection);
            var api = apis.apply(connection);
            if (!LIMIT.allows(post.text()) || !self.instance().limit().allows(post.text())) {
                return new Outcome.Refused("platforms.too-long");
            }
            if (post.pictures().size() > Math.min(PICTURES, self.instance().pictures())) {
                return new Outcome.Refused("platforms.too-many-pictures");
            }
            if (post.pictures().stream()
                    .anyMatch(picture -> picture.alternative()
                                    .codePointCount(0, picture.alternative().length())
                            > self.instance().description())) {
                return new Outcome.Refused("platforms.mastodon.long-description");
            }
            var media = new ArrayList<String>();
            for (var n = 0; n < post.pictures().size(); n++) {
                media.add(uploaded(api, post.pictures().get(n), post.key() + "-" + n));
            }
            var body = Json.object().put("status", post.text()).put("visibility", "public");
            body.put("language", Answering.LANGUAGE);
            return new Answering(api, self, clock).post(attached(body, media), post.key());
        } catch (Fault nothingIsPublishedYet) {
            return Answering.outcome(nothingIsPublishedYet);
        }
    }

    private static ObjectNode attached(ObjectNode body, List<String> media) {
        if (!media.isEmpty()) {
            var ids = body.putArray("media_ids");
            media.forEach(ids::add);
        }
        return body;
    }

    /**
     * @param name of its own for every file: snac knows a file by its name, and would put one in another's place
     * @return by which the server knows it
     */
    private String uploaded(Api api, Picture picture, String name) {
        var file = name.replaceAll("[^A-Za-z0-9_-]", "_") + "."
                + picture.type().replaceFirst(".*/", "").replaceAll("[^a-z0-9]", "");
        var said = api.upload("/api/v2/media", picture.content(), file, picture.type(), picture.alternative());
        if (said instanceof Said.No no && !Api.mayNot(no)) {
            throw new Fault(Fault.Kind.GONE, "platforms.picture-refused", clock.instant());
        }
        var medium = api.body(said);
        var id = Json.text(medium, "id");
        if (!id.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw tryAgain();
        }
        if (said instanceof Said.Done done && done.status() == 202) {
            wait(api, id);
        }
        return id;
    }

    /** 206 while the server works at it (methods/media#get). */
    private void wait(Api api, String id) {
        for (var look = 0; look < LOOKS; look++) {
            if (look > 0 && !pause.passes(BETWEEN_LOOKS)) {
                break;
            }
            var said = api.get("/api/v1/media/" + id);
            if (said instanceof Said.No no && !Api.mayNot(no)) {
                throw new Fault(Fault.Kind.GONE, "platforms.picture-refused", clock.instant());
            }
            api.body(said);
            if (said instanceof Said.Done done && done.status() == 200) {
                return;
            }
        }
        throw tryAgain();
    }

    private Fault tryAgain() {
        return new Fault(
                Fault.Kind.TRY_AGAIN, "platforms.try-again", clock.instant().plus(Duration.ofMinutes(1)));
    }

    /** By what stands there since the order was given: no server shows the key. */
    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        var self = access.apply(connection);
        var api = apis.apply(connection);
        var answering = new Answering(api, self, clock);
        var lately = api.list(api.get(
                "/api/v1/accounts/" + self.account().id() + "/statuses",
                "limit",
                "40",
                "exclude_replies",
                "true",
                "exclude_reblogs",
                "true"));
        return lately.valueStream()
                .filter(status -> Json.text(status, "in_reply_to_id").isEmpty())
                .filter(status -> Reading.moment(status, "created_at")
                        .filter(at -> at.isAfter(post.at().minus(CLOCKS_DIFFER)))
                        .isPresent())
                .filter(status -> Prose.isSame(Json.text(status, "content"), post.text()))
                .flatMap(status -> answering.delivered(status).stream())
                .findFirst();
    }

    /** With the pictures that are there, which would go otherwise (methods/statuses#edit). */
    @Override
    public Outcome edit(Connection connection, RemoteRef ref, String text) {
        try {
            var self = access.apply(connection);
            var api = apis.apply(connection);
            var id = LocalId.of(ref.value(), self.account().domain());
            if (!LIMIT.allows(text) || !self.instance().limit().allows(text)) {
                return new Outcome.Refused("platforms.too-long");
            }
            var said = id.map(one -> api.get("/api/v1/statuses/" + one.id()));
            if (said.filter(one -> !Api.isGone(one)).isEmpty()) {
                return new Outcome.Refused("platforms.gone");
            }
            var before = api.one(said.get());
            var media = before.path("media_attachments")
                    .valueStream()
                    .map(medium -> Json.text(medium, "id"))
                    .toList();
            var body = Json.object().put("status", text).put("language", Answering.LANGUAGE);
            return edited(
                    api,
                    self,
                    id.get(),
                    text,
                    api.send("PUT", "/api/v1/statuses/" + id.get().id(), attached(body, media)));
        } catch (Fault nothingIsChangedYet) {
            return Answering.outcome(nothingIsChangedYet);
        }
    }

    /** A server may say yes and do nothing, so what stands there is what counts. */
    private Outcome edited(Api api, Access self, LocalId id, String text, Said said) {
        return switch (said) {
            case Said.Done done -> {
                try {
                    var now = api.one(api.get("/api/v1/statuses/" + id.id()));
                    yield Prose.isSame(Json.text(now, "content"), text)
                            ? new Outcome.Delivered(self.named(id.id()).ref(), Json.text(now, "url"))
                            : new Outcome.Refused("platforms.cannot-do-that");
                } catch (Fault cannotTell) {
                    yield new Outcome.Unknown("platforms.answer-lost");
                }
            }
            case Said.No no when Api.mayNot(no) -> new Outcome.Refused(Api.why(no));
            case Said.No no when Api.isGone(no) -> new Outcome.Refused("platforms.cannot-do-that");
            case Said.No no -> new Outcome.Refused("platforms.refused-by-platform");
            case Said.Wait wait -> new Outcome.NotNow(wait.until(), "platforms.slow-down");
            case Said.Unclear unclear -> new Outcome.Unknown("platforms.answer-lost");
            case Said.Unreached unreached -> new Outcome.NotNow(unreached.retryAt(), "platforms.try-again");
        };
    }

    /** Not every server lets an app remove; then it says there is nothing, though everybody sees it. */
    @Override
    public Outcome remove(Connection connection, RemoteRef ref) {
        try {
            var self = access.apply(connection);
            var api = apis.apply(connection);
            var id = LocalId.of(ref.value(), self.account().domain());
            if (id.isEmpty()) {
                return new Outcome.Refused("platforms.gone");
            }
            var gone = new Outcome.Delivered(ref, "");
            return switch (api.delete("/api/v1/statuses/" + id.get().id())) {
                case Said.Done done -> gone;
                case Said.No no
                when Api.isGone(no) ->
                    Api.isGone(api.get("/api/v1/statuses/" + id.get().id()))
                            ? gone
                            : new Outcome.Refused("platforms.cannot-do-that");
                case Said.No no when Api.mayNot(no) -> new Outcome.Refused(Api.why(no));
                case Said.No no -> new Outcome.Refused("platforms.refused-by-platform");
                case Said.Wait wait -> new Outcome.NotNow(wait.until(), "platforms.slow-down");
                case Said.Unclear unclear -> new Outcome.Unknown("platforms.answer-lost");
                case Said.Unreached unreached -> new Outcome.NotNow(unreached.retryAt(), "platforms.try-again");
            };
        } catch (Fault nothingIsRemovedYet) {
            return Answering.outcome(nothingIsRemovedYet);
        }
    }
}
