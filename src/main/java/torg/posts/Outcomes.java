package torg.posts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.images.Consents;
import torg.images.Images;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Outcome;
import torg.platforms.delivery.Editorial;
import torg.posts.Post.Change;
import torg.posts.Post.State;
import torg.posts.PostsEvent.PostChangeFailed;
import torg.posts.PostsEvent.PostChanged;
import torg.posts.PostsEvent.PostNotTaken;
import torg.posts.PostsEvent.PostPublished;
import torg.posts.PostsEvent.PostRemoved;
import torg.posts.PostsEvent.PostUnclear;
import torg.register.Register;
import torg.shell.Refused;
import torg.shell.Words;

/** Hears how it went with what was sent, and keeps what goes with it true: where a picture stands, and whether it still does. */
@Component
class Outcomes implements Editorial {
    private final PostRows posts;
    private final Register register;
    private final Images images;
    private final Consents consents;
    private final Ledger ledger;
    private final Clock clock;

    Outcomes(PostRows posts, Register register, Images images, Consents consents, Ledger ledger, Clock clock) {
        this.posts = posts;
        this.register = register;
        this.images = images;
        this.consents = consents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whoever is in the picture may have changed their mind since it was sent. */
    @Override
    public Optional<String> obstacle(String key) {
        return posts.findByKey(key)
                .flatMap(post -> post.image().flatMap(image -> {
                    try {
                        images.mayStand(image, register.find(post.account()).network());
                        return Optional.empty();
                    } catch (Refused no) {
                        return Optional.of(no.getMessage());
                    }
                }));
    }

    @Override
    public void settled(String key, Outcome outcome) {
        posts.holdByKey(key).ifPresent(post -> {
            var change = post.change().filter(open -> open.key().equals(key));
            change.ifPresentOrElse(open -> changed(post, open, outcome), () -> published(post, outcome));
        });
    }

    private void published(Post post, Outcome outcome) {
        posts.save(post.settled(outcome, now()));
        var id = post.id().value();
        switch (outcome) {
            case Outcome.Delivered(var ref, var address) -> {
                ledger.record(Actor.TORG, new PostPublished(id, ref.value(), address));
                noteImage(post, place(address, ref.value()));
            }
            case Outcome.Refused(var word) -> ledger.record(Actor.TORG, new PostNotTaken(id, word));
            case Outcome.Unknown(var word) -> ledger.record(Actor.TORG, new PostUnclear(id, word));
            case Outcome.NotNow later -> {}
        }
    }

    /** So that it is found there when somebody in it takes their consent back. */
    private void noteImage(Post post, String place) {
        post.image().ifPresent(image -> {
            var account = register.find(post.account());
            images.note(
                    image,
                    new torg.images.Post(
                            Optional.of(account.id()),
                            account.network(),
                            place,
                            LocalDate.ofInstant(clock.instant(), Words.ZONE)),
                    Actor.TORG);
        });
    }

    private void changed(Post post, Change change, Outcome outcome) {
        var id = post.id().value();
        switch (outcome) {
            case Outcome.Delivered done -> {
                posts.done(change.key(), now());
                posts.save(post.changed(change, outcome, now()));
                ledger.record(Actor.TORG, change.isRemoval() ? new PostRemoved(id) : new PostChanged(id));
                if (change.isRemoval() && post.state() instanceof State.Stands(var ref, var address, var since)) {
                    post.image().ifPresent(image -> consents.postGone(image, place(address, ref.value()), Actor.TORG));
                }
            }
            case Outcome.Refused(var word) -> failed(post, change, word);
            case Outcome.Unknown(var word) -> failed(post, change, word);
            case Outcome.NotNow later -> {}
        }
    }

    private void failed(Post post, Change change, String word) {
        posts.failed(change.key(), word);
        ledger.record(Actor.TORG, new PostChangeFailed(post.id().value(), word));
    }

    private static String place(String address, String ref) {
        return address.isEmpty() ? ref : address;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
