package torg.policy.revision.web;

import java.util.List;
import torg.policy.revision.Version;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/**
 * Whom to send a version to.
 *
 * @param boards the boards and companies that stand directly below the city
 */
public record SendingPage(Version version, List<Unit> boards, SendingForm form, Problems problems) implements Page {
    @Override
    public String title() {
        return "policy.send";
    }
}
