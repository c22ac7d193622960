package torg.platforms.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Outcome;
import torg.platforms.delivery.Reply;
import torg.platforms.http.Json;

/**
 * Puts an answer under a post or a reply. Threads knows no key, so an answer is known again by its words, its place and its
 * time (developers.facebook.com/docs/threads/reference/media-retrieval, read 2026-11-22), and none is ever sent twice by
 * itself.
 */
final class Answering {
    /** Two clocks, and a platform that tells time to the second. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Publication publication;

    Answering(Publication publication) {
        this.publication = publication;
    }

    Outcome reply(Reply reply) {
        return refusal(reply.text())
                .or(() -> Optional.<Outcome>of(new Outcome.Refused("platforms.gone"))
                        .filter(_ -> !Reading.isId(reply.parent().value())))
                .orElseGet(() -> publication.publish(
                        reply.text(),
                        java.util.List.of(),
                        Optional.of(reply.parent().value())));
    }

    /** What can be told before anything is sent. */
    static Optional<Outcome> refusal(String text) {
        if (!new TextLimit().allows(text)) {
            return Optional.of(new Outcome.Refused("platforms.too-long"));
        }
        return TextLimit.allowsLinks(text)
                ? Optional.empty()
                : Optional.of(new Outcome.Refused("platforms.too-many-links"));
    }

    Optional<Outcome.Delivered> readBack(Reply reply) {
        for (var own : publication.own(true)) {
            if (isSame(own, reply.text(), reply.at())
                    && Json.text(own.path("replied_to"), "id")
                            .equals(reply.parent().value())) {
                return Optional.of(Publication.delivered(own));
            }
        }
        return Optional.empty();
    }

    /** The same words, and not before they were ordered, as far as two clocks agree. */
    static boolean isSame(JsonNode own, String text, Instant ordered) {
        return Reading.isId(Json.text(own, "id"))
                && Json.text(own, "text").strip().equals(text.strip())
                && Reading.time(own)
                        .filter(at -> at.isAfter(ordered.minus(CLOCKS_DIFFER)))
                        .isPresent();
    }
}
