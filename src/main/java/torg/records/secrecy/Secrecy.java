package torg.records.secrecy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Ground;
import torg.moderation.Grounds;
import torg.records.Classified.By;
import torg.records.Reason;
import torg.records.Records;
import torg.records.diary.Diary;
import torg.records.secrecy.SecrecyEvent.SecrecyMarked;
import torg.records.secrecy.SecrecyEvent.SecrecyMarkingRemoved;
import torg.shell.Refused;
import torg.staff.Staff;

/** The door to the secrecy markings (domain.md D49). */
@Component
public class Secrecy {
    private static final int MOST = 200;

    private final MarkingRows rows;
    private final Grounds grounds;
    private final Records records;
    private final Diary diary;
    private final Inbox inbox;
    private final Staff staff;
    private final Ledger ledger;

    Secrecy(MarkingRows rows, Grounds grounds, Records records, Diary diary, Inbox inbox, Staff staff, Ledger ledger) {
        this.rows = rows;
        this.grounds = grounds;
        this.records = records;
        this.diary = diary;
        this.inbox = inbox;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** The provisions that can be noted today: a dated list, so that what was noted before keeps its own wording. */
    public List<Ground> provisions() {
        return grounds.at(records.now()).stream()
                .filter(ground -> ground.kind() == Ground.Kind.SECRECY)
                .toList();
    }

    /**
     * From now on nobody is shown it who has not the right, and no public page, list or file holds it. Something secret
     * is always registered (OSL 5 kap. 1 §), so the same act decides that too.
     *
     * @param provision its code
     * @param authority that has decided it; its own board's name where nothing else is said
     * @throws Refused when it is marked already, or the provision is not in the list of today
     */
    @Transactional
    public void mark(ConversationId id, String provision, Optional<String> authority, By by, Actor actor) {
        var conversation = inbox.find(id);
        var chosen = provisions().stream()
                .filter(one -> one.code().equals(provision))
                .findFirst()
                .orElseThrow(() -> new Refused("records.no-such-provision"));
        var whose = authority.orElseGet(() -> diary.board(conversation.place()).name());
        try {
            rows.add(id, chosen, staff.today(), whose, by);
        } catch (DuplicateKeyException twice) {
            throw new Refused("records.already-marked");
        }
        inbox.conceal(id, true, actor);
        records.classify(id, Reason.SECRET, by, actor);
        diary.shownOtherwise();
        ledger.record(actor, new SecrecyMarked(id.value(), chosen.paragraph(), whose, staff.today()));
    }

    /** A decision with a reason. What is registered in the secret series stays there: a number is never given again. */
    @Transactional
    public void remove(ConversationId id, String reason, By by, Actor actor) {
        var marking = standing(id).orElseThrow(() -> new Refused("records.not-marked"));
        if (!rows.remove(marking.id(), reason, by)) {
            throw new Refused("records.not-marked");
        }
        inbox.conceal(id, false, actor);
        diary.shownOtherwise();
        ledger.record(actor, new SecrecyMarkingRemoved(id.value(), marking.paragraph(), reason));
    }

    public Optional<Marking> standing(ConversationId id) {
        return of(id).stream().filter(Marking::stands).findFirst();
    }

    public List<Marking> of(ConversationId id) {
        return rows.of(id);
    }

    /** What is marked today in these units, the newest first. */
    public List<Marking> standing(Collection<Long> units) {
        return rows.standing(units, MOST);
    }

    /** What stands marked of all that came in on an account. */
    public List<Marking> ofAccount(long account) {
        return rows.ofAccount(account);
    }
}
