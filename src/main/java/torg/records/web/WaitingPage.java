package torg.records.web;

import java.util.List;
import java.util.Optional;
import torg.records.Records;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What has come in and nobody has decided about.
 *
 * @param waiting in the order it came, the newest first
 * @param units where it waits, the most first
 * @param unit the one that is looked at, if not all
 * @param count no more than enough
 * @param before the conversation that the next page begins after
 */
public record WaitingPage(
        List<Records.Standing> waiting,
        List<Records.PerUnit> units,
        Optional<Long> unit,
        long count,
        int enough,
        Optional<Long> before,
        boolean mayRecord,
        Problems problems)
        implements Page {
    @Override
    public String title() {
        return "records.waiting";
    }

    public List<Records.Standing> clear() {
        return waiting.stream().filter(one -> one.proposal().clear()).toList();
    }

    public List<Records.Standing> toRead() {
        return waiting.stream().filter(one -> !one.proposal().clear()).toList();
    }

    public String older() {
        return "/records?before=" + before.orElseThrow()
                + unit.map(one -> "&unit=" + one).orElse("");
    }

    public boolean isMore() {
        return count > enough;
    }
}
