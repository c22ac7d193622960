package torg.records.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.inbox.threading.Arrived;
import torg.ledger.Ledger;
import torg.moderation.Street;
import torg.platforms.Pictures;
import torg.platforms.Platforms;
import torg.platforms.arrivals.Attachment;
import torg.privacy.disposal.Item;
import torg.register.Opened;
import torg.shell.Away;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.vault.Database;
import torg.vault.VaultSettings;
import torg.vault.store.Folder;
import torg.vault.store.Sha256;
import torg.vault.store.Shelves;
import torg.vault.store.StoreAway;
import torg.vault.store.StoreSettings;
import torg.vault.store.Stores;
import torg.world.S3Store;

/** What residents send, in a bucket: kept, verified, and waited for while the store does not answer. */
@TorgTest
class StoreAwayTests {
    @Autowired
    MediumRows rows;

    @Autowired
    MediaKeeper keeper;

    @Autowired
    Media here;

    @Autowired
    Platforms platforms;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Database database;

    @Autowired
    VaultSettings vault;

    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Posted posted;

    @Autowired
    Street street;

    @Autowired
    ShellSettings settings;

    @TempDir
    Path folder;

    private PictureHost host;
    private Opened.Library library;

    @BeforeEach
    void a_server_with_a_picture() throws IOException {
        host = new PictureHost();
        library = opened.library();
        host.pictures.put("/hal.png", somethingNew());
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static byte[] somethingNew() {
        var end = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        var picture = Arrays.copyOf(Pictures.png(), Pictures.png().length + end.length);
        System.arraycopy(end, 0, picture, picture.length - end.length, end.length);
        return picture;
    }

    private VaultSettings elsewhere() {
        return new VaultSettings(folder, Optional.empty(), Optional.empty(), false, 1);
    }

    private Media media(StoreSettings store) {
        return new Media(rows, Stores.over(db, transaction, elsewhere(), store), platforms, ledger, clock);
    }

    private void fetch(Medium medium, StoreSettings store) {
        var media = media(store);
        transaction.executeWithoutResult(status -> new Fetching(
                        media, new MediaSettings(DataSize.ofBytes(PictureHost.LARGEST)), host::holds, clock)
                .fetch(medium));
    }

    private Medium sent() {
        return transaction.execute(status -> {
            var conversation = arrived.sent(
                    library.account(), "Vem lagar hålet?", List.of(new Attachment(host.at("/hal.png"), "image", "")));
            return here.due(1_000).stream()
                    .filter(medium -> medium.capture() == capture(conversation))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private long capture(Conversation conversation) {
        return db.sql("select capture from message where conversation_id = :id")
                .param("id", conversation.id().value())
                .query(Long.class)
                .single();
    }

    private Medium now(Medium medium) {
        return rows.of(List.of(new Item(0, medium.capture()))).getFirst();
    }

    private void letGo(Medium medium) {
        transaction.executeWithoutResult(status -> keeper.letGo(List.of(new Item(0, medium.capture()))));
    }

    @Test
    void what_comes_while_the_store_does_not_answer_waits_and_is_fetched_again() {
        var medium = sent();

        fetch(medium, Stores.silent());

        assertThat(now(medium).state()).isInstanceOf(Medium.State.Waiting.class);
        assertThat(now(medium).tries()).isEqualTo(1);
        assertThat(db.sql("select next_at > now() + interval '30 seconds' from medium where id = :id")
                        .param("id", medium.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        fetch(now(medium), Stores.bucket());
        assertThat(now(medium).state())
                .isInstanceOfSatisfying(
                        Medium.State.Kept.class,
                        kept -> assertThat(
                                        media(Stores.bucket()).show(medium.id()).bytes())
                                .hasSize((int) kept.bytes()));
        assertThatExceptionOfType(Away.class)
                .isThrownBy(() -> media(Stores.silent()).show(medium.id()))
                .withMessage("records.media.store-away");
        letGo(medium);
    }

    @Test
    void a_flipped_bit_and_a_vanished_object_are_named_and_a_silent_store_is_neither() throws Exception {
        var flipped = sent();
        fetch(flipped, Stores.bucket());
        host.pictures.put("/hal.png", somethingNew());
        var vanished = sent();
        fetch(vanished, Stores.bucket());
        var shelves = Shelves.of(elsewhere(), Optional.of(Stores.bucket()));
        assertThat(faults(shelves)).doesNotContain(shelves.place(hash(flipped)), shelves.place(hash(vanished)));

        var object = S3Store.shared().file(shelves.place(hash(flipped)));
        var bytes = Files.readAllBytes(object);
        bytes[bytes.length / 2] ^= 1;
        Files.write(object, bytes);
        Files.delete(S3Store.shared().file(shelves.place(hash(vanished))));

        assertThat(faults(shelves))
                .contains(
                        "the file %s was changed".formatted(shelves.place(hash(flipped))),
                        "the file %s is missing".formatted(shelves.place(hash(vanished))));
        assertThatExceptionOfType(StoreAway.class)
                .isThrownBy(() -> faults(Shelves.of(elsewhere(), Optional.of(Stores.silent()))))
                .withMessageContaining("does not answer");
        letGo(flipped);
        letGo(vanished);
    }

    private Sha256 hash(Medium medium) {
        return ((Medium.State.Kept) now(medium).state()).hash();
    }

    private String faults(Shelves shelves) throws Exception {
        try (var connection = database.connect()) {
            return new MediaVerification(connection, shelves).run().faults().toString();
        }
    }

    @Test
    void whoever_opens_a_picture_then_is_told_so_in_their_language_and_nothing_else_stops() throws IOException {
        var conversation = posted.now(
                library.account(), "Hålet är djupt", new Posted.Along(somethingNew(), "https://example.net/1.png", ""));
        var medium = rows.of(List.of(new Item(0, capture(conversation)))).getFirst();
        var file = new Folder(vault).file(hash(medium));
        var aside = Files.move(file, folder.resolve("aside"));
        Files.createDirectory(file); // there is something that cannot be read, as on a disk that fails
        var key = street.key(library.editor());

        var shown = new Visitor(settings.address()).program("GET", "/api/media/" + medium.id(), key, "");
        var page = new Visitor(settings.address())
                .program("GET", "/api/inbox/" + conversation.id().value(), key, "");

        assertThat(shown.statusCode()).isEqualTo(503);
        assertThat(shown.headers().firstValue("Retry-After")).isPresent();
        assertThat(shown.body()).contains("lagret där de ligger inte svarar");
        assertThat(page.statusCode()).isEqualTo(200);
        Files.delete(file);
        Files.move(aside, file);
        letGo(medium);
    }
}
