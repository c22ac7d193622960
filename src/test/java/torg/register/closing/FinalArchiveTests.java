package torg.register.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import torg.register.Opened;
import torg.register.Register;
import torg.staff.Staff;

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
                .contains(new Requirement.Archived(java.util.Optional.of(receipt), true));
    }

    private EntryId captured(String subject, byte[] content) {
        return transaction.execute(
                status -> ledger.capture(List.of(new Capture(subject, java.time.Instant.now(), content)))
                        .getFirst());
    }

    private Map<String, byte[]> packed() throws IOException {
        var receipt = endings.archive(library.account(), library.headsHand());
        var files = new LinkedHashMap<String, byte[]>();
        var zip = endings.fetch(library.account(), receipt.number(), library.headsHand());
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
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
