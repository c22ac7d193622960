package torg.posts;

import java.util.Optional;
import torg.ledger.Happening;

/** Everything that can happen to what the city says. */
public sealed interface PostsEvent extends Happening {
    long post();

    @Override
    default String subject() {
        return new PostId(post()).subject();
    }

    record PostWritten(long post, long account) implements PostsEvent {}

    record PostRewritten(long post) implements PostsEvent {}

    /** @param image empty when it is to have none */
    record PostIllustrated(long post, Optional<Long> image) implements PostsEvent {}

    /** Thrown away before anybody saw it. */
    record PostDiscarded(long post) implements PostsEvent {}

    /** Somebody has it published. */
    record PostSent(long post, String network, String handle, String text, Optional<Long> image)
            implements PostsEvent {}

    record PostPublished(long post, String ref, String address) implements PostsEvent {}

    record PostNotTaken(long post, String word) implements PostsEvent {}

    record PostUnclear(long post, String word) implements PostsEvent {}

    record PostLookedForAgain(long post) implements PostsEvent {}

    /** A person has looked on the platform. */
    record PostNotFound(long post, String reason) implements PostsEvent {}

    /** It is to read otherwise. */
    record PostChangeOrdered(long post, String text, String reason) implements PostsEvent {}

    record PostRemovalOrdered(long post, String reason) implements PostsEvent {}

    record PostChanged(long post) implements PostsEvent {}

    record PostRemoved(long post) implements PostsEvent {}

    /** It stands there as before. */
    record PostChangeFailed(long post, String word) implements PostsEvent {}
}
