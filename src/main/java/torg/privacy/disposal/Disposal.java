package torg.privacy.disposal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.disposal.DisposalEvent.DisposalCarriedOut;
import torg.privacy.disposal.DisposalEvent.DisposalChosen;
import torg.privacy.disposal.DisposalEvent.DisposalDeclined;
import torg.privacy.disposal.DisposalEvent.DisposalProposed;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Requests;
import torg.privacy.requests.SubjectRequest;
import torg.privacy.requests.Trace;
import torg.privacy.requests.Weighing;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to disposal at somebody's request. */
@Component
public class Disposal {
    private final Proposals proposals;
    private final Requests requests;
    private final List<Keeper> keepers;
    private final List<Hold> holds;
    private final Ledger ledger;
    private final Clock clock;

    Disposal(
            Proposals proposals,
            Requests requests,
            List<Keeper> keepers,
            List<Hold> holds,
            Ledger ledger,
            Clock clock) {
        this.proposals = proposals;
        this.requests = requests;
        this.keepers = keepers;
        this.holds = holds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the person themselves wrote is chosen from the start; what others wrote about them is chosen by hand, or stays. */
    @Transactional
    public void propose(long id, String reason, Weighing weighing, Actor colleague) {
        var request = requests.toErase(id, weighing);
        if (proposals.hold(id).filter(open -> open.settled().isEmpty()).isPresent()) {
            throw new Refused("disposal.already-proposed");
        }
        var items = requests.traces(request).stream()
                .filter(trace -> trace.by().isPresent() && !trace.ours())
                .map(Disposal::item)
                .toList();
        var proposal = new Proposal(id, reason, weighing, items, person(colleague), Optional.empty());
        proposals.put(proposal);
        ledger.record(
                colleague,
                new DisposalProposed(
                        id,
                        reason,
                        weighing.rule(),
                        messages(items).size(),
                        records(items).size()));
    }

    /** Other items than were proposed; whoever chooses is then the one who proposes. */
    @Transactional
    public void choose(long id, List<Item> chosen, Actor colleague) {
        var proposal = proposals.hold(id).orElseThrow(NotFound::new);
        proposal.open();
        var candidates = candidates(requests.find(id)).keySet();
        if (!candidates.containsAll(chosen)) {
            throw new Refused("disposal.changed");
        }
        proposals.put(
                new Proposal(id, proposal.reason(), proposal.weighing(), chosen, person(colleague), Optional.empty()));
        ledger.record(
                colleague,
                new DisposalChosen(id, messages(chosen).size(), records(chosen).size()));
    }

    /** Everything that could go, by what it is; the city's own answers are its own acts and stay. */
    public Map<Item, Trace> candidates(SubjectRequest request) {
        var candidates = new LinkedHashMap<Item, Trace>();
        requests.traces(request).stream()
                .filter(trace -> !trace.ours())
                .forEach(trace -> candidates.put(item(trace), trace));
        return candidates;
    }

    private static Item item(Trace trace) {
        return new Item(trace.id(), trace.capture().orElse(0L));
    }

    /** What would go if it were confirmed now: what was chosen, and what goes with it. Nothing is changed by looking. */
    public List<Item> rehearsal(Proposal proposal) {
        var all = new LinkedHashSet<>(proposal.items());
        keepers.forEach(keeper -> all.addAll(keeper.with(proposal.items())));
        return List.copyOf(all);
    }

    /** What stops it, by each that is held. A person's own running request for their data holds too. */
    public Map<Item, String> held(long request, List<Item> items) {
        var held = new LinkedHashMap<Item, String>();
        holds.forEach(hold -> held.putAll(hold.on(items)));
        var asked = requests.open().stream()
                .filter(open -> open.kind() == RequestKind.ACCESS && open.id() != request)
                .flatMap(open -> requests.traces(open).stream())
                .map(Disposal::item)
                .collect(Collectors.toSet());
        items.stream().filter(asked::contains).forEach(item -> held.put(item, "disposal.held.asked-for"));
        return held;
    }

    public Optional<Proposal> of(long request) {
        return proposals.of(request);
    }

    /** All of it or nothing: the content goes, the decision is written, and the ledger says by whose word. */
    @Transactional
    public void confirm(long id, Actor second) {
        var proposal = proposals.hold(id).orElseThrow(NotFound::new);
        proposal.byAnother(second.reference());
        var items = rehearsal(proposal);
        if (items.isEmpty()) {
            throw new Refused("disposal.nothing-chosen");
        }
        if (!held(id, items).isEmpty()) {
            throw new Refused("disposal.held");
        }
        keepers.forEach(keeper -> keeper.letGo(items));
        var hashes = disposed(items, proposal, second);
        proposals.settle(id, new Proposal.Settled(true, person(second), ""));
        requests.erased(
                id, proposal.reason(), proposal.weighing(), proposal.proposed().name(), second);
        ledger.record(
                second,
                new DisposalCarriedOut(
                        id, proposal.proposed().name(), messages(items).size(), hashes.size(), hashes));
    }

    private List<String> disposed(List<Item> items, Proposal proposal, Actor second) {
        var decision = proposal.weighing().rule().isBlank()
                ? Words.swedish("disposal.not-a-record", proposal.request())
                : proposal.weighing().rule();
        var hashes = new ArrayList<String>();
        for (var capture : records(items)) {
            ledger.evidence(capture).ifPresent(evidence -> {
                if (ledger.dispose(evidence.entry(), second, decision)) {
                    hashes.add(HexFormat.of().formatHex(evidence.hash()));
                }
            });
        }
        return hashes;
    }

    @Transactional
    public void decline(long id, String why, Actor second) {
        var proposal = proposals.hold(id).orElseThrow(NotFound::new);
        proposal.open();
        proposals.settle(id, new Proposal.Settled(false, person(second), why));
        ledger.record(second, new DisposalDeclined(id, why));
    }

    private Proposal.Person person(Actor actor) {
        return new Proposal.Person(
                actor.reference(), actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Set<Long> messages(List<Item> items) {
        return items.stream().map(Item::message).filter(id -> id > 0).collect(Collectors.toSet());
    }

    private static Set<Long> records(List<Item> items) {
        return items.stream().map(Item::capture).filter(id -> id > 0).collect(Collectors.toSet());
    }
}
