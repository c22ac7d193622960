package torg.inbox.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.Arranging;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.inbox.routing.RoutingEvent.RoutingProposalDeclined;
import torg.inbox.routing.RoutingEvent.RoutingRuleAdded;
import torg.inbox.routing.RoutingEvent.RoutingRuleEnded;
import torg.inbox.routing.RoutingEvent.WrongUnitSaid;
import torg.inbox.threading.Routed;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.Masking;
import torg.register.Account;
import torg.shell.NotFound;
import torg.staff.Unit;

/** The door to where questions go. */
@Component
public class Distribution implements Routed.Router {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MASKED = Pattern.compile("\\[[^\\]]{0,60}\\]");
    /** Words that say nothing of what a question is about. */
    private static final Set<String> EMPTY = Arrays.stream(
                    "finns varför skulle kommer måste också eller under efter innan sedan någon något några alltid aldrig denna detta dessa vilken vilka mycket kanske tacka frågan fråga gäller staden kommunen länge redan bättre tycker undrar hälsningar snälla hallå väldigt kunna ingen inget varit"
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHORTEST = 5;
    private static final int MOST = 60;

    private final RoutingRules rules;
    private final Arranging arranging;
    private final Inbox inbox;
    private final Ledger ledger;

    Distribution(RoutingRules rules, Arranging arranging, Inbox inbox, Ledger ledger) {
        this.rules = rules;
        this.arranging = arranging;
        this.inbox = inbox;
        this.ledger = ledger;
    }

    /** The first that holds decides, so that one sentence tells why. A rule to the account's own unit moves nothing. */
    @Override
    public Routed.Routing now() {
        var all = rules.now();
        return (account, unit, words) -> all.isEmpty() ? Optional.empty() : route(all, account, unit, words);
    }

    private static Optional<Routed> route(List<Rule> all, Optional<Account> account, Unit unit, String words) {
        var text = " " + String.join(" ", words(words)) + " ";
        return all.stream()
                .filter(rule -> rule.holds(account.map(a -> a.id().value()), text))
                .findFirst()
                .filter(rule -> rule.unit() != unit.id())
                .map(rule -> new Routed(rule.unit(), rule.sentence()));
    }

    public List<Rule> rules() {
        return rules.now();
    }

    public List<Proposal> proposals() {
        return rules.proposals();
    }

    /** "Wrong unit": it goes where it should, and what it was about is remembered, so that a rule can be proposed. */
    @Transactional
    public void wrongUnit(Conversation conversation, Unit unit, Actor actor) {
        var words = inbox.messages(conversation.id()).stream()
                .filter(message -> !message.ours())
                .map(Message::words)
                .flatMap(said -> words(MASKED.matcher(said).replaceAll(" ")).stream())
                .filter(word -> word.length() >= SHORTEST
                        && !EMPTY.contains(word)
                        && word.chars().noneMatch(Character::isDigit))
                .distinct()
                .limit(MOST)
                .toList();
        arranging.move(conversation.id(), unit, actor);
        rules.moved(conversation, unit.id(), words);
        ledger.record(actor, new WrongUnitSaid(conversation.id().value(), unit.name()));
    }

    @Transactional
    public void add(
            Optional<Long> account,
            List<String> topics,
            List<String> areas,
            Unit unit,
            String reason,
            long person,
            Actor actor) {
        var id = rules.add(account, topics, areas, unit.id(), reason, person);
        var added =
                rules.now().stream().filter(rule -> rule.id() == id).findFirst().orElseThrow(NotFound::new);
        ledger.record(actor, new RoutingRuleAdded(id, added.sentence(), reason));
    }

    @Transactional
    public void end(long rule, long person, Actor actor) {
        if (!rules.end(rule, person)) {
            throw new NotFound();
        }
        ledger.record(actor, new RoutingRuleEnded(rule));
    }

    @Transactional
    public void decline(Proposal proposal, long person, Actor actor) {
        rules.decline(proposal.account(), proposal.unit(), proposal.word(), person);
        ledger.record(actor, new RoutingProposalDeclined(proposal.account(), proposal.unit(), proposal.word()));
    }

    private static List<String> words(String text) {
        return WORD.matcher(Masking.normalised(text).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
