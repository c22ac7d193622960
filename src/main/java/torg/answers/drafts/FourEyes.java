package torg.answers.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.answers.AnswerId;
import torg.answers.Answers;
import torg.answers.drafts.Draft.State;
import torg.answers.drafts.DraftsEvent.ApprovalAsked;
import torg.answers.drafts.DraftsEvent.ApprovalVoided;
import torg.answers.drafts.DraftsEvent.ApprovedAnswerSent;
import torg.answers.drafts.DraftsEvent.LedToAuthority;
import torg.answers.drafts.DraftsEvent.WriterCautioned;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.beside.Company;
import torg.inbox.beside.Drafting;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.policy.Place;
import torg.policy.Policy;
import torg.shell.Go;
import torg.shell.Refused;
import torg.shell.SignedIn;

/**
 * Stands at the inbox's door: keeps drafts, shows the writer what should be seen first, and lets no answer out that wants
 * a second person and has none. Knows the conversation it is handed and not the inbox, which knows it only as a port.
 */
@Component
class FourEyes implements Drafting {
    private static final String LIBRARY = "answer/";

    private final DraftRows drafts;
    private final Topics topics;
    private final Referrals referrals;
    private final Answers answers;
    private final Company company;
    private final Policy policy;
    private final Ledger ledger;
    private final Clock clock;

    FourEyes(
            DraftRows drafts,
            Topics topics,
            Referrals referrals,
            Answers answers,
            Company company,
            Policy policy,
            Ledger ledger,
            Clock clock) {
        this.drafts = drafts;
        this.topics = topics;
        this.referrals = referrals;
        this.answers = answers;
        this.company = company;
        this.policy = policy;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<String> draft(Conversation conversation, SignedIn reader) {
        return drafts.open(conversation.id(), reader.person()).map(Draft::words);
    }

    /** First the writer sees what there is to see, once for these words; then a second person reads it. */
    @Override
    @Transactional
    public Optional<Go> hold(Conversation conversation, String words, SignedIn reader) {
        if (!conversation.takenBy(reader.person())) {
            return Optional.empty(); // the inbox says why it cannot be answered
        }
        var writer = new Colleague(reader.person(), reader.name());
        var draft = write(conversation, words, Optional.empty(), writer, Actor.of(reader));
        var cautions = Caution.in(words, libraryWords(draft));
        if (!cautions.isEmpty() && !draft.isLookedAt()) {
            drafts.save(draft.lookedAt());
            ledger.record(
                    Actor.of(reader),
                    new WriterCautioned(conversation.id().value(), draft.id().value(), writer.name(), cautions.size()));
            return Optional.of(new Go("/inbox/" + conversation.id().value() + "/preview", "answers.drafts.look-first"));
        }
        if (demand(conversation, words).must() && !draft.approves(words)) {
            ask(draft, Actor.of(reader));
            return Optional.of(new Go("/inbox/" + conversation.id().value() + "/drafts", "answers.drafts.asked"));
        }
        return Optional.empty();
    }

    /** In the transaction of the answer. Asked here too, so that no way out leads past it, the API's included. */
    @Override
    public void leaves(Conversation conversation, String words, Colleague colleague, Actor actor) {
        var draft = drafts.open(conversation.id(), colleague.person());
        if (demand(conversation, words).must()
                && draft.filter(open -> open.approves(words)).isEmpty()) {
            throw new Refused("answers.drafts.needs-a-second-person");
        }
        draft.ifPresent(open -> {
            var said = open.saying(words, now());
            drafts.save(said.sent(now()));
            approvedLeaves(said, actor);
            Authority.named(said.source()).ifPresent(authority -> {
                referrals.add(conversation.id(), authority, colleague.name(), now());
                ledger.record(actor, new LedToAuthority(conversation.id().value(), authority.name(), colleague.name()));
            });
        });
    }

    private void approvedLeaves(Draft draft, Actor actor) {
        if (draft.state() instanceof State.Approved(var approver, var at)) {
            ledger.record(
                    actor,
                    new ApprovedAnswerSent(
                            draft.conversation().value(), draft.id().value(), approver.name(), draft.hash()));
        }
    }

    /** Within the caller's transaction. */
    Draft write(Conversation conversation, String words, Optional<String> source, Colleague writer, Actor actor) {
        var before = drafts.begin(conversation.id(), writer.person(), now());
        var after = source.map(before::from).orElse(before).saying(words, now());
        company.forget(conversation.id(), writer.person()); // what was saved while it was typed is older than this
        if (!after.equals(before)) {
            drafts.save(after);
            if (before.state() instanceof State.Approved(var approver, var at)
                    && after.state() instanceof State.Written) {
                ledger.record(
                        actor,
                        new ApprovalVoided(
                                conversation.id().value(), after.id().value(), writer.name(), approver.name()));
            }
        }
        return after;
    }

    private void ask(Draft draft, Actor actor) {
        if (!draft.isWaiting()) {
            drafts.save(draft.asked(now()));
            ledger.record(
                    actor,
                    new ApprovalAsked(
                            draft.conversation().value(),
                            draft.id().value(),
                            draft.author().name(),
                            draft.hash()));
        }
    }

    /** What the account's rule and the city's topics want for this answer today. */
    Demand demand(Conversation conversation, String words) {
        var text = conversation.preview() + "\n" + words;
        var topic = topics.words(conversation.place()).stream()
                .filter(word -> Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(word))
                        .matcher(text)
                        .find())
                .findFirst();
        if (topic.isPresent()) {
            return new Demand.ByTopic(topic.get());
        }
        var place = Place.of(conversation.place(), conversation.network().name());
        return switch (policy.today().demand("answer.four-eyes", place).level()) {
            case MUST -> new Demand.ByRule();
            case SHOULD -> new Demand.Advised();
            case OFF -> new Demand.None();
        };
    }

    /** The city's own number may stand where the library has it. */
    String libraryWords(Draft draft) {
        if (!draft.source().startsWith(LIBRARY)) {
            return "";
        }
        var said = answers.find(new AnswerId(Long.parseLong(draft.source().substring(LIBRARY.length()))))
                .wording();
        return said.words() + "\n" + said.shortWords();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
