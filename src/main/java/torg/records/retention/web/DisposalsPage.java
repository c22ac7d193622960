package torg.records.retention.web;

import java.util.List;
import torg.records.retention.Fates;
import torg.records.retention.Plans.Ruling;
import torg.records.retention.Run;
import torg.shell.Page;

/** The lines by which something is disposed of, and the disposals that there have been. */
public record DisposalsPage(List<Ruling> rulings, List<Row> runs) implements Page {

    /** @param plan its title */
    public record Row(Run run, String plan) {}

    @Override
    public String title() {
        return "retention.disposals";
    }

    public static String said(Ruling ruling) {
        return Fates.said(ruling.line());
    }
}
