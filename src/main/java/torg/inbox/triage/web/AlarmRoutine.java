package torg.inbox.triage.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Urgency;
import torg.inbox.beside.Aside;
import torg.inbox.triage.Triage;
import torg.shell.SignedIn;
import torg.shell.Words;

/** Says beside an emergency how it stands with the routine. */
@Component
class AlarmRoutine implements Aside.Teller {
    private final Triage triage;

    AlarmRoutine(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Aside> of(Conversation conversation, SignedIn reader) {
        if (conversation.sorted().urgency() != Urgency.EMERGENCY) {
            return Optional.empty();
        }
        return triage.alarm(conversation.id())
                .map(alarm -> new Aside(
                        0,
                        "triage.routine",
                        alarm.answeredBy()
                                .map(name -> Words.t("triage.answered-by", name))
                                .orElseGet(() -> Words.t("triage.nobody-has-answered")),
                        "/inbox/" + conversation.id().value() + "/alarm"));
    }
}
