package torg.moderation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.moderation.Act;
import torg.shell.Page;

/**
 * What waits for somebody, and what has been decided.
 *
 * @param objections measures whose author waits for an answer
 * @param before where the next page begins
 */
public record ModerationPage(
        List<Act> waiting, List<Act> objections, List<Act> acts, Optional<Long> before, LocalDate today)
        implements Page {

    @Override
    public String title() {
        return "moderation.title";
    }

    /** The word for what somebody is to do about it. */
    public String awaits(Act act) {
        return act.isProposed()
                ? "moderation.awaits.confirm"
                : act.execution().waits() ? act.execution().word() : "moderation.awaits.review";
    }
}
