package torg.moderation.equality.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import torg.moderation.Ground;
import torg.moderation.equality.Equality;
import torg.shell.Page;

/** What everybody may know of the city's measures, and how somebody who is met with one gets the reasons. */
public record PublicMeasuresPage(LocalDate since, Equality.Public figures, List<Ground> grounds) implements Page {

    @Override
    public String title() {
        return "moderation.public";
    }

    public long medianHours() {
        return figures.median().map(took -> took.toHours()).orElse(0L);
    }

    public List<Ground.Kind> kinds() {
        return Arrays.asList(Ground.Kind.values());
    }

    /** Every text that a measure can rest on today. */
    public List<Ground> of(Ground.Kind kind) {
        return grounds.stream().filter(ground -> ground.kind() == kind).toList();
    }
}
