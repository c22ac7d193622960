package torg.answers.drafts.web;

import java.util.List;
import java.util.Optional;
import torg.answers.drafts.Draft;
import torg.inbox.Conversation;
import torg.inbox.Message;
import torg.shell.Page;
import torg.shell.Problems;

/** The answers somebody has written for a conversation, beside each other, for whoever is to approve one. */
public record DraftsPage(
        Conversation conversation,
        List<Message> messages,
        List<Draft> drafts,
        long reader,
        boolean mayApprove,
        Optional<Long> wrong,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "answers.drafts.title";
    }

    public String here() {
        return "/inbox/" + conversation.id().value();
    }

    public boolean mayApprove(Draft draft) {
        return mayApprove && draft.isWaiting() && draft.author().person() != reader;
    }

    public boolean isOwn(Draft draft) {
        return draft.author().person() == reader;
    }

    public boolean mayGoOn(Draft draft) {
        return isOwn(draft) && draft.rejectedBecause().isPresent() && conversation.takenBy(reader);
    }

    public boolean hasRivals(Draft draft) {
        return drafts.stream()
                .anyMatch(other -> other.isWaiting() && !other.id().equals(draft.id()));
    }

    public Problems problemsOf(Draft draft) {
        return wrong.filter(id -> id == draft.id().value()).isPresent() ? problems : Problems.NONE;
    }

    public String chip(Draft draft) {
        return switch (draft.state()) {
            case Draft.State.Waiting waiting -> "warn";
            case Draft.State.Approved approved -> "good";
            case Draft.State.Sent sent -> "good";
            case Draft.State.Rejected rejected -> "bad";
            case Draft.State.Written written -> "";
        };
    }
}
