package torg.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.Ground;

/** The embedded database under the things that really happen to databases. */
class EmbeddedPostgresTests {
    @TempDir
    Path data;

    private Database open;

    @BeforeEach
    void a_folder() {
        Ground.folder(data);
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void it_keeps_what_was_written_with_fsync_on_and_sorts_as_swedes_do() throws Exception {
        open = Database.open(settings());
        run("create table word (it text); insert into word values ('ö'), ('z'), ('ä'), ('å'), ('a')");
        assertThat(value("show fsync")
                        + value("show synchronous_commit")
                        + value("show full_page_writes")
                        + value("show data_checksums"))
                .isEqualTo("onononon");
        open.close();

        open = Database.open(settings());

        assertThat(value("select string_agg(it, '' order by it) from word")).isEqualTo("azåäö");
    }

    @Test
    void nobody_comes_in_without_the_password() throws Exception {
        open = Database.open(settings());

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(open.url(), "torg", "guess"));
    }

    @Test
    void a_database_that_is_killed_is_started_again_with_all_that_was_acknowledged() throws Exception {
        open = Database.open(settings());
        run("create table stone (n int)");
        var acknowledged = 0;
        for (var n = 0; n < 200; n++) {
            run("insert into stone values (" + n + ")");
            acknowledged++;
        }
        kill(postmaster());

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> value("select count(*) from stone") != null);

        assertThat(value("select count(*) from stone")).isEqualTo(Integer.toString(acknowledged));
    }

    /** What remains after kill -9 of Torg: a postmaster nobody owns. */
    @Test
    void a_database_left_running_by_a_killed_torg_is_taken_over() throws Exception {
        var killed = another(Opening.class);
        var url = killed.inputReader().readLine();
        killed.destroyForcibly().waitFor();

        open = Database.open(settings());

        assertThat(open.url()).isEqualTo(url);
        assertThat(value("select count(*) from stone")).isEqualTo("1");
        open.close();
        open = Database.open(settings()); // and it stops and starts as its own
        assertThat(value("select count(*) from stone")).isEqualTo("1");
    }

    /** Another Torg, as far as the database can tell. */
    static final class Opening {
        public static void main(String[] arguments) throws Exception {
            var database = Database.open(
                    new VaultSettings(Path.of(arguments[0]), Optional.empty(), Optional.empty(), false, 2));
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute("create table stone (n int); insert into stone values (1)");
            }
            System.out.println(database.url());
            System.in.read();
        }
    }

    private Process another(Class<?> torg) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        torg.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void a_stale_lock_file_that_names_somebody_elses_process_does_not_stop_it() throws Exception {
        open = Database.open(settings());
        run("create table stone (n int)");
        var lock = data.resolve("postgres-18/postmaster.pid");
        var stale = Files.readAllLines(lock);
        open.close();
        stale.set(0, Long.toString(ProcessHandle.current().pid())); // a number that lives, and is not PostgreSQL
        Files.write(lock, stale);

        open = Database.open(settings());

        assertThat(value("select count(*) from stone")).isEqualTo("0");
    }

    @Test
    void a_start_that_was_killed_while_making_the_cluster_begins_again() throws Exception {
        Files.createDirectories(data.resolve("postgres-18.half/base"));

        open = Database.open(settings());

        assertThat(value("select 1")).isEqualTo("1");
    }

    @Test
    void a_second_torg_on_the_same_folder_is_refused_by_name() throws Exception {
        var other = another(Claim.class);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("claimed");

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataFolder.claim(settings()))
                    .withMessageContaining("already runs")
                    .withMessageContaining(Long.toString(other.pid()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        DataFolder.claim(settings()); // the claim went with the killed process
    }

    /** Another Torg, as far as the folder can tell. */
    static final class Claim {
        public static void main(String[] arguments) throws Exception {
            DataFolder.claim(new VaultSettings(Path.of(arguments[0]), Optional.empty(), Optional.empty(), false, 2));
            System.out.println("claimed");
            System.in.read();
        }
    }

    private void kill(long process) throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(process)).start().waitFor();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres-18/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private void run(String sql) throws SQLException {
        try (var connection = open.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (var connection = open.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private VaultSettings settings() {
        return new VaultSettings(data, Optional.empty(), Optional.empty(), false, 4);
    }
}
