package torg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.platforms.arrivals.Arrivals;
import torg.records.packages.PackedUp;
import torg.records.packages.sip.SampleSip;
import torg.register.AccountId;
import torg.shell.Words;

/**
 * A year of one account as a package for the archive, beside {@code zip} of the same files and a SHA-256 of each. Half of
 * the bytes are messages, which can be squeezed, half are pictures, which cannot.
 */
final class PackageBench implements Bench.Measurement {
    private static final int MEGABYTES = Integer.getInteger("megabytes", 512);
    private static final int MESSAGE = 2_000;
    private static final int PICTURE = 400_000;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(1)) {
            var account = new AccountId(torg.db()
                    .sql("select id from account where connection_id is not null order by id limit 1")
                    .query(Long.class)
                    .single());
            var year = fill(torg, account);
            var packed = torg.room(PackedUp.class);
            packed.agree();
            var began = System.nanoTime();
            var parcel = packed.made(account, Optional.of(year));
            var ours = seconds(began);
            var folder = Files.createTempDirectory(Path.of("target/bench-data"), "package");
            var files = SampleSip.unzipped(packed.file(parcel), folder);
            var bytes = size(files);
            began = System.nanoTime();
            zip(files);
            var theirs = seconds(began);
            results.add(
                    "a year of one account packed",
                    perMinute(bytes, ours),
                    "GB/min",
                    "zip -r of the same files and SHA-256 of each",
                    perMinute(bytes, theirs));
        }
    }

    private static int fill(Copy torg, AccountId account) {
        var connection = torg.db()
                .sql("select connection_id from account where id = :id")
                .param("id", account.value())
                .query(Long.class)
                .single();
        var ledger = torg.room(Ledger.class);
        var transaction = torg.room(TransactionTemplate.class);
        var random = new Random(62);
        var now = Instant.now();
        for (var written = 0L; written < (long) MEGABYTES << 20; ) {
            var batch = new ArrayList<Capture>();
            var picture = new byte[PICTURE];
            random.nextBytes(picture);
            picture[0] = (byte) 0xFF;
            picture[1] = (byte) 0xD8;
            picture[2] = (byte) 0xFF;
            batch.add(new Capture(Arrivals.subject(connection), now, picture));
            for (var n = 0; n < PICTURE / MESSAGE; n++) {
                batch.add(new Capture(Arrivals.subject(connection), now, message(random)));
            }
            transaction.execute(status -> ledger.capture(batch));
            written += 2 * PICTURE;
        }
        return now.atZone(Words.ZONE).getYear();
    }

    private static byte[] message(Random random) {
        var words = new StringBuilder("{\"id\":\"").append(random.nextLong()).append("\",\"text\":\"");
        while (words.length() < MESSAGE - 2) {
            words.append(Integer.toString(random.nextInt(5_000), 36)).append(' ');
        }
        return words.append("\"}").toString().getBytes();
    }

    private static long size(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void zip(Path folder) throws Exception {
        var process = new ProcessBuilder("zip", "-q", "-r", "../baseline-" + folder.getFileName() + ".zip", ".")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("zip failed");
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            }
        }
    }

    private static double perMinute(long bytes, double seconds) {
        return bytes / seconds * 60 / 1e9;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
