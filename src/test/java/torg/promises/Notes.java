package torg.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has noted about its tests: which claim which promise, and what became of each. The suite runs in more than one
 * JVM, and each of them a class at a time, so each adds lines to a file of its own; the page is made of all of them.
 */
record Notes(Path folder) {
    private static final String CLAIM = "claim";
    private static final String RAN = "ran";

    void add(Claims claims, Map<String, Outcome> outcomes) {
        var lines = new ArrayList<String>();
        claims.testsByNumber()
                .forEach((number, tests) -> tests.forEach(test -> lines.add(String.join("\t", CLAIM, number, test))));
        outcomes.forEach((test, outcome) -> lines.add(String.join("\t", RAN, outcome.name(), test)));
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(ProcessHandle.current().pid() + ".tsv"),
                    lines,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where nothing was noted, and where a test claims a promise that nobody made. */
    Optional<String> page(Promises promises) {
        var lines = lines();
        var claims = Claims.none();
        var outcomes = new HashMap<String, Outcome>();
        for (var line : lines) {
            var columns = line.split("\t");
            if (columns[0].equals(CLAIM)) {
                claims.of(columns[1]).add(columns[2]);
            } else {
                outcomes.merge(columns[2], Outcome.valueOf(columns[1]), Outcome::and);
            }
        }
        return lines.isEmpty() || !promises.include(claims.numbers())
                ? Optional.empty()
                : Optional.of(PromisesPage.of(promises, claims, outcomes));
    }

    private List<String> lines() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var lines = new ArrayList<String>();
            for (var file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
