package torg.moderation.web;

import java.time.LocalDate;
import torg.moderation.equality.Equality;
import torg.shell.Page;

/** What everybody may know of the city's measures, and how somebody who is met with one gets the reasons. */
public record PublicMeasuresPage(LocalDate since, Equality.Public figures) implements Page {

    @Override
    public String title() {
        return "moderation.public";
    }

    public long medianHours() {
        return figures.median().map(took -> took.toHours()).orElse(0L);
    }
}
