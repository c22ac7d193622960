package torg.register.own;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.Account;
import torg.register.own.OwnPostEvent.OwnPostGone;
import torg.register.own.OwnPostEvent.OwnPostReworded;
import torg.register.profile.Kept;
import torg.register.profile.Looks;
import torg.register.profile.Witness;

/**
 * Holds each look at a connected account against the one before. A page that anybody sees shows too little of an account
 * that is not connected to say that something is gone from it.
 */
@Component
class OwnPosts implements Witness {
    private static final int EARLIER = 20;

    private final Looks looks;
    private final Ledger ledger;

    OwnPosts(Looks looks, Ledger ledger) {
        this.looks = looks;
        this.ledger = ledger;
    }

    @Override
    public void saw(Account account, Kept now) {
        if (account.connection().isEmpty() || !(now.look() instanceof Look.Seen)) {
            return;
        }
        before(account, now)
                .filter(before -> evidence(before) != evidence(now))
                .ifPresent(before -> compare(account.id().value(), before, now));
    }

    private Optional<Kept> before(Account account, Kept now) {
        return looks.history(account.id(), EARLIER).stream()
                .filter(look -> look.id() != now.id() && look.look() instanceof Look.Seen)
                .findFirst();
    }

    private void compare(long account, Kept before, Kept now) {
        var shown = latest(now);
        var names =
                shown.stream().collect(Collectors.toMap(Profile.Post::ref, Function.identity(), (one, same) -> one));
        for (var post : latest(before)) {
            var still = names.get(post.ref());
            if (still == null) {
                if (shouldBeThere(post, latest(before), shown)) {
                    ledger.record(
                            Actor.TORG,
                            new OwnPostGone(account, post.ref().value(), post.at(), evidence(before), evidence(now)));
                }
            } else if (saysOther(post, still)) {
                ledger.record(
                        Actor.TORG, new OwnPostReworded(account, post.ref().value(), evidence(before), evidence(now)));
            }
        }
    }

    /** Only the newest are shown: what has made room for others is not gone. Where none is shown, nothing can be told. */
    static boolean shouldBeThere(Profile.Post post, List<Profile.Post> before, List<Profile.Post> shown) {
        var oldest = shown.stream().map(Profile.Post::at).min(Comparator.naturalOrder());
        return oldest.map(post.at()::isAfter).orElse(false) || !shown.isEmpty() && shown.size() < before.size();
    }

    private static boolean saysOther(Profile.Post before, Profile.Post now) {
        return before.version().isPresent()
                && now.version().isPresent()
                && !before.version().equals(now.version());
    }

    private static List<Profile.Post> latest(Kept look) {
        return look.look() instanceof Look.Seen(var profile, var raw, var at) ? profile.latest() : List.of();
    }

    private static long evidence(Kept look) {
        return look.evidence().map(evidence -> evidence.capture().number()).orElse(0L);
    }

    @Override
    public void sawStrangePost(Account account, Profile.Post post, Kept look) {
        // the register tells of it
    }
}
