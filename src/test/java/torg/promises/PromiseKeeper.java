package torg.promises;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Watches a full run and notes which promises it proved.
 *
 * <p>A run of a single class proves next to nothing, so only a run with {@code -Dtorg.promises.write=true}, as
 * {@code bin/test} starts it, notes anything. The page is made of the notes after the run, in {@link Settlement}.
 */
public final class PromiseKeeper implements TestExecutionListener {

    private final Optional<Notes> notes;
    private Claims claims = Claims.none();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private TestPlan plan;

    public PromiseKeeper() {
        this(Optional.of(Settlement.NOTES).filter(_ -> writes()));
    }

    PromiseKeeper(Optional<Notes> notes) {
        this.notes = notes;
    }

    static boolean writes() {
        return Boolean.getBoolean("torg.promises.write");
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
        claims = Claims.of(plan);
        outcomes.clear();
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        atAndBelow(skipped).forEach(test -> note(test, Outcome.DID_NOT_RUN));
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        if (finished.isTest()) {
            testOf(finished).ifPresent(test -> note(test, Outcome.of(result)));
        } else if (result.getStatus() != Status.SUCCESSFUL) {
            atAndBelow(finished).forEach(test -> note(test, Outcome.of(result)));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        notes.ifPresent(all -> all.add(claims, outcomes));
    }

    private void note(String test, Outcome outcome) {
        outcomes.merge(test, outcome, Outcome::and);
    }

    /** One invocation of a repeated or generated test counts for the method it came from. */
    private Optional<String> testOf(TestIdentifier test) {
        return Claims.test(test).or(() -> plan.getParent(test).flatMap(this::testOf));
    }

    private Stream<String> atAndBelow(TestIdentifier container) {
        return Stream.concat(Stream.of(container), plan.getDescendants(container).stream())
                .flatMap(test -> Claims.test(test).stream());
    }
}
