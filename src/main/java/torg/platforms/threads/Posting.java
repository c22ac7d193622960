package torg.platforms.threads;

import java.util.Optional;
import java.util.function.Function;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Limit;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.platforms.publishing.Post;
import torg.platforms.publishing.Publishing;

/**
 * The account's own posts. They cannot be changed, and a hundred a day can be deleted
 * (developers.facebook.com/docs/threads/posts/delete-posts, read 2026-11-22).
 */
final class Posting implements Publishing {
    private static final int MOST_PICTURES = 20;
    private static final int LONGEST_ALTERNATIVE = 1000;
    private static final Pictures PICTURES = new Pictures(0, MOST_PICTURES, true);

    private final Function<Connection, Publication> publications;

    Posting(Function<Connection, Publication> publications) {
        this.publications = publications;
    }

    @Override
    public Limit limit() {
        return new TextLimit();
    }

    @Override
    public Pictures pictures() {
        return PICTURES;
    }

    @Override
    public Outcome publish(Connection connection, Post post) {
        var refusal = Answering.refusal(post.text());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (post.pictures().size() > MOST_PICTURES) {
            return new Outcome.Refused("platforms.too-many-pictures");
        }
        if (post.pictures().stream().anyMatch(one -> one.alternative().length() > LONGEST_ALTERNATIVE)) {
            return new Outcome.Refused("platforms.alternative-too-long");
        }
        try {
            return publication(connection).publish(post.text(), post.pictures(), Optional.empty());
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }

    private Publication publication(Connection connection) {
        return publications.apply(connection);
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Post post) {
        for (var own : publication(connection).own(false)) {
            if (Answering.isSame(own, post.text(), post.at())) {
                return Optional.of(Publication.delivered(own));
            }
        }
        return Optional.empty();
    }

    @Override
    public Outcome remove(Connection connection, RemoteRef ref) {
        var removed = new Outcome.Delivered(ref, "https://www.threads.net/");
        if (!Reading.isId(ref.value())) {
            return new Outcome.Refused("platforms.gone");
        }
        try {
            return publication(connection).remove(ref, removed);
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }
}
