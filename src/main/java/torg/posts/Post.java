package torg.posts;

import java.time.Instant;
import java.util.Optional;
import torg.images.ImageId;
import torg.platforms.Outcome;
import torg.platforms.RemoteRef;
import torg.register.AccountId;
import torg.shell.Refused;

/**
 * Something the city says on one of its accounts.
 *
 * @param text as it stands, or is to stand
 * @param change what is being done about it there and is not settled
 */
public record Post(
        PostId id,
        AccountId account,
        String text,
        Optional<ImageId> image,
        String writtenBy,
        Instant writtenAt,
        State state,
        Optional<Change> change) {

    public sealed interface State {
        /** Seen by nobody outside yet. */
        record Draft() implements State {}

        record OnItsWay(String key, Instant since) implements State {}

        /** It may stand there. */
        record Unclear(String key, Instant since, String word) implements State {}

        /** It certainly does not stand there. @param word why, as a key */
        record NotTaken(String word) implements State {}

        /** @param address empty where the platform gives none */
        record Stands(RemoteRef ref, String address, Instant since) implements State {}

        record Gone(RemoteRef ref, Instant since) implements State {}
    }

    /**
     * What somebody has decided about a post that stands there.
     *
     * @param text how it is to read; empty when it is to go
     * @param trouble why it is not done; empty while it is on its way
     */
    public record Change(
            String key, Optional<String> text, String reason, String by, Instant at, Optional<String> trouble) {
        public boolean isRemoval() {
            return text.isEmpty();
        }
    }

    /** Written otherwise before anybody saw it. */
    Post saying(String words, Optional<ImageId> picture) {
        return unseen(new Post(id, account, words, picture, writtenBy, writtenAt, new State.Draft(), change));
    }

    private Post unseen(Post next) {
        return switch (state) {
            case State.Draft draft -> next;
            case State.NotTaken no -> next;
            case State.OnItsWay way -> throw new Refused("posts.on-its-way-already");
            case State.Unclear unclear -> throw new Refused("posts.may-stand-there");
            case State.Stands there -> throw new Refused("posts.stands-already");
            case State.Gone gone -> throw new Refused("posts.is-gone");
        };
    }

    Post sent(String key, Instant now) {
        return unseen(in(new State.OnItsWay(key, now)));
    }

    /** Looked for once more. */
    Post again() {
        if (state instanceof State.Unclear(var key, var since, var word)) {
            return in(new State.OnItsWay(key, since));
        }
        throw new Refused("posts.is-not-unclear");
    }

    /** The outcome of what was sent under this key. */
    Post settled(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Delivered(var ref, var address) -> in(new State.Stands(ref, address, now));
            case Outcome.Refused(var word) -> in(new State.NotTaken(word));
            case Outcome.NotNow later -> this;
            case Outcome.Unknown(var word)
            when state instanceof State.OnItsWay(var key, var since) -> in(new State.Unclear(key, since, word));
            case Outcome.Unknown unclear -> this;
        };
    }

    /** What stands there, to be changed or taken away: one thing at a time, or a later one could be overtaken. */
    State.Stands standing() {
        if (change.filter(open -> open.trouble().isEmpty()).isPresent()) {
            throw new Refused("posts.being-changed");
        }
        if (state instanceof State.Stands there) {
            return there;
        }
        throw new Refused("posts.does-not-stand-there");
    }

    /** The outcome of its change. */
    Post changed(Change done, Outcome outcome, Instant now) {
        if (!(outcome instanceof Outcome.Delivered(var ref, var address))
                || !(state instanceof State.Stands(var before, var shown, var since))) {
            return this;
        }
        return done.text()
                .map(words -> new Post(
                        id,
                        account,
                        words,
                        image,
                        writtenBy,
                        writtenAt,
                        new State.Stands(ref, address.isEmpty() ? shown : address, since),
                        change))
                .orElseGet(() -> in(new State.Gone(before, now)));
    }

    private Post in(State next) {
        return new Post(id, account, text, image, writtenBy, writtenAt, next, change);
    }
}
