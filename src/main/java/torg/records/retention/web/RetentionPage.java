package torg.records.retention.web;

import java.util.List;
import torg.records.retention.Fates;
import torg.records.retention.Plan;
import torg.shell.Page;

/**
 * The plans that hold and have held, and the lines of today.
 *
 * @param mayEnter whether the reader may enter a new one
 */
public record RetentionPage(List<Shown> plans, boolean mayEnter) implements Page {

    /** @param holds today */
    public record Shown(Plan plan, boolean holds) {
        public String said(Plan.Line line) {
            return Fates.said(line);
        }
    }

    @Override
    public String title() {
        return "retention.room";
    }

    public List<Shown> today() {
        return plans.stream().filter(Shown::holds).toList();
    }
}
