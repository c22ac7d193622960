package torg.answers.drafts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.answers.drafts.Draft.State;
import torg.inbox.Conversation;
import torg.inbox.beside.Aside;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;

/** Beside a conversation: who has approved its answer, or that one waits for it (domain.md D24), and where it was led. */
@Component
class DraftAside implements Aside.Teller {
    private final Drafts drafts;

    DraftAside(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<Aside> of(Conversation conversation, SignedIn reader) {
        if (!reader.may(Right.READ_INBOX, conversation.place())) {
            return Optional.empty();
        }
        return said(conversation)
                .map(said -> new Aside(
                        30,
                        "answers.drafts.title",
                        said,
                        "/inbox/" + conversation.id().value() + "/drafts"));
    }

    private Optional<String> said(Conversation conversation) {
        var led = drafts.ledTo(conversation.id());
        if (!led.isEmpty()) {
            return Optional.of(Words.t("answers.drafts.led-to", led.getLast()));
        }
        var all = drafts.of(conversation.id());
        var waiting = all.stream().filter(Draft::isWaiting).count();
        if (waiting > 0) {
            return Optional.of(Words.t("answers.drafts.some-wait", waiting));
        }
        return all.stream()
                .filter(draft -> draft.state() instanceof State.Sent || draft.state() instanceof State.Approved)
                .flatMap(draft -> draft.approver().stream())
                .findFirst()
                .map(name -> Words.t("answers.drafts.approved-by", name));
    }
}
