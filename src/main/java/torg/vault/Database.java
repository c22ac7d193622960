package torg.vault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The PostgreSQL that holds everything: an existing one, or the embedded one that Torg keeps alive itself. */
public interface Database extends AutoCloseable {
    String url();

    String user();

    Secret password();

    @Override
    void close();

    /** A connection with the rights of the owner, for migrations and for the operator's command. */
    default Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user());
        properties.setProperty("password", password().value());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(), properties);
    }

    /** Opens the database that the settings name. @throws CannotStart with advice */
    static Database open(VaultSettings settings) {
        return settings.external().map(Database::external).orElseGet(() -> EmbeddedPostgres.start(settings));
    }

    /** Joins the database of a Torg that is already running on this data folder, or opens it like {@link #open}. */
    static Database join(VaultSettings settings) {
        return settings.external()
                .map(Database::external)
                .or(() -> EmbeddedPostgres.running(settings))
                .orElseGet(() -> EmbeddedPostgres.start(settings));
    }

    private static Database external(VaultSettings.External external) {
        record External(String url, String user, Secret password) implements Database {
            @Override
            public void close() {} // not ours to stop
        }
        var database = new External(external.url(), external.user(), external.password());
        try (var connection = database.connect()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 15) {
                throw new CannotStart(
                        "Torg needs PostgreSQL 15 or later; TORG_DB_URL leads to version " + version + ".");
            }
            return database;
        } catch (SQLException | IllegalArgumentException e) {
            throw new CannotStart(
                    "TORG_DB_URL (%s) does not answer as a PostgreSQL database for the user %s: %s"
                            .formatted(VaultSettings.shown(external.url()), external.user(), e.getMessage()),
                    e);
        }
    }
}
