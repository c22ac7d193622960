package torg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill, and then check every acknowledged fact. */
class KilledWhileLandingTests {
    private static final int WRITERS = 12;

    @TempDir
    Path folder;

    @Test
    void every_question_that_was_acknowledged_is_there_once_after_kill_9() throws Exception {
        try (var torg = new RunningTorg(folder.resolve("data"), Map.of(), List.of())
                .start("--torg.town.accounts=48", "--torg.town.conversations=0")) {
            var key = torg.keyOf("COMMUNICATIONS_DIRECTOR");
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (var writer = 0; writer < WRITERS; writer++) {
                    var name = "fråga " + writer + "-";
                    writers.submit(() -> ask(torg, key, name, acknowledged));
                }
                await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 300);
                torg.kill();
            }
            torg.start();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> torg.value("select count(*) from arrival").equals("0"));
            assertThat(
                            torg.value(
                                    "select count(*) from (select words from message group by words having count(*) > 1) doubled"))
                    .isEqualTo("0");
            var there = Set.of(
                    torg.value("select string_agg(words, '|') from message").split("\\|"));
            assertThat(there).containsAll(acknowledged);
            assertThat(acknowledged.size()).isGreaterThan(300);
        }
    }

    private static void ask(RunningTorg torg, String key, String name, Set<String> acknowledged) {
        try {
            for (var n = 0; ; n++) {
                if (torg.post(key, "/ask", Map.of("text", name + n)).status() == 200) {
                    acknowledged.add(name + n);
                }
            }
        } catch (IOException killed) {
            // the power went; what was not acknowledged is nobody's promise
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
