package torg.moderation.sampling.web;

import java.util.List;
import torg.moderation.sampling.Sampling.Drawn;
import torg.shell.Page;
import torg.shell.Problems;

/** A month's sample. @param reader by whose own decisions nothing is read twice */
public record SamplePage(String month, List<Drawn> sample, long reader, Problems problems) implements Page {

    @Override
    public String title() {
        return "moderation.sample";
    }
}
