package torg.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who is on the sites and what was said there. Each site's dialect tells it in its own words. Every name and number comes
 * from the seed and the order of what happens, and every time from the clock, so the same society can be had again.
 */
public final class Society {
    /** Larger than what a JavaScript number holds exactly, as the platforms' own are; they are texts to whoever reads them. */
    private static final long FIRST = 10_000_000_000_000_000L;

    private record Key(Site site, String id) {}

    private final long seed;
    private final Clock clock;
    private final Map<Key, Member> members = new LinkedHashMap<>();
    private final Map<Key, Set<String>> pages = new HashMap<>();
    private final Map<Key, Thing> things = new LinkedHashMap<>();
    private final Map<Key, List<String>> under = new HashMap<>();
    private final Map<Key, List<String>> at = new HashMap<>();
    private final Map<Key, Set<String>> blocked = new HashMap<>();
    private final Map<Key, Grant> grants = new HashMap<>();
    private final Map<Key, Act.Subscribed> subscriptions = new HashMap<>();
    private final List<Consumer<Act>> listeners = new CopyOnWriteArrayList<>();
    private long count;

    public Society(long seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Hears of every act after it happened, in the order they happened, in the thread of whoever did it. */
    public void listen(Consumer<Act> listener) {
        listeners.add(listener);
    }

    /** A number nobody had before; the same for the same seed and past. */
    public synchronized String next() {
        return Long.toString(FIRST + Math.floorMod(seed, 1_000_000L) * 1_000_000_000L + ++count * 7919L);
    }

    /** A token nobody can guess from another, and yet the same for the same seed and past. */
    public synchronized String secret(String prefix) {
        var mixed = new java.util.SplittableRandom(seed * 31 + ++count);
        var token = new StringBuilder(prefix);
        for (var n = 0; n < 3; n++) {
            token.append(Long.toUnsignedString(mixed.nextLong(), 36));
        }
        return token.toString();
    }

    public void happens(Act act) {
        synchronized (this) {
            apply(act);
        }
        listeners.forEach(listener -> listener.accept(act));
    }

    /** What happened before, told again to nobody. */
    public synchronized void again(Act act) {
        count++;
        apply(act);
    }

    private void apply(Act act) {
        switch (act) {
            case Act.Joined joined -> members.put(key(act, joined.member().id()), joined.member());
            case Act.Administers runs ->
                pages.computeIfAbsent(key(act, runs.person()), k -> new LinkedHashSet<>())
                        .add(runs.page());
            case Act.Presented told ->
                members.computeIfPresent(
                        key(act, told.member()),
                        (k, was) -> new Member(
                                was.site(),
                                was.id(),
                                was.handle(),
                                told.name(),
                                was.page(),
                                told.about(),
                                told.particulars()));
            case Act.Said said -> add(said.thing());
            case Act.Changed changed ->
                things.computeIfPresent(
                        key(act, changed.thing()), (k, was) -> was.saying(changed.text(), changed.at()));
            case Act.Removed removed ->
                things.computeIfPresent(key(act, removed.thing()), (k, was) -> was.gone(removed.at()));
            case Act.Hidden hidden ->
                things.computeIfPresent(key(act, hidden.thing()), (k, was) -> was.hidden(hidden.hidden()));
            case Act.Liked liked ->
                things.computeIfPresent(key(act, liked.thing()), (k, was) -> was.liked(liked.more()));
            case Act.Blocked block -> block(block);
            case Act.Granted granted -> grants.put(key(act, granted.grant().token()), granted.grant());
            case Act.Withdrawn gone ->
                grants.values()
                        .removeIf(grant -> grant.token().equals(gone.token())
                                || !gone.member().isEmpty() && grant.member().equals(gone.member()));
            case Act.Subscribed wish -> subscriptions.put(key(act, wish.page()), wish);
        }
    }

    private void add(Thing thing) {
        things.put(new Key(thing.site(), thing.id()), thing);
        at.computeIfAbsent(new Key(thing.site(), thing.where()), k -> new ArrayList<>())
                .add(thing.id());
        thing.parent()
                .ifPresent(parent -> under.computeIfAbsent(new Key(thing.site(), parent), k -> new ArrayList<>())
                        .add(thing.id()));
    }

    private void block(Act.Blocked block) {
        var kept = blocked.computeIfAbsent(key(block, block.page()), k -> new HashSet<>());
        if (block.blocked()) {
            kept.add(block.member());
        } else {
            kept.remove(block.member());
        }
    }

    private static Key key(Act act, String id) {
        return new Key(act.site(), id);
    }

    public synchronized Optional<Member> member(Site site, String id) {
        return Optional.ofNullable(members.get(new Key(site, id)));
    }

    public synchronized Optional<Member> named(Site site, String handle) {
        return members.values().stream()
                .filter(member -> member.site() == site && member.handle().equalsIgnoreCase(handle))
                .findFirst();
    }

    public synchronized List<Member> members(Site site) {
        return members.values().stream().filter(member -> member.site() == site).toList();
    }

    /** The pages a person runs, in the order they came to. */
    public synchronized List<Member> pages(Site site, String person) {
        return pages.getOrDefault(new Key(site, person), Set.of()).stream()
                .flatMap(page -> member(site, page).stream())
                .toList();
    }

    /** Who runs a page; nobody where it is signed in to as itself. */
    public synchronized List<Member> administrators(Site site, String page) {
        return members(site).stream()
                .filter(person ->
                        pages.getOrDefault(new Key(site, person.id()), Set.of()).contains(page))
                .toList();
    }

    /** With what is hidden or removed: whether somebody is shown it, the dialect knows. */
    public synchronized Optional<Thing> thing(Site site, String id) {
        return Optional.ofNullable(things.get(new Key(site, id)));
    }

    /** Directly under it, oldest first. */
    public synchronized List<Thing> under(Site site, String parent) {
        return found(site, under.get(new Key(site, parent)));
    }

    /** On a member's page or to it, oldest first. */
    public synchronized List<Thing> at(Site site, String member) {
        return found(site, at.get(new Key(site, member)));
    }

    private List<Thing> found(Site site, Collection<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(id -> things.get(new Key(site, id))).toList();
    }

    public synchronized boolean isBlocked(Site site, String page, String member) {
        return blocked.getOrDefault(new Key(site, page), Set.of()).contains(member);
    }

    /** A token that was handed out and not withdrawn; whether it has ended is for the caller to say. */
    public synchronized Optional<Grant> grant(Site site, String token) {
        return Optional.ofNullable(grants.get(new Key(site, token)));
    }

    public synchronized Optional<Act.Subscribed> subscription(Site site, String page) {
        return Optional.ofNullable(subscriptions.get(new Key(site, page)));
    }

    // What people do, for tests and pages; a dialect does the same in its own words.

    public Member join(Site site, String handle, String name, boolean page) {
        var member = new Member(site, next(), handle, name, page, "", Map.of());
        happens(new Act.Joined(site, member));
        return member;
    }

    public Thing post(Member author, String text, List<Thing.Medium> media) {
        return say(author.site(), Thing.Kind.POST, author.id(), author.id(), Optional.empty(), text, media);
    }

    /** Under something, on the page where that stands. */
    public Thing comment(Member author, Thing under, String text) {
        return say(author.site(), Thing.Kind.COMMENT, under.where(), author.id(), Optional.of(under), text, List.of());
    }

    /** In the author's own place, and the one named hears of it. */
    public Thing mention(Member author, Member named, String text) {
        return say(author.site(), Thing.Kind.MENTION, named.id(), author.id(), Optional.empty(), text, List.of());
    }

    /** To a page, or from it. */
    public Thing message(Member author, Member to, String text) {
        return say(author.site(), Thing.Kind.MESSAGE, to.id(), author.id(), Optional.empty(), text, List.of());
    }

    public Thing say(
            Site site,
            Thing.Kind kind,
            String where,
            String author,
            Optional<Thing> under,
            String text,
            List<Thing.Medium> media) {
        var id = next();
        var now = now();
        var thing = new Thing(
                site,
                id,
                kind,
                where,
                author,
                under.map(Thing::id),
                under.map(Thing::root).orElse(id),
                text,
                List.copyOf(media),
                now,
                now,
                1,
                false,
                false,
                0);
        happens(new Act.Said(site, thing));
        return thing;
    }

    public Grant grant(
            Site site, String token, String sort, String member, Set<String> scopes, Instant ends, String bound) {
        var grant = new Grant(token, sort, member, scopes, ends, bound);
        happens(new Act.Granted(site, grant));
        return grant;
    }
}
