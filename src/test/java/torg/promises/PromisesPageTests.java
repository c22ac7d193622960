package torg.promises;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The laws of the promises: what can be said of the page and the tests without running them. */
class PromisesPageTests {

    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final Pattern ANNOTATION = Pattern.compile("@(?:torg\\.)?Promise\\(([^)]*)\\)");
    private static final Pattern NUMBER = Pattern.compile("\"([^\"]+)\"");

    @Test
    void every_promise_has_its_number_and_one_sentence_that_fits_a_row() {
        var numbers = Stream.concat(
                IntStream.rangeClosed(1, 80).mapToObj(n -> "D" + n),
                IntStream.rangeClosed(1, 142).mapToObj(n -> "P" + n));

        assertThat(Promises.all().sentences().sequencedKeySet()).containsExactlyElementsOf(numbers.toList());
        assertThat(Promises.all().sentences().values())
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("|"));
    }

    @Test
    void no_test_claims_a_promise_nobody_made() throws URISyntaxException {
        assertThat(Promises.all().sentences().keySet()).containsAll(claims().numbers());
    }

    /** Maven runs the classes that are named so, and passes over others in silence. */
    @Test
    void no_promise_hangs_on_a_class_that_is_never_run() throws URISyntaxException {
        assertThat(claims().testsByNumber().values())
                .allSatisfy(tests ->
                        assertThat(tests).allSatisfy(test -> assertThat(test).matches("\\w+Tests\\..+")));
    }

    @Test
    void no_promise_hangs_on_something_that_is_not_a_test() throws IOException, URISyntaxException {
        assertThat(claims().numbers()).containsAll(numbersInTheSources());
    }

    /**
     * A whole run on somebody's machine writes the page anew and {@link Settlement} then compares the two, so here it may
     * differ, and only by what has been claimed or given up since it was last committed.
     */
    @Test
    void the_page_names_the_tests_that_claim_and_no_others() throws IOException, URISyntaxException {
        var claimed = claims().testsByNumber();
        var named = PromisesPage.testsNamedOn(Files.readString(Settlement.PUBLISHED));

        if (thePageIsAboutToBeRewritten()) {
            assertThat(Promises.all().sentences().keySet()).containsAll(named.keySet());
        } else {
            assertThat(named)
                    .as("docs/promises.md is stale: run bin/test and commit")
                    .isEqualTo(claimed);
        }
    }

    @Test
    void a_page_is_read_as_it_was_written() {
        var claims = Claims.none();
        claims.of("D1").addAll(Set.of("InboxTests.a", "InboxTests.b", "SquareTests.c"));
        claims.of("P142").add("SquareTests.c");
        var outcomes = Map.of("InboxTests.a", Outcome.PASSED, "InboxTests.b", Outcome.FAILED);

        var page = PromisesPage.of(Promises.all(), claims, outcomes);

        assertThat(PromisesPage.testsNamedOn(page)).isEqualTo(claims.testsByNumber());
    }

    private static boolean thePageIsAboutToBeRewritten() {
        return PromiseKeeper.writes() && !Settlement.nobodyCanCommit();
    }

    /** Discovered, not run: the same plan the keeper is given, so that both name a test alike. */
    private static Claims claims() throws URISyntaxException {
        var here = PromisesPageTests.class.getProtectionDomain().getCodeSource().getLocation();
        var quietly = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        return Claims.of(LauncherFactory.create(quietly)
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClasspathRoots(Set.of(Path.of(here.toURI()))))
                        .filters(excludeClassNamePatterns(".*\\$.*"))
                        .build()));
    }

    private static Collection<String> numbersInTheSources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("torg/promises")))
                    .flatMap(file -> ANNOTATION.matcher(text(file)).results())
                    .flatMap(annotation -> NUMBER.matcher(annotation.group(1)).results())
                    .map(number -> number.group(1))
                    .collect(toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
