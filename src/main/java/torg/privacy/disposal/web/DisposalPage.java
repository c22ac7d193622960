package torg.privacy.disposal.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Proposal;
import torg.privacy.requests.Trace;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What is to be disposed of, before it is and afterwards: the rehearsal and the record of it.
 *
 * @param more records that go with what was chosen, since they hold earlier versions of it
 * @param mine whether the reader proposed it, and so cannot confirm it
 */
public record DisposalPage(
        long request,
        Proposal proposal,
        List<Row> rows,
        long messages,
        long records,
        long more,
        boolean held,
        boolean mine,
        DeclineForm form,
        Problems problems)
        implements Page {

    /** @param held the key of why it cannot go; empty when it can */
    public record Row(
            String item,
            boolean chosen,
            String where,
            Instant at,
            Optional<String> by,
            String masked,
            String to,
            String held) {}

    static Row row(Item item, Trace trace, boolean chosen, String held) {
        return new Row(
                item.message() + "-" + item.capture(),
                chosen,
                trace.where(),
                trace.at(),
                trace.by(),
                trace.masked(),
                trace.to(),
                held);
    }

    @Override
    public String title() {
        return "disposal.title";
    }

    public boolean open() {
        return proposal.settled().isEmpty();
    }

    public boolean confirmed() {
        return proposal.settled().map(Proposal.Settled::confirmed).orElse(false);
    }
}
