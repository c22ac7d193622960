package torg.vault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

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
        if (Driver.parseURL(external.url(), null) == null) {
            // The driver's own words would repeat the address with everything in it.
            throw new CannotStart(
                    "TORG_DB_URL is not an address of PostgreSQL. It looks like jdbc:postgresql://host:5432/torg.");
        }
        var database = new External(external.url(), external.user(), external.password());
        try (var connection = database.connect()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 15) {
                throw new CannotStart(
                        "Torg needs PostgreSQL 15 or later; TORG_DB_URL leads to version " + version + ".");
            }
            if (!mayMakeTheApplicationsRole(connection)) {
                throw new CannotStart(
                        "The user %s may not make the role torg_app. As superuser: alter role %1$s createrole;"
                                .formatted(external.user()));
            }
            return database;
        } catch (SQLException | IllegalArgumentException e) {
            throw new CannotStart(
                    "TORG_DB_URL (%s) does not answer as a PostgreSQL database for the user %s: %s"
                            .formatted(VaultSettings.shown(external.url()), external.user(), e.getMessage()),
                    e);
        }
    }

    private static boolean mayMakeTheApplicationsRole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select rolsuper or rolcreaterole or exists (select from pg_roles app
                            where app.rolname = 'torg_app' and pg_has_role(current_user, app.oid, 'member'))
                        from pg_roles where rolname = current_user
                        """)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
