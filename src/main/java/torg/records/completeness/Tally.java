package torg.records.completeness;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.platforms.recount.Listing;
import torg.platforms.recount.Listing.CannotBeShown;
import torg.platforms.recount.Listing.Own;
import torg.platforms.recount.Listing.OwnPost;
import torg.platforms.recount.Listing.Shown;
import torg.platforms.recount.Listing.Theirs;
import torg.records.completeness.CompletenessEvent.PlatformCounted;
import torg.records.completeness.CompletenessEvent.PlatformNotCounted;
import torg.records.completeness.Count.Counted;
import torg.records.completeness.Count.NotCounted;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.above.Errands;
import torg.shell.Words;
import torg.staff.Staff;

/** Writes down what came of a count. */
@Component
class Tally {
    private static final int DAYS_TO_LOOK = 14;

    private final CountRows counts;
    private final OwnRows own;
    private final Holdings holdings;
    private final Connections connections;
    private final Errands errands;
    private final Staff staff;
    private final Ledger ledger;

    Tally(
            CountRows counts,
            OwnRows own,
            Holdings holdings,
            Connections connections,
            Errands errands,
            Staff staff,
            Ledger ledger) {
        this.counts = counts;
        this.own = own;
        this.holdings = holdings;
        this.connections = connections;
        this.errands = errands;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** @return whether it is to be counted again soon: something was missing, or nothing could be counted */
    @Transactional
    public boolean keep(Account account, long connection, Listing listing, Actor actor) {
        var id = account.id();
        return switch (listing) {
            case CannotBeShown(var at, var word) -> {
                var month = YearMonth.from(at.atZone(Words.ZONE));
                counts.add(id, connection, month, new NotCounted(at, word));
                ledger.record(actor, new PlatformNotCounted(id.value(), month, Words.swedish(word)));
                yield false;
            }
            case Shown shown -> {
                shown.own().ifPresent(seen -> captureElsewhere(connection, seen, shown.at()));
                for (var month : new Window(shown.from(), shown.at()).months()) {
                    weigh(id, connection, month, shown, actor);
                }
                counts.settle(connection, shown.at());
                yield lookAfter(account, connection, actor)
                        || shown.theirs().stream().anyMatch(Theirs::fresh);
            }
        };
    }

    private void weigh(AccountId id, long connection, YearMonth month, Shown shown, Actor actor) {
        var window =
                new Window(shown.from(), shown.at()).within(Window.of(month)).orElseThrow();
        var last = month.equals(YearMonth.from(shown.at().atZone(Words.ZONE)));
        var listed =
                shown.theirs().stream().filter(one -> window.holds(one.at())).toList();
        var refs = listed.stream().map(one -> one.ref().value()).collect(Collectors.toSet());
        var posts = shown.own().map(seen -> in(window, seen.posts()));
        var weighed = Weighed.of(
                listed,
                holdings.found(connection, refs),
                holdings.unshown(connection, window, refsOf(shown)),
                holdings.spare(connection, window, shown.at(), last ? shown.unreadable() : 0),
                Weighed.elsewhere(posts.orElse(List.of()), connections.madeAt(connection)));
        counts.add(
                id,
                connection,
                month,
                new Counted(
                        shown.at(),
                        window,
                        shown.whole(),
                        weighed.listed(),
                        weighed.found(),
                        weighed.kept(),
                        posts.map(List::size),
                        weighed.differences()));
        counts.gaps(connection, weighed.unexplained(), shown.at());
        ledger.record(
                actor, new PlatformCounted(id.value(), month, weighed.listed(), weighed.kept(), weighed.differences()));
    }

    /** A message may be dated otherwise here than there; it is listed all the same. */
    private static Set<String> refsOf(Shown shown) {
        return shown.theirs().stream().map(one -> one.ref().value()).collect(Collectors.toSet());
    }

    private static List<OwnPost> in(Window window, List<OwnPost> posts) {
        return posts.stream().filter(post -> window.holds(post.at())).toList();
    }

    /** A post that was made elsewhere is kept as the platform shows it: its answer, byte by byte. */
    private void captureElsewhere(long connection, Own seen, Instant at) {
        var elsewhere = seen.posts().stream().filter(post -> !post.byTorg()).toList();
        var known = own.known(connection, elsewhere);
        var fresh = elsewhere.stream()
                .filter(post -> !known.contains(post.ref().value()))
                .toList();
        if (!fresh.isEmpty()) {
            var capture = ledger.capture(List.of(new Capture("completeness/connection/" + connection, at, seen.raw())))
                    .getFirst();
            own.add(connection, fresh, capture.number());
        }
    }

    /** What nobody can explain is somebody's to look into, until it is settled. */
    private boolean lookAfter(Account account, long connection, Actor actor) {
        var source = "completeness/" + connection;
        var gaps = counts.open(connection);
        if (gaps == 0) {
            errands.done(account.id(), source, actor);
            return false;
        }
        errands.ask(
                account.id(),
                source,
                "records.completeness.task",
                Long.toString(gaps),
                Optional.empty(),
                staff.today().plusDays(DAYS_TO_LOOK),
                actor);
        return true;
    }
}
