package torg.privacy.readings.web;

import java.time.YearMonth;
import java.util.List;
import torg.privacy.readings.Reading;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;

/** A month's readings of what is masked, and its sample. */
public record ReadingsPage(
        YearMonth month, YearMonth now, List<Reading> readings, boolean sampleOnly, Problems problems) implements Page {
    @Override
    public String title() {
        return "readings.title";
    }

    public List<Reading> shown() {
        return readings.stream().filter(r -> !sampleOnly || r.inSample()).toList();
    }

    public long inSample() {
        return readings.stream().filter(Reading::inSample).count();
    }

    public long reviewed() {
        return readings.stream()
                .filter(r -> r.inSample() && r.review().isPresent())
                .count();
    }

    public boolean isOver() {
        return month.isBefore(now);
    }

    public String monthName() {
        return month.format(java.time.format.DateTimeFormatter.ofPattern("LLLL yyyy", Words.locale()));
    }
}
