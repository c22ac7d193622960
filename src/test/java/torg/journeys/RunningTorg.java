package torg.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.Ground;
import torg.vault.Database;
import torg.vault.Secret;
import torg.vault.VaultSettings;
import torg.world.World;

/** A Torg in a process of its own, so that it can be killed; spoken to through its API, as anybody would. */
public final class RunningTorg implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration A_MACHINE_WITH_OTHER_LOAD = Duration.ofMinutes(4);

    /** An answer of the API. */
    public record Said(int status, JsonNode body) {}

    private final Path data;
    private final Map<String, String> environment;
    private final List<String> before;
    private final int port = World.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    public RunningTorg(Path data, Map<String, String> environment, List<String> before) {
        this.data = data;
        this.environment = environment;
        this.before = before;
    }

    public RunningTorg start(String... options) throws IOException {
        if (Files.notExists(data)) {
            Ground.folder(data);
        }
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "torg.Torg"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("TORG_DATA", data.toString());
        builder.environment().put("TORG_PORT", Integer.toString(port));
        process = builder.start();
        try {
            await().atMost(A_MACHINE_WITH_OTHER_LOAD)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> {
                        if (!process.isAlive()) {
                            throw new IllegalStateException("Torg stopped: " + Files.readString(log()));
                        }
                        return answers();
                    });
        } catch (RuntimeException never) {
            close(); // nobody has it to close yet
            throw never;
        }
        return this;
    }

    private boolean answers() {
        try {
            return http.send(HttpRequest.newBuilder(at("/health/readiness")).build(), BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** As the power cut does it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public long pid() {
        return process.pid();
    }

    public Database database() {
        return Database.join(settings());
    }

    public VaultSettings settings() {
        return new VaultSettings(
                data,
                Optional.ofNullable(environment.get("TORG_DB_URL"))
                        .map(url -> new VaultSettings.External(
                                url,
                                environment.get("TORG_DB_USER"),
                                new Secret(environment.getOrDefault("TORG_DB_PASSWORD", "")))),
                Optional.empty(),
                false,
                4);
    }

    /** An API key of the first person who has the role, for the whole city if anybody has. */
    public String keyOf(String role) throws Exception {
        var key = UUID.randomUUID().toString();
        try (var database = database();
                var connection = database.connect();
                var insert = connection.prepareStatement("""
                        insert into api_key (hash, person_id, label, valid_to)
                        select ?, a.person_id, 'test', current_date + 1 from assignment a join unit u on u.id = a.unit_id
                        where a.role = ? order by cardinality(u.path), a.id limit 1
                        """)) {
            insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(key.getBytes()));
            insert.setString(2, role);
            insert.executeUpdate();
        }
        return key;
    }

    public String value(String sql) throws SQLException {
        try (var database = database();
                var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    public Said get(String key, String path) throws IOException, InterruptedException {
        return say(HttpRequest.newBuilder(at("/api" + path))
                .header("Authorization", "Bearer " + key)
                .build());
    }

    public Said post(String key, String path, Map<String, ?> form) throws IOException, InterruptedException {
        return say(HttpRequest.newBuilder(at("/api" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(form)))
                .build());
    }

    private Said say(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        return new Said(answer.statusCode(), answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body()));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
