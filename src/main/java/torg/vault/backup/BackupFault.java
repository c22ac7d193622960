package torg.vault.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** A backup that was not made, is not whole, or may not be opened here. The message is for the operator, the kind for a page. */
public final class BackupFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        BUSY,
        CUT_OFF,
        DAMAGED,
        DATABASE,
        DISK_FULL,
        KEY_GONE,
        LEDGER,
        MEDIA,
        NOT_EMPTY,
        NOT_WRITTEN,
        NO_RECOVERY_KEY,
        OTHER_VERSION,
        WRONG_KEY;

        public String word() {
            return "operator.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    public BackupFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static BackupFault of(IOException e, Path where) {
        return String.valueOf(e.getMessage()).contains("No space left")
                ? new BackupFault(Kind.DISK_FULL, "The disk of %s is full. Make room and try again.".formatted(where))
                : new BackupFault(
                        Kind.NOT_WRITTEN, "%s can neither be read nor written: %s".formatted(where, e.getMessage()));
    }

    static BackupFault of(SQLException e) {
        return "53100".equals(e.getSQLState())
                ? new BackupFault(Kind.DISK_FULL, "The disk of the database is full. Make room and try again.")
                : new BackupFault(Kind.DATABASE, "The database said no (%s).".formatted(e.getSQLState()));
    }
}
