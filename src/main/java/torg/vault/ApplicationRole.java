package torg.vault;

import java.sql.Connection;
import java.sql.SQLException;

/** The role torg_app, with which everything but the migrations works; it must be there before the first of them. */
public final class ApplicationRole {
    private ApplicationRole() {}

    public static void make(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'torg_app') then
                            create role torg_app nologin;
                        end if;
                        if not pg_has_role(current_user, 'torg_app', 'member') then
                            execute format('grant torg_app to %I', current_user);
                        end if;
                    exception when duplicate_object or unique_violation then null;
                    end $$
                    """);
        }
    }
}
