package torg.posts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.images.ImageId;
import torg.images.Images;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.delivery.Publication;
import torg.platforms.delivery.Publication.Enclosed;
import torg.platforms.delivery.Publisher;
import torg.posts.Post.Change;
import torg.posts.PostsEvent.PostChangeOrdered;
import torg.posts.PostsEvent.PostDiscarded;
import torg.posts.PostsEvent.PostIllustrated;
import torg.posts.PostsEvent.PostLookedForAgain;
import torg.posts.PostsEvent.PostNotFound;
import torg.posts.PostsEvent.PostRemovalOrdered;
import torg.posts.PostsEvent.PostRewritten;
import torg.posts.PostsEvent.PostSent;
import torg.posts.PostsEvent.PostWritten;
import torg.privacy.Outgoing;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to what the city says on its accounts. */
@Component
public class Posts {
    private final PostRows posts;
    private final Outlets outlets;
    private final Register register;
    private final Images images;
    private final Publisher publisher;
    private final Ledger ledger;
    private final Clock clock;

    Posts(
            PostRows posts,
            Outlets outlets,
            Register register,
            Images images,
            Publisher publisher,
            Ledger ledger,
            Clock clock) {
        this.posts = posts;
        this.outlets = outlets;
        this.register = register;
        this.images = images;
        this.publisher = publisher;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A draft: nobody outside sees it. */
    @Transactional
    public PostId write(AccountId account, String text, Actor actor) {
        Outgoing.check(text);
        var id = posts.add(account, text, actor.name(), now());
        ledger.record(actor, new PostWritten(id.value(), account.value()));
        return id;
    }

    @Transactional
    public void rewrite(PostId id, String text, Actor actor) {
        Outgoing.check(text);
        var post = hold(id);
        posts.save(post.saying(text, post.image()));
        ledger.record(actor, new PostRewritten(id.value()));
    }

    /**
     * Gives it a picture, or takes it from it.
     *
     * @throws Refused when the picture may not stand there: somebody in it has taken their consent back, or nobody knows by
     *     what right the city shows it
     */
    @Transactional
    public void illustrate(PostId id, Optional<ImageId> image, Actor actor) {
        var post = hold(id);
        var network = register.find(post.account()).network();
        image.ifPresent(one -> images.mayStand(one, network));
        posts.save(post.saying(post.text(), image));
        ledger.record(actor, new PostIllustrated(id.value(), image.map(ImageId::value)));
    }

    @Transactional
    public void discard(PostId id, Actor actor) {
        var post = hold(id);
        post.saying(post.text(), post.image());
        posts.discard(id);
        ledger.record(actor, new PostDiscarded(id.value()));
    }

    /** Has it put on the platform. What was written and what goes out are one act. */
    @Transactional
    public void publish(PostId id, Actor actor) {
        var post = hold(id);
        var account = register.find(post.account());
        check(post, account);
        var key = UUID.randomUUID().toString();
        posts.save(post.sent(key, now()));
        publisher.order(
                account.connection().orElseThrow(),
                new Publication.Said(
                        key,
                        post.text(),
                        post.image().map(image -> enclosed(image, actor)).stream()
                                .toList(),
                        now()));
        ledger.record(
                actor,
                new PostSent(
                        id.value(),
                        account.network().brand(),
                        account.handle(),
                        post.text(),
                        post.image().map(ImageId::value)));
    }

    private void check(Post post, Account account) {
        Outgoing.check(post.text());
        var rule = outlets.required(account);
        if (!rule.limit().allows(post.text())) {
            throw new Refused("platforms.too-long");
        }
        if (rule.needsPicture() && post.image().isEmpty()) {
            throw new Refused("platforms.needs-picture");
        }
        if (!rule.takesPictures() && post.image().isPresent()) {
            throw new Refused("platforms.too-many-pictures");
        }
        post.image().ifPresent(image -> images.mayStand(image, account.network()));
    }

    /** As it is shown: without what the camera told beside it. */
    private Enclosed enclosed(ImageId image, Actor actor) {
        var sheet = images.fetch(image, actor);
        return new Enclosed(
                sheet.bytes(), sheet.type(), images.find(image).particulars().alternative());
    }

    /** Has it looked for on the platform once more. */
    @Transactional
    public void again(PostId id, Actor actor) {
        var post = hold(id).again();
        posts.save(post);
        if (post.state() instanceof Post.State.OnItsWay(var key, var since)) {
            publisher.again(key);
        }
        ledger.record(actor, new PostLookedForAgain(id.value()));
    }

    /** Somebody has looked on the platform, and it is not there: it can be published anew. */
    @Transactional
    public void notThere(PostId id, String reason, Actor actor) {
        if (!(hold(id).state() instanceof Post.State.Unclear(var key, var since, var word))) {
            throw new Refused("posts.is-not-unclear");
        }
        ledger.record(actor, new PostNotFound(id.value(), reason));
        publisher.notThere(key);
    }

    @Transactional
    public void change(PostId id, String text, String reason, Actor actor) {
        Outgoing.check(text, reason);
        var post = hold(id);
        var there = post.standing();
        var account = register.find(post.account());
        var rule = outlets.required(account);
        if (!rule.isEditable()) {
            throw new Refused("posts.cannot-change", account.network().brand());
        }
        if (!rule.limit().allows(text)) {
            throw new Refused("platforms.too-long");
        }
        var key = order(post, Optional.of(text), reason, actor);
        publisher.order(account.connection().orElseThrow(), new Publication.Reworded(key, there.ref(), text, now()));
        ledger.record(actor, new PostChangeOrdered(id.value(), text, reason));
    }

    @Transactional
    public void remove(PostId id, String reason, Actor actor) {
        Outgoing.check(reason);
        var post = hold(id);
        var there = post.standing();
        var account = register.find(post.account());
        if (!outlets.required(account).isRemovable()) {
            throw new Refused("posts.cannot-remove", account.network().brand());
        }
        var key = order(post, Optional.empty(), reason, actor);
        publisher.order(account.connection().orElseThrow(), new Publication.TakenAway(key, there.ref(), now()));
        ledger.record(actor, new PostRemovalOrdered(id.value(), reason));
    }

    private String order(Post post, Optional<String> text, String reason, Actor actor) {
        var key = UUID.randomUUID().toString();
        posts.order(post.id(), new Change(key, text, reason, actor.name(), now(), Optional.empty()));
        return key;
    }

    public Post find(PostId id) {
        return posts.find(id).orElseThrow(NotFound::new);
    }

    /** The newest first, of units at or below these places. @param before only those with a lower number */
    public List<Post> page(Collection<Long> places, Optional<Long> before, int most) {
        return posts.page(places, before.orElse(Long.MAX_VALUE), most);
    }

    /** What stood on an account at a time, as it read then, the newest first. */
    public List<Stood> stood(AccountId account, Instant at, int most) {
        return posts.perhapsStanding(account, at, most).stream()
                .flatMap(post -> Stood.at(post, ledger.history(post.id().subject()), at).stream())
                .toList();
    }

    /** When something of an account's posts was last done on the platform before a time; empty where nothing was. */
    public Optional<Instant> changeBefore(AccountId account, Instant at) {
        return posts.change(account, at, false);
    }

    /** When something was next done after a time. */
    public Optional<Instant> changeAfter(AccountId account, Instant at) {
        return posts.change(account, at, true);
    }

    private Post hold(PostId id) {
        return posts.hold(id).orElseThrow(NotFound::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
