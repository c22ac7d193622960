package torg.records.timemachine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.inbox.Bygone;
import torg.ledger.Ledger;
import torg.moderation.Act;
import torg.moderation.Moderation;
import torg.posts.Posts;
import torg.records.snapshots.OwnWords;
import torg.records.snapshots.Snapshot;
import torg.records.snapshots.Snapshots;
import torg.records.timemachine.Then.Knowledge;
import torg.register.AccountId;
import torg.register.above.Appearances;
import torg.register.above.Appearances.Appearance;
import torg.register.above.Appearances.Sight;
import torg.shell.Words;

/** The door to what an account showed on a day. It reads; nothing is made up, and nothing changed. */
@Component
public class TimeMachine {
    private static final int MOST_POSTS = 30;
    private static final int MOST_TALKS = 30;

    private final Appearances appearances;
    private final Posts posts;
    private final Bygone bygone;
    private final Moderation moderation;
    private final Snapshots snapshots;
    private final Ledger ledger;
    private final Clock clock;

    TimeMachine(
            Appearances appearances,
            Posts posts,
            Bygone bygone,
            Moderation moderation,
            Snapshots snapshots,
            Ledger ledger,
            Clock clock) {
        this.appearances = appearances;
        this.posts = posts;
        this.bygone = bygone;
        this.moderation = moderation;
        this.snapshots = snapshots;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param units only what these units work with of what residents wrote */
    public Then on(AccountId account, LocalDate day, Collection<Long> units) {
        var at = end(day);
        var before = appearances.before(account, at);
        var after = appearances.after(account, at);
        var picture = snapshots.on(account, day);
        return new Then(
                day,
                at,
                knowledge(account, before, after),
                before.flatMap(Sight::appearance).map(TimeMachine::shown),
                posts.stood(account, at, MOST_POSTS).stream()
                        .map(post -> post.saying(OwnWords.shown(post.text())))
                        .toList(),
                bygone.under(account, units, at, MOST_TALKS).stream()
                        .map(talk -> talk(talk, at))
                        .toList(),
                picture,
                picture.filter(one -> one.on().equals(day)).isPresent()
                        ? Optional.empty()
                        : snapshots.after(account, day),
                changeBefore(account, day),
                changeAfter(account, day));
    }

    private Instant end(LocalDate day) {
        var midnight = day.plusDays(1).atStartOfDay(Words.ZONE).toInstant().minusMillis(1);
        var now = clock.instant();
        return midnight.isAfter(now) ? now : midnight;
    }

    private Knowledge knowledge(AccountId account, Optional<Sight> before, Optional<Sight> after) {
        if (before.isEmpty()) {
            return after.<Knowledge>map(first -> new Knowledge.NotYet(first.at()))
                    .orElseGet(Knowledge.Never::new);
        }
        var from = before.get().at();
        var until = after.map(Sight::at);
        if (before.get().appearance().isEmpty()) {
            return new Knowledge.NotThere(from, until);
        }
        if (until.isEmpty()) {
            return new Knowledge.Last(from);
        }
        var blind = appearances.blind(account, from, until.get());
        return number(before).equals(number(after))
                ? new Knowledge.Same(from, until.get(), blind)
                : new Knowledge.Changed(from, until.get(), blind);
    }

    private static Appearance shown(Appearance seen) {
        return new Appearance(
                seen.number(),
                seen.handle(),
                OwnWords.shown(seen.name()),
                OwnWords.shown(seen.description()),
                seen.links(),
                seen.latest(),
                seen.picture(),
                seen.capture(),
                seen.sha256(),
                seen.since());
    }

    private static Optional<Long> number(Optional<Sight> sight) {
        return sight.flatMap(Sight::appearance).map(Appearance::number);
    }

    private Then.Talk talk(Bygone.Talk talk, Instant at) {
        var acts = moderation.of(talk.conversation());
        return new Then.Talk(
                talk.conversation().value(),
                talk.said().stream()
                        .map(remark -> new Then.Remark(remark, hidden(acts, remark.message(), at)))
                        .toList());
    }

    /** When it was decided that others should not see it, where that decision stood at the time. */
    private static Optional<Instant> hidden(List<Act> acts, long message, Instant at) {
        return acts.stream()
                .filter(act -> act.message() == message && act.measure().kind().restricts())
                .filter(act -> stood(act, at))
                .map(act -> act.decided().at())
                .min(Comparator.naturalOrder());
    }

    private static boolean stood(Act act, Instant at) {
        return !act.decided().at().isAfter(at)
                && switch (act.state()) {
                    case Act.State.Stands stands -> true;
                    case Act.State.Lifted lifted -> lifted.by().at().isAfter(at);
                    case Act.State.Proposed proposed -> false;
                    case Act.State.Declined declined -> false;
                };
    }

    /** Comments come every day; what counts as a change here is what the city itself shows. */
    private Optional<LocalDate> changeBefore(AccountId account, LocalDate day) {
        var start = day.atStartOfDay(Words.ZONE).toInstant();
        return Stream.of(
                        appearances.changeBefore(account, start).map(TimeMachine::day),
                        posts.changeBefore(account, start).map(TimeMachine::day),
                        snapshots.on(account, day.minusDays(1)).map(Snapshot::on))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> changeAfter(AccountId account, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(Words.ZONE).toInstant().minusMillis(1);
        return Stream.of(
                        appearances.changeAfter(account, end).map(TimeMachine::day),
                        posts.changeAfter(account, end).map(TimeMachine::day),
                        snapshots.after(account, day).map(Snapshot::on))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Words.ZONE);
    }

    /** The platform's own bytes of a profile as it was captured; empty when they have been disposed of. */
    public Optional<byte[]> raw(Appearance profile) {
        return ledger.content(profile.capture());
    }
}
