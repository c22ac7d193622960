package torg.vault.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** A room above that looks at the database in the moment that is backed up, and again after it is restored. */
public interface Witness {

    /** Within the snapshot. What it says goes into the backup, at most 60 kB. */
    String said(Connection snapshot) throws SQLException;
}
