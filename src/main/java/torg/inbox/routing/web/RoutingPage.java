package torg.inbox.routing.web;

import java.util.List;
import torg.inbox.routing.Proposal;
import torg.inbox.routing.Rule;
import torg.shell.Page;
import torg.shell.Problems;

/** The rules, and those that Torg proposes. */
public record RoutingPage(
        List<Rule> rules, List<Proposal> proposals, boolean mayChange, RuleForm form, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "routing.rules";
    }
}
