package torg.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Watches a full run and writes which promises it proved.
 *
 * <p>A run of a single class proves next to nothing, so only a run with {@code -Dtorg.promises.write=true}, as
 * {@code bin/test} starts it, writes. The page goes to {@code target/}, not to {@code docs/}: whether it may replace the
 * page there is decided after the run, in {@link Settlement}. A claim on a promise nobody made leaves no page at all,
 * which fails there. The suite runs in one JVM; a second one would overwrite the page of the first.
 */
public final class PromiseKeeper implements TestExecutionListener {

    private final Promises promises;
    private final Optional<Path> page;
    private final Claims claims = Claims.none();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private TestPlan plan;

    public PromiseKeeper() {
        this(Promises.all(), Optional.of(Settlement.WRITTEN).filter(_ -> writes()));
    }

    PromiseKeeper(Promises promises, Optional<Path> page) {
        this.promises = promises;
        this.page = page;
    }

    static boolean writes() {
        return Boolean.getBoolean("torg.promises.write");
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
        claims.add(Claims.of(plan));
        page.ifPresent(PromiseKeeper::remove);
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
        page.filter(_ -> promises.include(claims.numbers()))
                .ifPresent(file -> write(file, PromisesPage.of(promises, claims, outcomes)));
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

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String page) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
