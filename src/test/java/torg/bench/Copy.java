package torg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Ground;
import torg.Torg;
import torg.vault.Database;
import torg.vault.VaultSettings;
import torg.world.World;

/** A Torg of the benchmark's own, in this process, on an embedded PostgreSQL with fsync on. */
final class Copy implements AutoCloseable {
    final ConfigurableApplicationContext context;

    private Copy(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Copy start(int accounts) throws IOException {
        return start(accounts, Map.of());
    }

    /** One that asks nothing of the platforms by itself: accounts that were never there must not be sought on the real networks. */
    static Copy quiet(int accounts) throws IOException {
        return start(accounts, Map.of("torg.scan", "off"));
    }

    private static Copy start(int accounts, Map<String, String> settled) throws IOException {
        var folder = Files.createDirectories(Path.of("target/bench-data"));
        var data = Ground.folder(Files.createTempDirectory(folder, "data").toAbsolutePath());
        var settings = new VaultSettings(data, Optional.empty(), Optional.empty(), false, 16);
        var port = World.freePort();
        var context = new SpringApplicationBuilder(Torg.class)
                .initializers(c -> {
                    TestPropertyValues.of(settled).applyTo(c);
                    Ground.under(settings, port, accounts, 0, c);
                })
                .run();
        return new Copy(context);
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient db() {
        return context.getBean(JdbcClient.class);
    }

    Database database() {
        return context.getBean(Database.class);
    }

    String address() {
        return context.getEnvironment().getProperty("torg.address");
    }

    List<Long> connections() {
        return db().sql("select id from connection where network = 'SQUARE' order by id")
                .query(Long.class)
                .list();
    }

    @Override
    public void close() {
        context.close();
    }
}
