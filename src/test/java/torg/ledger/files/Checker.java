package torg.ledger.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** docs/Verify.java as an outsider runs it: a process of its own that knows nothing of Torg. */
public final class Checker {
    private static final Path SOURCE = Path.of("docs/Verify.java").toAbsolutePath();
    private static final Path COMPILED = Path.of("target/verify").toAbsolutePath();

    private Checker() {}

    /** @param files each name with what was said of it, beginning with right or WRONG */
    public record Said(int code, Map<String, String> files, String all) {}

    /** As the instructions say, with no more than Java 17 knows. */
    public static Said asWritten(Path where, String... arguments) {
        return run(where, Stream.of("--source", "17", SOURCE.toString()), arguments);
    }

    /** The same, compiled once. */
    public static Said compiled(Path where, String... arguments) {
        if (!Files.exists(COMPILED.resolve("Verify.class"))) {
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "--release", "17", "-d", COMPILED.toString(), SOURCE.toString()))
                    .isZero();
        }
        return run(where, Stream.of("-cp", COMPILED.toString(), "Verify"), arguments);
    }

    private static Said run(Path where, Stream<String> how, String... arguments) {
        var words = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin/java")
                                .toString()),
                        how,
                        Arrays.stream(arguments))
                .flatMap(all -> all)
                .toList();
        try {
            var process = new ProcessBuilder(words)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            var files = new LinkedHashMap<String, String>();
            said.lines()
                    .filter(line -> line.startsWith("right  ") || line.startsWith("WRONG  "))
                    .forEach(line -> files.put(
                            line.substring(7, line.indexOf(": ")),
                            line.substring(0, 5) + line.substring(line.indexOf(": "))));
            return new Said(code, files, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
