package torg.records.web;

import java.util.List;
import java.util.Optional;
import torg.inbox.Message;
import torg.moderation.Ground;
import torg.records.Classified;
import torg.records.Keeping;
import torg.records.Reason;
import torg.records.Records;
import torg.records.diary.Direction;
import torg.records.diary.LeftOut;
import torg.records.diary.Registered;
import torg.records.secrecy.Marking;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * One document: how it is kept, its lines in the diary, and its markings.
 *
 * @param last what was decided before something more came in
 * @param markings empty for whoever may not see by what it is protected
 * @param toRegister whether it has been decided and is not done
 */
public record RecordPage(
        Records.Standing standing,
        List<Message> messages,
        Optional<Classified> last,
        List<Registered> entries,
        List<Marking> markings,
        List<Ground> provisions,
        String board,
        boolean mayRecord,
        boolean toRegister,
        String chosen,
        EntryForm entry,
        MarkingForm marking,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "records.document";
    }

    public long id() {
        return standing.conversation().id().value();
    }

    public boolean secret() {
        return standing.conversation().secret();
    }

    /** Only what can be decided: the secret is always registered. */
    public List<Keeping> keepings() {
        return secret() ? List.of(Keeping.REGISTER) : List.of(Keeping.values());
    }

    public List<Reason> reasons(Keeping keeping) {
        return Reason.of(keeping);
    }

    public Direction[] directions() {
        return Direction.values();
    }

    public LeftOut[] grounds() {
        return LeftOut.values();
    }
}
