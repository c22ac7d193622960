package torg.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import torg.Promise;

/**
 * Each case runs a small suite of its own, below, and reads the page it leaves behind. What is disabled or red there is a
 * specimen: Maven passes over nested classes, and only the cases run them.
 */
class PromiseKeeperTests {

    private static final Promises MADE = made();

    @TempDir
    Path folder;

    @Test
    void a_promise_is_kept_by_a_test_that_passes() throws IOException {
        assertThat(pageAfter(Green.class))
                .contains("| D1 | kept | The bell rings. | PromiseKeeperTests.Green.the_bell_rings |\n")
                .contains("| D2 | not kept | The door opens. | |\n")
                .contains("Kept: 1 of 3\n");
    }

    @Test
    void a_failing_test_keeps_nothing() throws IOException {
        assertThat(pageAfter(Red.class))
                .contains("| D1 | not kept | The bell rings. | PromiseKeeperTests.Red.the_bell_rings (failed) |\n")
                .contains("Kept: 0 of 3\n");
    }

    @Test
    void a_promise_with_one_passing_and_one_failing_test_is_not_kept() throws IOException {
        assertThat(pageAfter(Green.class, Red.class))
                .contains("| D1 | not kept | The bell rings. | PromiseKeeperTests.Green.the_bell_rings, "
                        + "PromiseKeeperTests.Red.the_bell_rings (failed) |\n");
    }

    @Test
    void a_disabled_or_aborted_test_did_not_run_and_keeps_nothing() throws IOException {
        assertThat(pageAfter(Idle.class))
                .contains("| D1 | not kept | The bell rings. | PromiseKeeperTests.Idle.aborted (did not run), "
                        + "PromiseKeeperTests.Idle.disabled (did not run) |\n");
    }

    @Test
    void a_disabled_class_did_not_run() throws IOException {
        assertThat(pageAfter(Closed.class)).contains("| PromiseKeeperTests.Closed.the_bell_rings (did not run) |\n");
    }

    @Test
    void a_class_that_cannot_be_set_up_fails_all_its_tests() throws IOException {
        assertThat(pageAfter(Broken.class)).contains("| PromiseKeeperTests.Broken.the_bell_rings (failed) |\n");
    }

    @Test
    void a_test_with_many_runs_keeps_its_promise_only_if_all_of_them_passed() throws IOException {
        assertThat(pageAfter(Many.class))
                .contains("| D1 | kept | The bell rings. | PromiseKeeperTests.Many.every_bell_rings |\n")
                .contains("| D2 | not kept | The door opens. | PromiseKeeperTests.Many.every_door_opens (failed) |\n")
                .contains("| P1 | not kept | The lamp burns. | PromiseKeeperTests.Many.every_lamp_burns (failed) |\n");
    }

    @Test
    void a_promise_on_a_class_is_proved_by_each_of_its_tests() throws IOException {
        assertThat(pageAfter(House.class))
                .contains("| D1 | kept | The bell rings. | PromiseKeeperTests.House.Upstairs.the_lamp_burns, "
                        + "PromiseKeeperTests.House.the_door_opens |\n")
                .contains("| P1 | kept | The lamp burns. | PromiseKeeperTests.House.Upstairs.the_lamp_burns |\n");
    }

    @Test
    void a_promise_in_a_contract_is_proved_by_whoever_passes_the_contract() throws IOException {
        assertThat(pageAfter(Brass.class))
                .contains("| D1 | kept | The bell rings. | PromiseKeeperTests.Brass.it_rings |\n")
                .contains("| D2 | kept | The door opens. | PromiseKeeperTests.Brass.it_rings |\n");
    }

    @Test
    void a_promise_nobody_made_leaves_no_page() {
        run(Optional.of(notes()), Stranger.class);

        assertThat(notes().page(MADE)).isEmpty();
    }

    @Test
    void a_run_that_is_not_the_full_one_notes_nothing() {
        run(Optional.empty(), Red.class);

        assertThat(notes().page(MADE)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_ran_apart_stands_on_one_page() throws IOException {
        run(Optional.of(notes()), House.class);
        Files.move(folder.toFile().listFiles()[0].toPath(), folder.resolve("another-jvm.tsv"));
        run(Optional.of(notes()), Red.class);
        run(Optional.of(notes()), Idle.class);
        var apart = notes().page(MADE);

        assertThat(pageAfter(Idle.class, House.class, Red.class)).isEqualTo(apart.orElseThrow());
    }

    private String pageAfter(Class<?>... suite) throws IOException {
        for (var old : folder.toFile().listFiles()) {
            Files.delete(old.toPath());
        }
        run(Optional.of(notes()), suite);
        return notes().page(MADE).orElseThrow();
    }

    private Notes notes() {
        return new Notes(folder);
    }

    private static Promises made() {
        var sentences = new LinkedHashMap<String, String>();
        sentences.put("D1", "The bell rings.");
        sentences.put("D2", "The door opens.");
        sentences.put("P1", "The lamp burns.");
        return new Promises(sentences);
    }

    private static void run(Optional<Notes> notes, Class<?>... suite) {
        var classes = Stream.of(suite).map(DiscoverySelectors::selectClass).toList();
        var onlyTheKeeper = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestExecutionListeners(new PromiseKeeper(notes))
                .build();
        LauncherFactory.create(onlyTheKeeper)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(classes)
                        .filters(includeEngines("junit-jupiter"))
                        .build());
    }

    static class Green {
        @Test
        @Promise("D1")
        void the_bell_rings() {}
    }

    static class Red {
        @Test
        @Promise("D1")
        void the_bell_rings() {
            throw new AssertionError("silence");
        }
    }

    static class Idle {
        @Test
        @Disabled("A specimen: run by the case a_disabled_or_aborted_test_did_not_run_and_keeps_nothing")
        @Promise("D1")
        void disabled() {}

        @Test
        @Promise("D1")
        void aborted() {
            Assumptions.abort("A specimen: run by the case a_disabled_or_aborted_test_did_not_run_and_keeps_nothing");
        }
    }

    @Disabled("A specimen: run by the case a_disabled_class_did_not_run")
    static class Closed {
        @Test
        @Promise("D1")
        void the_bell_rings() {}
    }

    static class Broken {
        @BeforeAll
        static void fall_down() {
            throw new IllegalStateException();
        }

        @Test
        @Promise("D1")
        void the_bell_rings() {}
    }

    static class Many {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @Promise("D1")
        void every_bell_rings(int bell) {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @Promise("D2")
        void every_door_opens(int door) {
            assertThat(door).isNotEqualTo(2);
        }

        @TestFactory
        @Promise("P1")
        List<DynamicTest> every_lamp_burns() {
            return List.of(
                    dynamicTest("hall", () -> assertThat(true).isFalse()),
                    dynamicTest("stairs", () -> assertThat(true).isTrue()));
        }
    }

    @Promise("D1")
    static class House {
        @Test
        void the_door_opens() {}

        @Nested
        class Upstairs {
            @Test
            @Promise("P1")
            void the_lamp_burns() {}
        }
    }

    @Promise("D1")
    interface Bell {
        @Test
        @Promise("D2")
        default void it_rings() {}
    }

    static class Brass implements Bell {}

    static class Stranger {
        @Test
        @Promise("D81")
        void the_moon_is_moved() {}
    }
}
