package torg.town.web;

import java.util.List;
import java.util.Optional;
import torg.shell.Page;
import torg.shell.Problems;
import torg.town.Weather.Storm;

/** The newest storm as it goes on, and the form for another. */
public record StormPage(
        Optional<Storm> storm, List<Place> places, long account, int comments, int minutes, Problems problems)
        implements Page {

    /** An account that a storm can come over. */
    public record Place(long account, String name) {}

    static StormPage of(Optional<Storm> storm, List<Place> places, StormForm form, Problems problems) {
        return new StormPage(storm, places, form.account(), form.comments(), form.minutes(), problems);
    }

    @Override
    public String title() {
        return "town.storm";
    }

    public List<Integer> choices() {
        return StormForm.MINUTES;
    }

    public boolean goesOn() {
        return storm.filter(one -> !one.over()).isPresent();
    }
}
