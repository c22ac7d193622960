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
import torg.records.packages.Packages;
import torg.records.packages.PackedUp;
import torg.records.packages.sip.SampleSip;
import torg.register.AccountId;
import torg.shell.Words;

/**
 * A year of one account as a package for the archive, or with {@code -Daccounts=800} of a city's, each in a package of its
 * own; beside {@code zip} of the same files and a SHA-256 of each. Half of the bytes are messages, which can be squeezed,
 * half are pictures, which cannot.
 */
final class PackageBench implements Bench.Measurement {
    private static final int ACCOUNTS = Integer.getInteger("accounts", 1);
    private static final int MEGABYTES = Integer.getInteger("megabytes", 512);
    private static final int MESSAGE = 2_000;
    private static final int PICTURE = 400_000;

    @Override
    public void measure(Results results) throws Exception {
        try (var torg = Copy.quiet(ACCOUNTS)) {
            var accounts = accounts(torg);
            var now = Instant.now();
            for (var n = 0; n < accounts.length; n++) {
                fill(torg, accounts[n], now, new Random(62 + n));
            }
            var packed = torg.room(PackedUp.class);
            packed.agree();
            var run = packed.ordered(Optional.of(now.atZone(Words.ZONE).getYear()), accounts);
            var began = System.nanoTime();
            packed.go(run, () -> false);
            var ours = seconds(began);
            var folder = Files.createTempDirectory(Path.of("target/bench-data"), "package");
            for (var account : accounts) {
                var parcel = torg.room(Packages.class).of(account, 1).getFirst();
                SampleSip.unzipped(packed.file(parcel), folder);
            }
            var bytes = size(folder);
            began = System.nanoTime();
            zipEach(folder);
            var theirs = seconds(began);
            var what = ACCOUNTS == 1
                    ? "a year of one account packed"
                    : "a year of " + accounts.length + " accounts packed";
            var baseline = "zip -r of the same files and SHA-256 of each";
            results.add(what, perMinute(bytes, ours), "GB/min", baseline, perMinute(bytes, theirs));
            results.add(what, accounts.length / ours * 60, "packages/min", baseline, accounts.length / theirs * 60);
        }
    }

    private static AccountId[] accounts(Copy torg) {
        var accounts = torg
                .db()
                .sql("select id from account order by connection_id is null, id limit :accounts")
                .param("accounts", ACCOUNTS)
                .query(Long.class)
                .stream()
                .map(AccountId::new)
                .toArray(AccountId[]::new);
        if (accounts.length != ACCOUNTS) {
            throw new IllegalStateException("There are only " + accounts.length + " accounts");
        }
        return accounts;
    }

    /** Under the account itself, so that it does not matter whether it is connected. */
    private static void fill(Copy torg, AccountId account, Instant now, Random random) {
        var subject = "profile/" + account.value();
        var ledger = torg.room(Ledger.class);
        var transaction = torg.room(TransactionTemplate.class);
        for (var written = 0L; written < ((long) MEGABYTES << 20) / ACCOUNTS; ) {
            var batch = new ArrayList<Capture>();
            var picture = new byte[PICTURE];
            random.nextBytes(picture);
            picture[0] = (byte) 0xFF;
            picture[1] = (byte) 0xD8;
            picture[2] = (byte) 0xFF;
            batch.add(new Capture(subject, now, picture));
            for (var n = 0; n < PICTURE / MESSAGE; n++) {
                batch.add(new Capture(subject, now, message(random)));
            }
            transaction.execute(status -> ledger.capture(batch));
            written += 2 * PICTURE;
        }
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

    private static void zipEach(Path folder) throws Exception {
        try (var all = Files.list(folder)) {
            for (var one : all.toList()) {
                zip(one);
            }
        }
    }

    private static void zip(Path folder) throws Exception {
        var process = new ProcessBuilder("zip", "-q", "-r", "../" + folder.getFileName() + ".zip", ".")
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
