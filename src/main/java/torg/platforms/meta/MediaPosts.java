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
 * Pictures on Instagram (developers.facebook.com/docs/instagram-platform/content-publishing, read 2026-11-21): a container is
 * prepared from an address where the platform fetches the picture, and shown once it is done. What is prepared and never
 * shown is forgotten after a day. JPEG alone is taken.
 */
final class MediaPosts implements Publishing {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration NEXT_PLACE = Duration.ofHours(1);
    private static final int MOST_PICTURES = 10;

    private final Graph graph;
    private final Function<Connection, Account> accounts;

    /** @param accounts opens a connection, or throws {@link Fault} */
    MediaPosts(Graph graph, Function<Connection, Account> accounts) {
        this.graph = graph;
        this.accounts = accounts;
    }

    @Override
    public Limit limit() {
        return Length.POST_ON_INSTAGRAM;
    }

    @Override
    public Pictures pictures() {
        return new Pictures(1, MOST_PICTURES, true);
    }

    @Override
    public Outcome publish(Connection connection, Post post) {
        if (!limit().allows(post.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        if (post.pictures().isEmpty()) {
            return new Outcome.Refused("platforms.needs-picture");
        }
        if (post.pictures().size() > MOST_PICTURES) {
            return new Outcome.Refused("platforms.too-many-pictures");
        }
        if (post.pictures().stream().anyMatch(picture -> !picture.type().equals("image/jpeg"))) {
            return new Outcome.Refused("platforms.meta.jpeg-only");
        }
        try {
            var account = accounts.apply(connection);
            return quotaUsed(account).orElseGet(() -> published(account, post));
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }

    /** How many a day is the platform's secret: its pages say 25, 50 and 100. */
    private Optional<Outcome> quotaUsed(Account account) {
        var fields = Map.of("fields", "config,quota_usage");
        var limit = graph.list(graph.get(account, account.id() + "/content_publishing_limit", fields))
                .path("data")
                .path(0);
        var most = limit.path("config").path("quota_total").longValue(Long.MAX_VALUE);
        return limit.path("quota_usage").longValue(0) < most
                ? Optional.empty()
                : Optional.of(new Outcome.NotNow(later(NEXT_PLACE), "platforms.quota-used"));
    }

    private java.time.Instant later(Duration wait) {
        return graph.clock().instant().plus(wait);
    }

    private Outcome published(Account account, Post post) {
        var prepared = post.pictures().size() == 1 ? single(account, post) : carousel(account, post);
        return prepared instanceof Outcome.Delivered(var container, var nowhere)
                ? ready(account, container.value()).orElseGet(() -> shown(account, container.value()))
                : prepared;
    }

    private Outcome single(Account account, Post post) {
        var fields = picture(post.pictures().getFirst());
        fields.put("caption", post.text());
        return prepared(account, fields);
    }

    private Outcome carousel(Account account, Post post) {
        var children = new ArrayList<String>();
        for (var picture : post.pictures()) {
            var fields = picture(picture);
            fields.put("is_carousel_item", "true");
            var prepared = prepared(account, fields);
            if (!(prepared instanceof Outcome.Delivered(var child, var nowhere))) {
                return prepared;
            }
            children.add(child.value());
        }
        return prepared(
                account,
                new LinkedHashMap<>(Map.of(
                        "media_type", "CAROUSEL", "children", String.join(",", children), "caption", post.text())));
    }

    private static LinkedHashMap<String, String> picture(Picture picture) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("image_url", picture.address().toString());
        if (!picture.alternative().isBlank()) {
            fields.put("alt_text", picture.alternative());
        }
        return fields;
    }

    private Outcome prepared(Account account, Map<String, String> fields) {
        return Refusals.beforehand(graph.form(account, account.id() + "/media", fields), body -> {
            var id = Json.text(body, "id");
            return id.isBlank()
                    ? new Outcome.NotNow(later(SOON), "platforms.try-again")
                    : new Outcome.Delivered(new RemoteRef(id), "");
        });
    }

    /** Empty when it is. What is not done yet is prepared anew next time: nothing stands there until it is shown. */
    private Optional<Outcome> ready(Account account, String container) {
        var status =
                Json.text(graph.read(graph.get(account, container, Map.of("fields", "status_code"))), "status_code");
        return switch (status) {
            case "FINISHED" -> Optional.empty();
            case "ERROR" -> Optional.of(new Outcome.Refused("platforms.picture-refused"));
            default -> Optional.of(new Outcome.NotNow(later(SOON), "platforms.try-again"));
        };
    }

    private Outcome shown(Account account, String container) {
        var said = graph.form(account, account.id() + "/media_publish", Map.of("creation_id", container));
        return Refusals.outcome(said, body -> {
            var id = Json.text(body, "id");
            return id.isBlank()
                    ? new Outcome.Unknown("platforms.answer-lost")
                    : new Outcome.Delivered(new RemoteRef(id), address(account, id));
        });
    }

    /** It stands there already, so an address that is not to be had now is no reason to say otherwise. */
    private String address(Account account, String id) {
        try {
            var permalink = Json.text(graph.read(graph.get(account, id, Map.of("fields", "permalink"))), "permalink");
            return permalink.isBlank() ? page(account) : permalink;
        } catch (Fault notNow) {
            return page(account);
        }
    }

    private static String page(Account account) {
        return "https://www.instagram.com/" + account.handle() + "/";
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        var account = accounts.apply(connection);
        var since = post.at().minus(CLOCKS_DIFFER);
        var parameters = Map.of("fields", "id,caption,timestamp,permalink", "limit", "50");
        var found = graph.list(graph.get(account, account.id() + "/media", parameters))
                .path("data")
                .valueStream()
                .filter(one -> Tongue.text(one).equals(post.text()))
                .filter(one -> Reading.moment(Tongue.time(one))
                        .filter(at -> !at.isBefore(since))
                        .isPresent())
                .map(one -> new Outcome.Delivered(new RemoteRef(Json.text(one, "id")), Tongue.address(one)))
                .toList();
        return Optional.of(found).filter(some -> some.size() == 1).map(some -> some.getFirst());
    }
}
