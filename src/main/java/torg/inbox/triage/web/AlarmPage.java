package torg.inbox.triage.web;

import java.util.Optional;
import torg.inbox.triage.Triage;
import torg.shell.Page;
import torg.shell.Problems;

/** What to do when somebody may be in danger, and who has done it. */
public record AlarmPage(
        long conversation,
        String preview,
        Optional<Triage.Alarm> alarm,
        boolean mayAnswer,
        String done,
        Problems problems)
        implements Page {
    @Override
    public String title() {
        return "triage.routine";
    }

    public boolean open() {
        return alarm.isPresent() && alarm.get().answeredBy().isEmpty();
    }
}
