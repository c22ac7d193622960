package torg.records.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.retention.RetentionEvent.DocumentPlanEntered;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to the document plan in its versions. */
@Component
public class Plans {
    private final PlanRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Plans(PlanRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A line that holds, in the plan it stands in. */
    public record Ruling(Plan plan, Plan.Line line) {}

    /**
     * What has been decided is entered; it is not decided here.
     *
     * @throws Refused when another plan of the same board comes into force that day, or has done so later
     */
    @Transactional
    public long enter(Plan plan, Actor actor) {
        var later = rows.all().stream()
                .filter(other ->
                        other.board().map(Plan.Board::id).equals(plan.board().map(Plan.Board::id)))
                .anyMatch(other -> !other.inForce().isBefore(plan.inForce()));
        if (later) {
            throw new Refused("retention.a-later-plan-holds");
        }
        try {
            var id = rows.add(plan);
            ledger.record(
                    actor,
                    new DocumentPlanEntered(
                            id,
                            plan.title(),
                            plan.reference(),
                            plan.inForce(),
                            plan.lines().size(),
                            plan.repealed()));
            return id;
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("retention.a-later-plan-holds");
        }
    }

    /** Newest first. */
    public List<Plan> all() {
        return rows.all();
    }

    public Plan find(long id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** Whether it holds today: the newest of its board's that has come into force. */
    public boolean holds(Plan plan) {
        return inForce().stream().anyMatch(one -> one.id() == plan.id());
    }

    /** Those that hold today: each board's and the city's own. */
    public List<Plan> inForce() {
        var inForce = new ArrayList<Plan>();
        rows.all().stream()
                .filter(plan -> !plan.inForce().isAfter(today()))
                .filter(plan -> inForce.stream()
                        .noneMatch(newer -> newer.board()
                                .map(Plan.Board::id)
                                .equals(plan.board().map(Plan.Board::id))))
                .forEach(inForce::add);
        return inForce;
    }

    /** The lines of today by which something is disposed of, the city's first. */
    public List<Ruling> disposing() {
        return inForce().stream()
                .sorted(Comparator.comparing(
                        plan -> plan.board().map(Plan.Board::name).orElse("")))
                .flatMap(plan -> plan.lines().stream()
                        .filter(line -> line.period().isPresent() && line.kind().letsGo())
                        .map(line -> new Ruling(plan, line)))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
