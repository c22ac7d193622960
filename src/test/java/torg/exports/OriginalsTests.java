package torg.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.exports.Desk.Bath;
import torg.exports.Export.State.Finished;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.vault.VaultSettings;

/** The archives' files as they came: kept with what was read out of them, and gone with it. */
@TorgTest
class OriginalsTests {
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    @Autowired
    Desk desk;

    @Autowired
    Exports exports;

    @Autowired
    Originals originals;

    @Autowired
    Storeroom storeroom;

    @Autowired
    ExportRows rows;

    @Autowired
    List<Keeper> keepers;

    @Autowired
    Ledger ledger;

    @Autowired
    ExportsSettings settings;

    @Autowired
    VaultSettings vault;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    /** By the door, for the ledger's word; its job reads it. */
    private Export sent(Bath bath, byte[] archive) {
        try {
            var id = exports.receive(
                    bath.account(), "arkiv.zip", new ByteArrayInputStream(archive), false, bath.sender());
            await().atMost(A_WHILE)
                    .until(() -> exports.find(bath.account().id(), id).state() instanceof Finished);
            return exports.find(bath.account().id(), id);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<torg.exports.Item> all(Bath bath) {
        return exports.page(bath.account().id(), new Search("", Optional.empty(), Optional.empty(), 0), 10);
    }

    private Path file(Export export) {
        return storeroom.path(export.kept().orElseThrow());
    }

    private Export now(Export export) {
        return exports.find(export.account(), export.id());
    }

    /** The words are mended where that can be turned back; the bytes they were read from stay what they were. */
    @Test
    @Promise("D68")
    void what_came_in_stays_byte_for_byte_beside_what_was_mended() throws IOException {
        var bath = desk.open(Network.FACEBOOK);
        var archive = ExportsTests.facebook(
                "H\\u00c3\\u00a5kan",
                "\\u00f0\\u009f\\u0098\\u00a2",
                "Redan rätt: Håkan 😢",
                "H\\u00c3\\u00a5kan och Håkan");

        var export = sent(bath, archive);

        assertThat(all(bath))
                .extracting(torg.exports.Item::words)
                .containsExactlyInAnyOrder("Håkan", "😢", "Redan rätt: Håkan 😢", "H\u00c3\u00a5kan och Håkan");
        assertThat(file(export)).hasBinaryContent(archive);
        storeroom.sweep(rows.files());
        try (var file = originals.open(export, "Revisionen frågar", Actor.TORG)) {
            assertThat(file.readAllBytes()).isEqualTo(archive);
        }
        assertThat(kinds(bath)).contains("exports.export-file-handed-out");
    }

    private List<String> kinds(Bath bath) {
        return ledger.history(bath.account().id().subject()).stream()
                .map(Line::kind)
                .toList();
    }

    @Test
    void when_something_in_it_is_let_go_of_every_file_of_the_account_goes_and_none_that_has_it_is_kept_again() {
        var bath = desk.open(Network.FACEBOOK);
        var other = sent(desk.open(Network.FACEBOOK), ExportsTests.withMessages());
        var first = sent(bath, ExportsTests.facebook("Ett"));
        var second = sent(bath, ExportsTests.withMessages());
        var files = List.of(file(first), file(second));
        var hers = all(bath).stream()
                .filter(item -> !item.ours())
                .max(Comparator.comparing(torg.exports.Item::id))
                .orElseThrow();

        transaction.executeWithoutResult(status -> {
            letGo(hers);
            status.setRollbackOnly();
        });
        assertThat(files).allMatch(Files::exists);
        assertThat(now(second).isKept()).isTrue();

        transaction.executeWithoutResult(status -> letGo(hers));

        assertThat(files).noneMatch(Files::exists);
        assertThat(now(first).isKept()).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> originals.open(now(second), "Revisionen frågar", Actor.TORG));
        assertThat(kinds(bath)).filteredOn("exports.export-file-let-go"::equals).hasSize(2);
        assertThat(file(now(other))).exists();

        assertThat(sent(bath, ExportsTests.withMessages()).isKept()).isFalse();
        assertThat(sent(bath, ExportsTests.facebook("Två")).isKept()).isTrue();
    }

    private void letGo(torg.exports.Item item) {
        var gone = List.of(new Item(ExportTraces.FIRST + item.id(), item.capture()));
        keepers.forEach(keeper -> keeper.letGo(gone));
    }

    @Test
    void a_thing_that_is_let_go_of_while_another_archive_is_read_takes_that_file_too() {
        var bath = desk.open(Network.FACEBOOK);
        sent(bath, ExportsTests.withMessages());
        var hers = all(bath).stream().filter(item -> !item.ours()).findFirst().orElseThrow();
        var waiting = desk.lay(bath, ExportsTests.facebook("Tre"), false);

        transaction.executeWithoutResult(status -> letGo(hers));

        assertThat(desk.read(bath, waiting).isKept()).isFalse();
    }

    @Test
    void a_file_that_is_not_what_came_is_not_handed_out_and_is_named() throws Exception {
        var bath = desk.open(Network.FACEBOOK);
        var changed = sent(bath, ExportsTests.facebook("Ett"));
        var vanished = sent(bath, ExportsTests.facebook("Två"));
        var whole = sent(bath, ExportsTests.facebook("Tre"));
        assertThat(faults())
                .doesNotContainKeys(changed.id().value(), vanished.id().value());

        Files.writeString(file(changed), "x", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Files.delete(file(vanished));

        for (var export : List.of(changed, vanished)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> originals.open(export, "Revisionen frågar", Actor.TORG))
                    .withMessage("exports.file-not-whole");
        }
        assertThat(kinds(bath)).doesNotContain("exports.export-file-handed-out");
        var faults = faults();
        assertThat(faults.get(changed.id().value())).endsWith("was changed");
        assertThat(faults.get(vanished.id().value())).endsWith("is missing");
        assertThat(faults).doesNotContainKey(whole.id().value());
    }

    private Map<Long, String> faults() throws SQLException {
        try (var connection = database.getConnection()) {
            return new OriginalsVerification(connection, settings.folder(vault))
                    .run().faults().stream()
                            .collect(Collectors.toMap(
                                    OriginalsVerification.Fault::export, OriginalsVerification.Fault::what));
        }
    }
}
