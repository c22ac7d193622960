package torg.records.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.disposal.Hold;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Stock;
import torg.records.retention.RetentionEvent.RetentionHoldLaid;
import torg.records.retention.RetentionEvent.RetentionHoldLifted;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to holds laid by hand: nothing they are about goes, neither by a plan nor at somebody's request. */
@Component
public class Holds implements Hold {
    private static final String WORD = "retention.held.by-hand";

    private final HoldRows rows;
    private final RunRows runs;
    private final List<Stock> stocks;
    private final Ledger ledger;
    private final Clock clock;

    Holds(HoldRows rows, RunRows runs, List<Stock> stocks, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.runs = runs;
        this.stocks = stocks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** When this is done no step of any disposal takes what it is about; a step that is under way is waited for. */
    @Transactional
    public long lay(StandingHold.About about, String reason, Actor actor) {
        runs.waitForSteps();
        var id = rows.add(new StandingHold(0, about, reason, actor.name(), now(), Optional.empty()));
        ledger.record(
                actor,
                new RetentionHoldLaid(
                        id,
                        about.account().orElse(0L),
                        about.conversation().orElse(0L),
                        about.from().map(Object::toString).orElse(""),
                        about.to().map(Object::toString).orElse(""),
                        reason));
        return id;
    }

    /** @param reference the decision's number in the diary */
    @Transactional
    public void lift(long id, String reference, Actor actor) {
        if (!rows.lift(id, reference, actor.name(), now())) {
            throw new Refused("retention.hold-is-lifted");
        }
        ledger.record(actor, new RetentionHoldLifted(id, reference));
    }

    @Override
    public Map<Item, String> on(List<Item> items) {
        var held = new HashMap<Item, String>();
        var standing = rows.standing();
        if (!standing.isEmpty()) {
            stocks.stream()
                    .flatMap(stock -> stock.of(items).stream())
                    .filter(document ->
                            standing.stream().anyMatch(hold -> hold.about().is(document)))
                    .forEach(document -> held.put(document.item(), WORD));
        }
        held.keySet().retainAll(items);
        return held;
    }

    /** The standing ones first. */
    public List<StandingHold> newest(int most) {
        return rows.newest(most);
    }

    public StandingHold find(long id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** Where it belongs: the account's unit and all above it; empty when there is no such account. */
    public Optional<Whose> account(long account) {
        return rows.account(account).map(Whose::of);
    }

    public Optional<Whose> conversation(long conversation) {
        return rows.conversation(conversation).map(Whose::of);
    }

    public record Whose(long account, String name, List<Long> path) {
        private static Whose of(HoldRows.Place place) {
            return new Whose(place.account(), place.name(), place.path());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
