package torg.promises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What {@code bin/test} does after a full run: makes the page of what that run noted, and settles what becomes of it.
 *
 * <p>The law stands here and not among the tests because no test can know how the tests after it will end. It compares
 * the whole page, so an edited sentence is caught as surely as a proof that has gone.
 */
enum Settlement {
    CURRENT(0, "docs/promises.md is current"),
    REWRITTEN(0, "docs/promises.md has been rewritten by this run: commit it"),
    STALE(1, "docs/promises.md is stale: run bin/test and commit"),
    MISSING(1, "this run made no target/promises.md: it noted nothing, or claims a promise nobody made");

    static final Notes NOTES = new Notes(Path.of("target", "promises"));
    static final Path WRITTEN = Path.of("target", "promises.md");
    static final Path PUBLISHED = Path.of("docs", "promises.md");

    final int exitCode;
    final String sentence;

    Settlement(int exitCode, String sentence) {
        this.exitCode = exitCode;
        this.sentence = sentence;
    }

    /** On a desk a stale page is replaced; where nobody is there to commit it, it fails. */
    static Settlement of(Path written, Path published, boolean nobodyCanCommit) throws IOException {
        if (!Files.exists(written)) {
            return MISSING;
        } else if (Files.exists(published) && Files.mismatch(written, published) == -1) {
            return CURRENT;
        } else if (nobodyCanCommit) {
            return STALE;
        } else {
            Files.createDirectories(published.toAbsolutePath().getParent());
            Files.copy(written, published, StandardCopyOption.REPLACE_EXISTING);
            return REWRITTEN;
        }
    }

    static boolean nobodyCanCommit() {
        return "true".equals(System.getenv("CI"));
    }

    static void main() throws IOException {
        Files.deleteIfExists(WRITTEN);
        var page = NOTES.page(Promises.all());
        if (page.isPresent()) {
            Files.writeString(WRITTEN, page.get());
        }
        var settlement = of(WRITTEN, PUBLISHED, nobodyCanCommit());
        System.out.println(settlement.sentence);
        System.exit(settlement.exitCode);
    }
}
