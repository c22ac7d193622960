package torg.records.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torg.TorgTest;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.register.AccountId;
import torg.register.Opened;
import torg.shell.Words;
import torg.vault.store.Sha256;

/** A run over many accounts that is broken off again and again. */
@TorgTest
class RunTests {
    private static final int ACCOUNTS = 12;
    /** Torg asks once for each package and once for each capture, so that every round ends inside a package. */
    private static final int QUESTIONS = 7;

    @Autowired
    Packages packages;

    @Autowired
    PackedUp packed;

    @Autowired
    Shelf shelf;

    @Autowired
    Opened opened;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    final Map<AccountId, String> accounts = new LinkedHashMap<>();

    @BeforeEach
    void accounts_that_each_received_something_of_their_own() {
        packed.agree();
        for (var n = 0; n < ACCOUNTS; n++) {
            var account = opened.library().account();
            var words = "Hej nummer " + account.value();
            transaction.execute(status -> ledger.capture(List.of(
                    new Capture("profile/" + account.value(), Instant.now(), words.getBytes(StandardCharsets.UTF_8)))));
            accounts.put(account, words);
        }
    }

    /** The process dies where it stands. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static BooleanSupplier dying() {
        var asked = new AtomicInteger();
        return () -> {
            if (asked.incrementAndGet() > QUESTIONS) {
                throw new Killed();
            }
            return false;
        };
    }

    private static BooleanSupplier stopping() {
        var asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > QUESTIONS;
    }

    @Test
    void a_run_that_is_stopped_and_killed_again_and_again_makes_each_package_once_and_forgets_none() throws Exception {
        var run = packed.ordered(
                Optional.of(LocalDate.now(Words.ZONE).getYear()),
                accounts.keySet().toArray(AccountId[]::new));
        var ready = 0L;
        var rounds = 0;
        for (var done = false; !done; rounds++) {
            done = round(run, rounds % 2 == 0 ? dying() : stopping());
            var now = packages.run(run.id()).ready();
            assertThat(now).as("each round comes further").isGreaterThan(ready);
            ready = now;
        }

        assertThat(rounds).as("it was broken off").isGreaterThan(2);
        assertThat(packages.run(run.id()).failed()).isZero();
        assertThat(ready).isEqualTo(ACCOUNTS);
        var names = new HashSet<String>();
        for (var account : accounts.keySet()) {
            var made = packages.of(account, 9);
            assertThat(made).hasSize(1);
            assertThat(names.add(whole(made.getFirst(), accounts.get(account)))).isTrue();
            assertThat(ledger.history(account.subject()))
                    .filteredOn(line -> line.kind().equals("records.archive-package-made"))
                    .hasSize(1);
        }
    }

    private boolean round(Run run, BooleanSupplier until) throws IOException {
        try {
            return packed.go(run, until);
        } catch (Killed dead) {
            return false;
        }
    }

    /** @return its name, where its file is what the receipt says and holds what this account received */
    private String whole(Parcel parcel, String words) throws IOException {
        var made = parcel.made().orElseThrow();
        var file = shelf.file(made.name());
        assertThat(Sha256.of(Files.readAllBytes(file)).hex()).isEqualTo(made.sha256());
        var hash = Sha256.of(words.getBytes(StandardCharsets.UTF_8)).hex();
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry(made.name() + "/representations/original/data/captures/" + hash))
                    .as(words)
                    .isNotNull();
        }
        return made.name();
    }

    @Test
    void a_file_that_got_its_name_before_torg_was_killed_is_made_anew() throws IOException {
        var account = accounts.keySet().iterator().next();
        var run = packed.ordered(Optional.empty(), account);
        var parcel = packages.of(account, 1).getFirst();
        var file = shelf.file("212000-0142_square-Stadsbiblioteket_slutlig_" + parcel.id());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "named, and not in the table");

        packed.go(run, () -> false);

        whole(packages.find(parcel.id()), accounts.get(account));
    }
}
