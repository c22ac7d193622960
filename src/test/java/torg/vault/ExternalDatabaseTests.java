package torg.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.journeys.RunningTorg;
import torg.world.DebianPostgres;
import torg.world.World;

/** TORG_DB_URL: the PostgreSQL that the city already runs, here Debian's 15, with a user who is nobody special there. */
class ExternalDatabaseTests {
    private static final String PASSWORD = "lånad nyckel";

    private static DebianPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        postgres = DebianPostgres.start();
        superuser("create role torg_owner login createrole nosuperuser password '" + PASSWORD + "'");
        superuser("create database torg owner torg_owner");
        superuser("create role guest login password 'gäst'");
        // The cluster is made for tests and trusts everybody; from here on a password is asked for, as in a city.
        superuser("""
                do $$ begin
                    execute format('copy (select unnest(array[%L, %L])) to %L',
                        'host all postgres 127.0.0.1/32 trust', 'host all all 127.0.0.1/32 scram-sha-256',
                        current_setting('hba_file'));
                    perform pg_reload_conf();
                end $$
                """);
        await().atMost(Duration.ofSeconds(20)).until(ExternalDatabaseTests::passwordIsAsked);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static boolean passwordIsAsked() {
        try (var open = DriverManager.getConnection(url("torg"), "torg_owner", "guess")) {
            return open.isClosed();
        } catch (SQLException no) {
            return "28P01".equals(no.getSQLState());
        }
    }

    @Test
    void torg_lives_in_a_borrowed_database_keeps_the_rule_of_the_ledger_and_finds_everything_again() throws Exception {
        var environment = environment(url("torg"), "torg_owner", PASSWORD);
        String question;
        try (var torg = new RunningTorg(folder.resolve("data"), environment, List.of())
                .start("--torg.town.accounts=48", "--torg.town.conversations=0")) {
            assertThat(folder.resolve("data/postgres-18")).doesNotExist();
            assertThat(page(torg, "/health")).contains("UP");
            assertThat(page(torg, "/ask")).contains("<form");
            assertThat(torg.value("select current_setting('server_version_num')::int / 10000"))
                    .isEqualTo("15");
            assertThat(torg.value("select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(torg.value("select count(*) from flyway_schema_history where not success"))
                    .isEqualTo("0");
            assertThat(
                            torg.value(
                                    "select string_agg(it, '' order by it) from (values ('ö'), ('z'), ('ä'), ('å'), ('a')) word (it)"))
                    .isEqualTo("azåäö");
            question = ask(torg);
            ledgerIsAppendOnly();
        }

        // Another machine: only the database is kept, and the keys, as the operator's guide says.
        try (var torg = new RunningTorg(folder.resolve("data"), environment, List.of())
                .start("--torg.town.accounts=48", "--torg.town.conversations=0")) {
            assertThat(page(torg, question)).contains("När öppnar biblioteket?");
            assertThat(torg.value("select count(*) from unit where kind = 'CITY'"))
                    .isEqualTo("1");
        }
    }

    private static String ask(RunningTorg torg) throws Exception {
        var said = torg.post(
                torg.keyOf("COMMUNICATIONS_DIRECTOR"),
                "/ask",
                Map.of("name", "Åsa", "text", "När öppnar biblioteket?"));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
        var location = URI.create(said.body().get("location").asString()).getPath();
        await().atMost(Duration.ofSeconds(30)).until(() -> page(torg, location).contains("När öppnar biblioteket?"));
        return location;
    }

    private static void ledgerIsAppendOnly() throws SQLException {
        for (var change : List.of(
                "update ledger_entry set actor = 'nobody'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "delete from ledger_leaf",
                "delete from ledger_head",
                "alter table ledger_entry disable trigger all")) {
            assertThatExceptionOfType(SQLException.class)
                    .as(change)
                    .isThrownBy(() -> run("torg_owner", PASSWORD, "set role torg_app; " + change))
                    .matches(no -> no.getSQLState().equals("42501"), "has no right to it");
        }
        for (var change : List.of("update ledger_entry set actor = 'nobody'", "delete from ledger_entry")) {
            assertThatExceptionOfType(SQLException.class)
                    .as("%s, as the owner", change)
                    .isThrownBy(() -> run("torg_owner", PASSWORD, change))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void a_wrong_password_is_told_with_advice_and_without_a_stack_trace() throws Exception {
        assertThat(refusal(environment(url("torg"), "torg_owner", "fel")))
                .contains("TORG_DB_URL (127.0.0.1:" + postgres.port() + "/torg)")
                .contains("torg_owner")
                .contains("password")
                .doesNotContain("fel\n");
    }

    @Test
    void a_host_that_does_not_exist_is_told_with_advice() throws Exception {
        assertThat(refusal(environment("jdbc:postgresql://postgres.invalid/torg", "torg_owner", PASSWORD)))
                .contains("TORG_DB_URL (postgres.invalid/torg)")
                .doesNotContain(PASSWORD);
    }

    @Test
    void a_port_where_nobody_listens_is_told_with_advice() throws Exception {
        var port = World.freePort();

        assertThat(refusal(environment("jdbc:postgresql://127.0.0.1:" + port + "/torg", "torg_owner", PASSWORD)))
                .contains("TORG_DB_URL (127.0.0.1:" + port + "/torg)");
    }

    @Test
    void a_database_that_does_not_exist_is_told_with_advice() throws Exception {
        assertThat(refusal(environment(url("torgg"), "torg_owner", PASSWORD))).contains("torgg");
    }

    @Test
    void an_address_that_is_none_is_told_with_advice_and_shows_no_secret() throws Exception {
        for (var nonsense : List.of(
                "postgres.stad.example",
                "postgresql://stad.example/torg",
                "jdbc:mysql://stad.example/torg",
                "jdbc:postgresql://a b/torg?password=x-hemligt")) {
            assertThat(refusal(environment(nonsense, "torg_owner", PASSWORD)))
                    .as(nonsense)
                    .contains("TORG_DB_URL")
                    .doesNotContain("hemligt")
                    .doesNotContain("null");
        }
    }

    @Test
    void a_user_who_may_not_make_the_applications_role_is_told_what_is_missing() throws Exception {
        superuser("create database guesthouse owner guest");

        assertThat(refusal(environment(url("guesthouse"), "guest", "gäst"))).contains("alter role guest createrole");
    }

    /** What Torg says when it does not start. */
    private String refusal(Map<String, String> environment) throws IOException, InterruptedException {
        var log = folder.resolve("refusal-" + System.nanoTime()).toFile();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "torg.Torg")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log);
        builder.environment().putAll(environment);
        builder.environment()
                .put("TORG_DATA", folder.resolve("data-" + System.nanoTime()).toString());
        builder.environment().put("TORG_PORT", Integer.toString(World.freePort()));
        var torg = builder.start();
        var ended = torg.waitFor(90, TimeUnit.SECONDS);
        torg.destroyForcibly();
        var said = Files.readString(log.toPath());
        assertThat(ended).as("it gives up").isTrue();
        assertThat(torg.exitValue()).as(said).isEqualTo(2);
        assertThat(said)
                .startsWith("Torg cannot start: ")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        return said;
    }

    private static String page(RunningTorg torg, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(torg.at(path)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static Map<String, String> environment(String url, String user, String password) {
        return new HashMap<>(Map.of("TORG_DB_URL", url, "TORG_DB_USER", user, "TORG_DB_PASSWORD", password));
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    private static void superuser(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void run(String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url("torg"), user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
