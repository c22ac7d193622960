package torg.register.profile;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.platforms.profile.Look;
import torg.platforms.profile.Picture;
import torg.platforms.profile.Profile;
import torg.platforms.profile.Profiles;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.profile.ProfileEvent.LookOrdered;
import torg.register.profile.ProfileEvent.ProfileGone;
import torg.register.profile.ProfileEvent.ProfileSeen;
import torg.register.profile.ProfileEvent.ProfileUnknown;
import torg.register.profile.ProfileEvent.StrangePostSeen;

/** The door to what was seen of the city's accounts. */
@Component
public class Looks {
    private static final int AT_ONCE = 1_000;

    private final StoredLooks stored;
    private final Turns turns;
    private final Register register;
    private final Profiles profiles;
    private final ObjectProvider<Witness> witnesses;
    private final Ledger ledger;
    private final Clock clock;

    Looks(
            StoredLooks stored,
            Turns turns,
            Register register,
            Profiles profiles,
            ObjectProvider<Witness> witnesses,
            Ledger ledger,
            Clock clock) {
        this.stored = stored;
        this.turns = turns;
        this.register = register;
        this.profiles = profiles;
        this.witnesses = witnesses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The profile picture of an account as it was last seen, by its hash. */
    public record Shown(AccountId account, String picture, Instant since) {}

    /** A profile picture. */
    public record Shot(String type, byte[] content) {}

    /** Keeps a look with its evidence, and tells everybody who draws conclusions from it. */
    @Transactional
    Kept keep(AccountId id, Profiles.Looked looked) {
        var account = register.find(id);
        var before = stored.newest(id);
        var seenBefore = stored.newestSeen(id);
        var look = looked.look();
        var number = stored.add(
                id, look, look instanceof Look.Seen seen ? Optional.of(version(id, seen)) : Optional.empty());
        turns.done(account, number, looked);
        var kept = stored.find(number).orElseThrow();
        switch (look) {
            case Look.Seen seen -> tell(id, seenBefore, kept);
            case Look.Unknown(var word, var at) -> {
                if (before.map(Kept::look)
                        .map(b -> !(b instanceof Look.Unknown u && u.word().equals(word)))
                        .orElse(true)) {
                    ledger.record(Actor.TORG, new ProfileUnknown(id.value(), word));
                }
            }
            case Look.Gone gone -> {
                if (before.map(Kept::look).map(b -> !(b instanceof Look.Gone)).orElse(true)) {
                    ledger.record(Actor.TORG, new ProfileGone(id.value()));
                }
            }
        }
        witnesses.orderedStream().forEach(witness -> witness.saw(account, kept));
        if (look instanceof Look.Seen(var profile, var raw, var at)) {
            account.connection().ifPresent(connection -> strange(account, connection, profile, kept));
        }
        return kept;
    }

    /** The version it belongs to. What looks as it did is the version there was, and the evidence of that stands for it. */
    private long version(AccountId id, Look.Seen seen) {
        var portrait = Portrait.of(seen);
        return stored.alike(id, portrait.likeness()).orElseGet(() -> {
            seen.profile()
                    .picture()
                    .ifPresent(bytes -> Picture.of(bytes)
                            .ifPresent(kind -> stored.picture(portrait.picture().orElseThrow(), kind, bytes)));
            var capture = ledger.capture(List.of(new Capture(subject(id), seen.at(), seen.raw())))
                    .getFirst();
            return stored.profile(id, portrait, capture, seen.at());
        });
    }

    private void tell(AccountId id, Optional<Kept> before, Kept now) {
        var evidence = now.evidence().orElseThrow();
        if (before.flatMap(Kept::evidence)
                .map(b -> b.number() == evidence.number())
                .orElse(false)) {
            return;
        }
        var changed =
                before.map(b -> Portrait.changes(profile(b), profile(now))).orElse(List.of());
        ledger.record(Actor.TORG, new ProfileSeen(id.value(), changed, evidence.sha256()));
    }

    private static Profile profile(Kept seen) {
        return ((Look.Seen) seen.look()).profile();
    }

    private void strange(Account account, long connection, Profile profile, Kept kept) {
        for (var post : profiles.madeElsewhere(connection, profile)) {
            if (stored.addStrange(account.id(), post, kept.id())) {
                ledger.record(
                        Actor.TORG,
                        new StrangePostSeen(account.id().value(), post.ref().value(), post.at()));
                witnesses.orderedStream().forEach(witness -> witness.sawStrangePost(account, post, kept));
            }
        }
    }

    /** A person wants to know now; at the platform's pace all the same. */
    @Transactional
    Turns.Turn order(AccountId id, Actor actor) {
        var turn = turns.now(register.find(id), clock.instant());
        ledger.record(actor, new LookOrdered(id.value()));
        return turn;
    }

    /** What came of the newest look. Its raw bytes are not brought along: {@link #raw} has them. */
    public Optional<Look> newest(AccountId account) {
        return stored.newest(account).map(Kept::look);
    }

    public Optional<Kept> newestKept(AccountId account) {
        return stored.newest(account);
    }

    /** The newest that saw something; what is unknown today was perhaps known yesterday. */
    public Optional<Kept> newestSeen(AccountId account) {
        return stored.newestSeen(account);
    }

    /** Newest first. */
    public List<Kept> history(AccountId account, int most) {
        return stored.before(account, most);
    }

    /** The newest look at every account that was ever looked at, by the accounts' numbers. */
    public void each(Consumer<Kept> reader) {
        var after = 0L;
        for (var some = page(after); !some.isEmpty(); some = page(after)) {
            some.forEach(reader);
            after = some.getLast().account().value();
        }
    }

    /** Most accounts show the same few pictures, so each is fetched once a page. */
    private List<Kept> page(long after) {
        Map<String, Optional<byte[]>> pictures = new HashMap<>();
        return stored.after(
                after,
                AT_ONCE,
                hash -> pictures.computeIfAbsent(hash, h -> picture(h).map(Shot::content)));
    }

    /** What every account shows, as it was last seen; those without a picture are left out. */
    public List<Shown> shown() {
        return stored.shown();
    }

    /** When the account last said something, as far as was ever seen; empty is unknown and not never. */
    public Optional<Instant> lastPost(AccountId account) {
        return turns.lastPost(account);
    }

    /** Posts on the account that Torg has not made, newest first. */
    public List<Profile.Post> strangePosts(AccountId account) {
        return stored.strange(account);
    }

    /** @param sha256 in hexadecimal digits */
    public Optional<Shot> picture(String sha256) {
        return sha256.matches("[0-9a-f]{64}") ? stored.picture(HexFormat.of().parseHex(sha256)) : Optional.empty();
    }

    /** The platform's own bytes; empty when they have been disposed of. */
    public Optional<byte[]> raw(Kept.Evidence evidence) {
        return ledger.content(evidence.capture());
    }

    static String subject(AccountId id) {
        return "profile/" + id.value();
    }
}
