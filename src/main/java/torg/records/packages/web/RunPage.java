package torg.records.packages.web;

import java.util.List;
import java.util.Optional;
import torg.records.packages.Parcel;
import torg.records.packages.Run;
import torg.shell.Page;

/**
 * Several packages ordered at once.
 *
 * @param next the number to go on after, when there are more
 */
public record RunPage(Run run, List<Parcel> parcels, Optional<Long> next) implements Page {
    @Override
    public String title() {
        return "records.packages.run";
    }

    public String here() {
        return "/records/packages/runs/" + run.id();
    }
}
