package torg.register.incident.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.register.incident.Incident;
import torg.register.incident.Step;
import torg.register.stages.Stage;
import torg.shell.Page;
import torg.shell.Problems;

/** A hijacking in one page: the one action, what is left to do, whom it concerns, and the earlier ones. */
public record IncidentPage(
        long account,
        String name,
        String brand,
        Stage stage,
        List<Incident> incidents,
        List<Hand> administrators,
        List<Sister> sisters,
        Instant now,
        boolean mayAct,
        String what,
        Problems problems)
        implements Page {

    public record Hand(String name, String part) {}

    public record Sister(long id, String name, String brand) {}

    IncidentPage with(String what, Problems problems) {
        return new IncidentPage(
                account, name, brand, stage, incidents, administrators, sisters, now, mayAct, what, problems);
    }

    @Override
    public String title() {
        return "register.incident.title";
    }

    public Optional<Incident> current() {
        return incidents.stream().filter(incident -> incident.end().isEmpty()).findFirst();
    }

    public List<Incident> earlier() {
        return incidents.stream().filter(incident -> incident.end().isPresent()).toList();
    }

    public List<Step> steps() {
        return List.of(Step.values());
    }
}
