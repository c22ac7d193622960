package torg.register.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.platforms.arrivals.Arrivals;
import torg.register.Account;
import torg.register.Opened;
import torg.register.Register;
import torg.register.above.ArchiveSource;
import torg.shell.Refused;
import torg.staff.Staff;
import torg.vault.VaultSettings;

@TorgTest
class FinalArchiveTests {
    /** No text at all: a file that was read as one and written again would be another. */
    private static final byte[] BYTES = {(byte) 0xff, 0, (byte) 0xc3, '\r', '\n', (byte) 0xfe};

    @Autowired
    Endings endings;

    @Autowired
    Register register;

    @Autowired
    Opened opened;

    @Autowired
    Ledger ledger;

    @Autowired
    Staff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    @Autowired
    Captures captures;

    @Autowired
    VaultSettings vault;

    @TempDir
    Path folder;

    Opened.Library library;
    String channel;

    @BeforeEach
    void an_account_that_is_being_closed() {
        library = opened.library();
        channel = Arrivals.subject(register.find(library.account()).connection().orElseThrow());
        endings.begin(
                library.account(),
                new Endings.Decided(
                        "KUN 2026/78", "Ingen läser det", "", staff.today().plusDays(30)),
                library.head().id(),
                library.headsHand());
    }

    @Test
    void everything_received_on_the_account_is_in_the_package_byte_by_byte_under_its_hash() throws Exception {
        captured(channel, "{\"text\":\"Hej\"}".getBytes(StandardCharsets.UTF_8));
        var strange = captured(channel, BYTES);
        captured(channel, BYTES);
        captured(
                "profile/" + library.account().value(),
                "<html>så såg kontot ut</html>".getBytes(StandardCharsets.UTF_8));
        captured("connection/0", "en annans".getBytes(StandardCharsets.UTF_8));

        var files = packed();

        var name = "captures/" + sha256(BYTES);
        assertThat(files.get(name)).isEqualTo(BYTES);
        assertThat(files.keySet().stream().filter(file -> file.startsWith("captures/")))
                .as("the same bytes twice are one file, and nobody else's are here")
                .hasSize(3)
                .allSatisfy(file -> assertThat(file).isEqualTo("captures/" + sha256(files.get(file))));
        assertThat(json.readTree(files.get("manifest.json")).path("files").valueStream())
                .filteredOn(file -> file.path("name").asString().equals(name))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.path("sha256").asString()).isEqualTo(sha256(BYTES));
                    assertThat(file.path("bytes").asInt()).isEqualTo(BYTES.length);
                });
        assertThat(listed(files)).hasSize(4);
        assertThat(listed(files))
                .filteredOn(line -> line.path("entry").asLong() == strange.number())
                .singleElement()
                .satisfies(line -> assertThat(line.path("file").asString()).isEqualTo(name));
    }

    @Test
    void a_reader_of_the_package_can_compute_the_hash_that_the_ledger_keeps() throws Exception {
        captured(channel, BYTES);

        var files = packed();

        var line = listed(files).getFirst();
        var salt = HexFormat.of().parseHex(line.path("salt").asString());
        var salted = MessageDigest.getInstance("SHA-256");
        salted.update(salt);
        assertThat(HexFormat.of()
                        .formatHex(salted.digest(files.get(line.path("file").asString()))))
                .isEqualTo(line.path("contentHash").asString());
    }

    @Test
    void what_was_disposed_of_is_on_the_list_and_not_in_the_package() throws Exception {
        var gone = captured(channel, BYTES);
        transaction.executeWithoutResult(status -> ledger.dispose(gone, Actor.TORG, "KS 2026/12"));

        var files = packed();

        assertThat(files).doesNotContainKey("captures/" + sha256(BYTES));
        assertThat(listed(files)).singleElement().satisfies(line -> {
            assertThat(line.path("entry").asLong()).isEqualTo(gone.number());
            assertThat(line.has("file")).isFalse();
            assertThat(line.has("salt")).isFalse();
        });
    }

    @Test
    void bytes_that_arrive_after_the_package_was_made_make_it_out_of_date() throws Exception {
        packed();
        var receipt = endings.newestPackage(library.account()).orElseThrow();

        captured(channel, BYTES);

        assertThat(endings.requirements(register.find(library.account())))
                .contains(new Requirement.Archived(Optional.of(receipt), true));
    }

    @Test
    void each_part_is_on_the_disk_before_the_next_is_asked_for_so_that_no_account_is_too_large() throws Exception {
        var source = new Source(folder.resolve("package.zip"));
        var archive = new FinalArchive(List.of(source), captures, json, transaction);

        var packed = archive.pack(register.find(library.account()), Instant.now(), folder);

        assertThat(source.held)
                .as("bytes that had been handed over and lay in memory")
                .hasSize(Source.PARTS);
        assertThat(source.held).allMatch(bytes -> bytes <= 2 * Source.CHUNK);
        assertThat(packed.bytes()).isGreaterThan((long) Source.PARTS * Source.PART);
        try (var zip = new ZipFile(packed.file().toFile())) {
            assertThat(zip.size()).isEqualTo(Source.PARTS + 2);
        }
    }

    /** Hands over parts that cannot be squeezed, and looks after each how much of it all lies on the disk. */
    private static final class Source implements ArchiveSource {
        private static final int PARTS = 8;
        private static final int CHUNK = 1 << 16;
        private static final int PART = 8 * CHUNK;

        private final Path file;
        private final List<Long> held = new ArrayList<>();
        private long given;

        private Source(Path file) {
            this.file = file;
        }

        @Override
        public Optional<Instant> changedAt(Account account) {
            return Optional.empty();
        }

        @Override
        public void write(Account account, Package into) throws IOException {
            var random = new Random(50);
            for (var part = 0; part < PARTS; part++) {
                into.file(part + ".bin", out -> {
                    for (var n = 0; n < PART / CHUNK; n++) {
                        var chunk = new byte[CHUNK];
                        random.nextBytes(chunk);
                        out.write(chunk);
                        given += CHUNK;
                    }
                });
                held.add(given - Files.size(file));
            }
        }
    }

    @Test
    void what_is_made_lies_in_the_folder_under_its_number() throws Exception {
        var receipt = endings.archive(library.account(), library.headsHand());

        var archives = vault.data().resolve("archives");
        assertThat(sha256(Files.readAllBytes(archives.resolve(receipt.number() + ".zip"))))
                .isEqualTo(receipt.sha256());
        Files.delete(archives.resolve(receipt.number() + ".zip"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> endings.fetch(library.account(), receipt.number(), library.headsHand()))
                .withMessage("register.closing.package.gone");
    }

    private EntryId captured(String subject, byte[] content) {
        return transaction.execute(status -> ledger.capture(List.of(new Capture(subject, Instant.now(), content)))
                .getFirst());
    }

    private Map<String, byte[]> packed() throws IOException {
        var receipt = endings.archive(library.account(), library.headsHand());
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(
                endings.fetch(library.account(), receipt.number(), library.headsHand()), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private List<JsonNode> listed(Map<String, byte[]> files) {
        return new String(files.get("captures.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
