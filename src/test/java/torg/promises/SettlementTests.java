package torg.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementTests {

    private static final boolean NOBODY_CAN_COMMIT = true;
    private static final boolean AT_A_DESK = false;

    @TempDir
    Path folder;

    private Path written;
    private Path published;

    @BeforeEach
    void places() {
        written = folder.resolve("target.md");
        published = folder.resolve("docs").resolve("promises.md");
    }

    @Test
    void a_page_the_run_would_write_again_is_current() throws IOException {
        write("D1 kept");
        publish("D1 kept");

        assertThat(Settlement.of(written, published, NOBODY_CAN_COMMIT)).isEqualTo(Settlement.CURRENT);
    }

    @Test
    void a_stale_page_fails_where_nobody_can_commit() throws IOException {
        write("D1 not kept");
        publish("D1 kept");

        assertThat(Settlement.of(written, published, NOBODY_CAN_COMMIT)).isEqualTo(Settlement.STALE);
        assertThat(published).hasContent("D1 kept");
        assertThat(Settlement.STALE.exitCode).isNotZero();
    }

    @Test
    void a_page_that_was_never_published_is_stale() throws IOException {
        write("D1 kept");

        assertThat(Settlement.of(written, published, NOBODY_CAN_COMMIT)).isEqualTo(Settlement.STALE);
    }

    @Test
    void a_stale_page_is_rewritten_at_a_desk() throws IOException {
        write("D1 not kept");
        publish("D1 kept");

        assertThat(Settlement.of(written, published, AT_A_DESK)).isEqualTo(Settlement.REWRITTEN);
        assertThat(published).hasContent("D1 not kept");
    }

    @Test
    void the_first_page_of_all_is_published_at_a_desk() throws IOException {
        write("D1 kept");

        assertThat(Settlement.of(written, published, AT_A_DESK)).isEqualTo(Settlement.REWRITTEN);
        assertThat(published).hasContent("D1 kept");
    }

    @Test
    void a_run_that_wrote_no_page_fails_everywhere() throws IOException {
        publish("D1 kept");

        assertThat(Settlement.of(written, published, AT_A_DESK)).isEqualTo(Settlement.MISSING);
        assertThat(Settlement.of(written, published, NOBODY_CAN_COMMIT)).isEqualTo(Settlement.MISSING);
        assertThat(Settlement.MISSING.exitCode).isNotZero();
    }

    private void write(String page) throws IOException {
        Files.writeString(written, page);
    }

    private void publish(String page) throws IOException {
        Files.createDirectories(published.getParent());
        Files.writeString(published, page);
    }
}
