package torg.platforms.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.http.Json;
import torg.platforms.http.Pause;
import torg.platforms.http.Said;
import torg.platforms.publishing.Picture;

/**
 * How anything comes to stand on Threads: a container is made, looked at until it is finished, and published
 * (developers.facebook.com/docs/threads/posts and .../reference/publishing, read 2026-11-22). Only the last step is seen by
 * anybody, so all that is unclear before it may simply be tried again; a container nobody publishes is gone after a day.
 */
final class Publication {
    private static final int LOOKS = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration QUOTA = Duration.ofHours(1);

    private final Account account;
    private final String user;
    private final Pause pause;

    /** @param user the account's number */
    Publication(Account account, String user, Pause pause) {
        this.account = account;
        this.user = user;
        this.pause = pause;
    }

    /** A step that ended it before anybody saw anything. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome how;

        Ended(Outcome how) {
            super("ended", null, false, false);
            this.how = how;
        }
    }

    Outcome publish(String text, List<Picture> pictures, Optional<String> replyTo) {
        try {
            room(replyTo.isPresent());
            var container = container(text, pictures, replyTo);
            finished(container);
            var said = account.post(user + "/threads_publish", "creation_id", container);
            return Refusals.outcome(said, account.now(), this::delivered);
        } catch (Ended ended) {
            return ended.how;
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }

    /** 250 posts and 1,000 replies in 24 hours, or what Threads says (.../docs/threads/overview, read 2026-11-21). */
    private void room(boolean reply) {
        var said = account.get(
                "me/threads_publishing_limit", "fields", "quota_usage,config,reply_quota_usage,reply_config");
        if (said instanceof Said.No) {
            return; // then publishing itself will say
        }
        var limit = account.list(said).path("data").path(0);
        var used = limit.path(reply ? "reply_quota_usage" : "quota_usage").longValue(0);
        var most = limit.path(reply ? "reply_config" : "config")
                .path("quota_total")
                .longValue(Long.MAX_VALUE);
        if (used >= most) {
            throw new Ended(new Outcome.NotNow(account.now().plus(QUOTA), "platforms.quota-used"));
        }
    }

    private String container(String text, List<Picture> pictures, Optional<String> replyTo) {
        var fields = new ArrayList<String>();
        switch (pictures.size()) {
            case 0 -> fields.addAll(List.of("media_type", "TEXT"));
            case 1 -> fields.addAll(image(pictures.getFirst()));
            default -> {
                var children = pictures.stream().map(this::child).toList();
                fields.addAll(List.of("media_type", "CAROUSEL", "children", String.join(",", children)));
            }
        }
        if (!text.isEmpty()) {
            fields.addAll(List.of("text", text));
        }
        replyTo.ifPresent(parent -> fields.addAll(List.of("reply_to_id", parent)));
        return made(fields);
    }

    /** Threads fetches pictures itself, so they stand where it can (connectors.md 2.2). */
    private static List<String> image(Picture picture) {
        return List.of(
                "media_type", "IMAGE", "image_url", picture.address().toString(), "alt_text", picture.alternative());
    }

    private String child(Picture picture) {
        var fields = new ArrayList<>(image(picture));
        fields.addAll(List.of("is_carousel_item", "true"));
        var container = made(fields);
        finished(container);
        return container;
    }

    private String made(List<String> fields) {
        var said = account.post(user + "/threads", fields.toArray(String[]::new));
        if (said instanceof Said.Unclear(var at)) {
            throw new Ended(new Outcome.NotNow(at, "platforms.try-again"));
        }
        if (said instanceof Said.Done done && Reading.isId(Json.text(done.body(), "id"))) {
            return Json.text(done.body(), "id");
        }
        throw new Ended(Refusals.outcome(
                said, account.now(), _ -> new Outcome.NotNow(account.now().plus(LATER), "platforms.try-again")));
    }

    private void finished(String container) {
        for (var look = 0; look < LOOKS; look++) {
            if (look > 0 && !pause.passes(BETWEEN_LOOKS)) {
                break;
            }
            var status = Json.text(account.one(account.get(container, "fields", "status,error_message")), "status");
            switch (status) {
                case "FINISHED" -> {
                    return;
                }
                case "IN_PROGRESS" -> {}
                default -> throw new Ended(new Outcome.Refused("platforms.picture-refused"));
            }
        }
        throw new Ended(new Outcome.NotNow(account.now().plus(LATER), "platforms.try-again"));
    }

    /** What is gone already was removed, whoever did it. */
    Outcome remove(RemoteRef ref, Outcome.Delivered removed) {
        var said = account.delete(ref.value());
        if (said instanceof Said.No no && Refusals.isGone(no)) {
            return removed;
        }
        return Refusals.outcome(said, account.now(), done -> isDone(done, removed));
    }

    /** Only what names the new post is a receipt. Its address is asked for, and missing it is no reason for doubt. */
    private Outcome delivered(Said.Done done) {
        var id = Json.text(done.body(), "id");
        if (!Reading.isId(id)) {
            return new Outcome.Unknown("platforms.answer-lost");
        }
        try {
            return delivered(account.one(account.get(id, "fields", "id,permalink")));
        } catch (Fault fault) {
            return new Outcome.Delivered(new RemoteRef(id), "https://www.threads.net/");
        }
    }

    static Outcome.Delivered delivered(JsonNode shown) {
        var address = Json.text(shown, "permalink");
        return new Outcome.Delivered(
                new RemoteRef(Json.text(shown, "id")), address.isBlank() ? "https://www.threads.net/" : address);
    }

    /** {@code success: true} and nothing else. */
    static Outcome isDone(Said.Done done, Outcome.Delivered what) {
        return done.body().path("success").booleanValue(false) ? what : new Outcome.Unknown("platforms.answer-lost");
    }

    /** What the account itself has written lately, answers or posts. */
    JsonNode own(boolean replies) {
        return account.list(account.get(
                        replies ? "me/replies" : "me/threads",
                        "fields",
                        "id,text,timestamp,permalink,replied_to",
                        "limit",
                        "100"))
                .path("data");
    }
}
