package torg.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.vault.VaultSettings;
import torg.vault.backup.BackupFile;
import torg.vault.backup.BackupSettings;
import torg.vault.backup.Backups;
import torg.vault.backup.Copying;
import torg.vault.backup.RecoveryKey;

/**
 * A backup: copied in one snapshot, squeezed, closed, forced to disk and read again; beside the same tables copied to nowhere
 * through the same cipher, in the same run. ({@code pg_dump} is not among the programs that the vault brings, and Debian's
 * refuses a later server.)
 */
final class BackupBench implements Bench.Measurement {
    private static final int ENTRIES = Integer.getInteger("entries", 100_000);
    private static final int CHUNK = 1 << 20;
    private static final double MEGA = 1e6;

    @Override
    public void measure(Results results) throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench-data")), "backup");
        try (var torg = Copy.start(1)) {
            fill(torg);
            var settings = new BackupSettings(
                    Optional.of(folder), Optional.of(folder.resolve("recovery")), Duration.ofDays(35));
            var vault = torg.room(VaultSettings.class);
            var backups = new Backups(vault, settings, Clock.systemUTC());
            backups.recoverBy(RecoveryKey.fresh());
            var best = new double[4];
            var squeezed = 0.0;
            for (var round = 0; round < 3; round++) {
                var began = System.nanoTime();
                var made = new Copying(vault, settings, backups).into(folder, torg.database(), snapshot -> "");
                best[0] = Math.max(best[0], made.contents().bytes() / MEGA / seconds(began));
                squeezed = made.size() / MEGA;
                began = System.nanoTime();
                try (var connection = torg.database().connect()) {
                    best[1] = Math.max(best[1], copied(connection) / MEGA / seconds(began));
                }
                var key = backups.key(made.made().name());
                began = System.nanoTime();
                var bytes = new BackupFile(made.file()).check(key).bytes();
                best[2] = Math.max(best[2], bytes / MEGA / seconds(began));
                best[3] = Math.max(best[3], deciphered(bytes));
                results.add("size, round " + (round + 1), squeezed, "MB", "the same tables, binary", bytes / MEGA);
            }
            results.add(
                    "backup, whole and read again (best of 3)",
                    best[0],
                    "MB/s",
                    "COPY + AES-256-GCM to nowhere",
                    best[1]);
            results.add("check of a backup (best of 3)", best[2], "MB/s", "bare AES-256-GCM", best[3]);
        }
    }

    private static void fill(Copy torg) {
        var transaction = torg.room(TransactionTemplate.class);
        var ledger = torg.room(Ledger.class);
        var random = new Random(1);
        for (var from = 0; from < ENTRIES; from += 1_000) {
            var batch = new ArrayList<Capture>();
            for (var n = 0; n < 1_000; n++) {
                batch.add(new Capture(
                        "connection/1", Instant.now(), comment(random).getBytes()));
            }
            transaction.execute(status -> ledger.capture(batch));
        }
    }

    /** As a platform sends it: names that come back in each, and numbers that do not. */
    private static String comment(Random random) {
        var text = new StringBuilder("{\"object\":\"page\",\"entry\":[");
        for (var n = 0; n < 12; n++) {
            text.append("{\"id\":\"%d\",\"time\":%d,\"message\":\"Snön ligger kvar på gatan\",\"from\":\"%x\"},"
                    .formatted(random.nextLong(), random.nextInt(), random.nextLong()));
        }
        return text.append("]}").toString();
    }

    private static long copied(Connection connection) throws Exception {
        var sink = new Ciphered();
        try (var statement = connection.createStatement();
                var table = statement.executeQuery("""
                        select c.relname, c.relkind from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                          and c.relpersistence = 'p'
                        """)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var names = new ArrayList<String>();
            while (table.next()) {
                names.add("\"" + table.getString(1) + "\"");
            }
            for (var name : names) {
                copy.copyOut("copy (select * from " + name + ") to stdout (format binary)", sink);
            }
        }
        return sink.bytes;
    }

    private static final class Ciphered extends OutputStream {
        private final Cipher cipher;
        private final byte[] chunk = new byte[CHUNK];
        private final byte[] closed = new byte[CHUNK + 16];
        private int filled;
        private long number;
        private long bytes;

        Ciphered() throws GeneralSecurityException {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) {
            bytes += length;
            for (var left = length; left > 0; ) {
                var some = Math.min(left, CHUNK - filled);
                System.arraycopy(from, start + length - left, chunk, filled, some);
                filled += some;
                left -= some;
                if (filled == CHUNK) {
                    try {
                        cipher.init(Cipher.ENCRYPT_MODE, KEY, nonce(number++));
                        cipher.doFinal(chunk, 0, CHUNK, closed, 0);
                    } catch (GeneralSecurityException e) {
                        throw new IllegalStateException(e);
                    }
                    filled = 0;
                }
            }
        }
    }

    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");

    private static GCMParameterSpec nonce(long number) {
        return new GCMParameterSpec(
                128, java.nio.ByteBuffer.allocate(12).putLong(number).array());
    }

    private static double deciphered(long bytes) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, KEY, nonce(1));
        var closed = cipher.doFinal(new byte[CHUNK]);
        var plain = new byte[CHUNK];
        var began = System.nanoTime();
        for (var left = bytes; left > 0; left -= CHUNK) {
            cipher.init(Cipher.DECRYPT_MODE, KEY, nonce(1));
            cipher.doFinal(closed, 0, closed.length, plain, 0);
        }
        return bytes / MEGA / seconds(began);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
