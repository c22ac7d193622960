package torg.platforms.meta;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/**
 * Posts on a Facebook page (developers.facebook.com/docs/pages-api/posts and docs/graph-api/reference/page/photos, read
 * 2026-11-21). Pictures go first and are nowhere to be seen until the post shows them. There is no key to know a post by, so
 * it is found again by its words and its time.
 */
final class PagePosts implements Publishing {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final int MOST_PICTURES = 10;

    private final Graph graph;
    private final Function<Connection, Account> accounts;

    /** @param accounts opens a connection, or throws {@link Fault} */
    PagePosts(Graph graph, Function<Connection, Account> accounts) {
        this.graph = graph;
        this.accounts = accounts;
    }

    @Override
    public Limit limit() {
        return Length.POST_ON_FACEBOOK;
    }

    @Override
    public Pictures pictures() {
        return new Pictures(0, MOST_PICTURES, true);
    }

    @Override
    public Outcome publish(Connection connection, Post post) {
        if (!limit().allows(post.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        if (post.pictures().size() > MOST_PICTURES) {
            return new Outcome.Refused("platforms.too-many-pictures");
        }
        try {
            return published(accounts.apply(connection), post);
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }

    private Outcome published(Account account, Post post) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("message", post.text());
        var ids = new ArrayList<String>();
        for (var picture : post.pictures()) {
            var outcome = uploaded(account, picture);
            if (!(outcome instanceof Outcome.Delivered(var ref, var nowhere))) {
                return outcome;
            }
            fields.put(
                    "attached_media[" + ids.size() + "]",
                    Json.text(Json.object().put("media_fbid", ref.value())));
            ids.add(ref.value());
        }
        return Refusals.outcome(graph.form(account, account.page() + "/feed", fields), body -> {
            var id = Json.text(body, "id");
            return id.isBlank() ? new Outcome.Unknown("platforms.answer-lost") : delivered(id);
        });
    }

    private Outcome uploaded(Account account, Picture picture) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("published", "false");
        if (!picture.alternative().isBlank()) {
            fields.put("alt_text_custom", picture.alternative());
        }
        var said = graph.parts(account, account.page() + "/photos", fields, picture.content(), picture.type());
        return Refusals.beforehand(said, body -> {
            var id = Json.text(body, "id");
            return id.isBlank()
                    ? new Outcome.NotNow(graph.clock().instant().plusSeconds(30), "platforms.try-again")
                    : new Outcome.Delivered(new RemoteRef(id), "");
        });
    }

    private static Outcome.Delivered delivered(String id) {
        return new Outcome.Delivered(new RemoteRef(id), "https://www.facebook.com/" + id);
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        var account = accounts.apply(connection);
        var since = post.at().minus(CLOCKS_DIFFER);
        var parameters = Map.of(
                "fields", "id,message,created_time", "since", Long.toString(since.getEpochSecond()), "limit", "100");
        var found = graph.list(graph.get(account, account.page() + "/published_posts", parameters))
                .path("data")
                .valueStream()
                .filter(one -> Tongue.text(one).equals(post.text()))
                .filter(one -> Reading.moment(Tongue.time(one))
                        .filter(at -> !at.isBefore(since))
                        .isPresent())
                .map(one -> Json.text(one, "id"))
                .toList();
        return Optional.of(found).filter(some -> some.size() == 1).map(some -> delivered(some.getFirst()));
    }

    @Override
    public Outcome edit(Connection connection, RemoteRef ref, String text) {
        if (!limit().allows(text)) {
            return new Outcome.Refused("platforms.too-long");
        }
        return changed(connection, ref, account -> graph.form(account, ref.value(), Map.of("message", text)));
    }

    @Override
    public Outcome remove(Connection connection, RemoteRef ref) {
        var outcome = changed(connection, ref, account -> graph.delete(account, ref.value(), Map.of()));
        return outcome.equals(new Outcome.Refused("platforms.gone")) ? delivered(ref.value()) : outcome;
    }

    private Outcome changed(Connection connection, RemoteRef ref, Function<Account, torg.platforms.http.Said> change) {
        try {
            return Refusals.outcome(
                    change.apply(accounts.apply(connection)),
                    body -> body.path("success").booleanValue(false)
                            ? delivered(ref.value())
                            : new Outcome.Unknown("platforms.may-have-been-done"));
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }
}
