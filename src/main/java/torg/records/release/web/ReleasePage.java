package torg.records.release.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.ledger.Line;
import torg.records.release.Decision;
import torg.records.release.Item;
import torg.records.release.Kind;
import torg.records.release.Part;
import torg.records.release.ReleaseRequest;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * One request from its arrival to its closing.
 *
 * @param link by which the requester follows it, for whoever asked at the counter
 * @param mayDecide whether the reader may refuse in writing for this board today
 */
public record ReleasePage(
        ReleaseRequest request,
        Instant now,
        Optional<String> board,
        Optional<String> account,
        Optional<String> link,
        Optional<String> contact,
        List<Row> items,
        List<Step> parts,
        List<Decision> decisions,
        boolean mayDecide,
        TextForm form,
        List<Line> history,
        Problems problems)
        implements Page {

    /** What was chosen, without its text. */
    public record Row(
            long id,
            Kind kind,
            long number,
            String title,
            Instant at,
            boolean warned,
            Optional<String> outcome,
            Optional<String> provision,
            boolean handedOver) {}

    /** @param fee for its paper, in whole crowns */
    public record Step(Part part, int fee) {}

    static Row row(Item item) {
        return new Row(
                item.id(),
                item.kind(),
                item.number(),
                item.title(),
                item.at(),
                item.warned().isPresent(),
                item.tested().map(test -> test.outcome().word()),
                item.tested().flatMap(Item.Tested::provision).map(provision -> provision.cite()),
                item.part().isPresent());
    }

    @Override
    public String title() {
        return "release.request";
    }

    public long untested() {
        return items.stream().filter(item -> item.outcome().isEmpty()).count();
    }

    /** Tested, and not in a part yet. */
    public long ready() {
        return items.stream()
                .filter(item -> !item.handedOver()
                        && item.outcome().isPresent()
                        && item.provision().isEmpty())
                .count();
    }

    public Part.How[] ways() {
        return new Part.How[] {Part.How.COLLECTED, Part.How.SENT, Part.How.READ_HERE};
    }
}
