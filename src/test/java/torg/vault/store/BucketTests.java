package torg.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.vault.VaultSettings;
import torg.vault.store.Shelves.Found;
import torg.world.S3Store;

/** What lies in a bucket, against a real store that verifies every signature. */
class BucketTests {
    private final S3Store store = S3Store.shared();
    private final byte[] bytes = ("en bild " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    private final Sha256 hash = Sha256.of(bytes);

    @TempDir
    Path folder;

    @Test
    void what_is_put_there_is_found_whole_listed_with_its_size_and_gone_when_it_is_removed() {
        try (var bucket = new Bucket(Stores.bucket())) {
            assertThat(bucket.find(hash)).isEqualTo(new Found.Missing());

            bucket.put(hash, bytes);

            assertThat(bucket.find(hash))
                    .isInstanceOfSatisfying(
                            Found.Whole.class,
                            whole -> assertThat(whole.bytes()).isEqualTo(bytes));
            assertThat(store.file(bucket.place(hash))).hasBinaryContent(bytes);
            assertThat(bucket.lying(Byte.toUnsignedInt(hash.bytes()[0]))).containsEntry(hash, (long) bytes.length);
            assertThat(bucket.lying(Byte.toUnsignedInt(hash.bytes()[0]) ^ 1)).doesNotContainKey(hash);
            bucket.knock();
            bucket.remove(hash);
            bucket.remove(hash);
            assertThat(bucket.find(hash)).isEqualTo(new Found.Missing());
        }
    }

    @Test
    void several_at_once_put_the_same_and_one_lies_there() {
        try (var bucket = new Bucket(Stores.bucket())) {
            IntStream.range(0, 8).parallel().forEach(n -> bucket.put(hash, bytes));

            assertThat(bucket.find(hash)).isInstanceOf(Found.Whole.class);
        }
    }

    @Test
    void a_flipped_bit_is_found_and_mended_when_the_same_comes_again() throws IOException {
        try (var bucket = new Bucket(Stores.bucket())) {
            bucket.put(hash, bytes);
            var flipped = bytes.clone();
            flipped[3] ^= 1;
            Files.write(store.file(bucket.place(hash)), flipped);

            assertThat(bucket.find(hash)).isEqualTo(new Found.Changed());
            bucket.put(hash, bytes);
            assertThat(bucket.find(hash)).isInstanceOf(Found.Whole.class);
        }
    }

    @Test
    void a_wrong_key_a_wrong_bucket_and_nobody_who_answers_are_told_apart_from_nothing_that_lies_there() {
        var secret = store.settings();
        secret.put("TORG_STORE_SECRET", "not-the-one-it-is-signed-with");
        var key = store.settings();
        key.put("TORG_STORE_KEY", "AKIASOMEBODYELSE");
        var other = store.settings();
        other.put("TORG_STORE_BUCKET", "no-such-bucket");

        refused(Stores.settings(secret), StoreAway.Why.KEY, true);
        refused(Stores.settings(key), StoreAway.Why.KEY, true);
        refused(Stores.settings(other), StoreAway.Why.BUCKET, false); // this store deletes from no bucket as from one
        refused(Stores.silent(), StoreAway.Why.SILENT, true);
    }

    @Test
    void the_health_says_whether_the_store_answers() {
        var vault = new VaultSettings(folder, Optional.empty(), Optional.empty(), false, 1);

        assertThat(status(Shelves.of(vault, Optional.of(Stores.bucket())))).isEqualTo("UP");
        assertThat(status(Shelves.of(vault, Optional.of(Stores.silent())))).isEqualTo("DOWN");
        assertThat(status(Shelves.of(vault, Optional.empty()))).isEqualTo("UP");
    }

    private static String status(Shelves shelves) {
        return new StoreHealth(shelves).health().getStatus().getCode();
    }

    private void refused(StoreSettings settings, StoreAway.Why why, boolean whenRemoving) {
        try (var bucket = new Bucket(settings)) {
            var questions = new ArrayList<Runnable>(
                    List.<Runnable>of(() -> bucket.find(hash), () -> bucket.put(hash, bytes), bucket::knock));
            if (whenRemoving) {
                questions.add(() -> bucket.remove(hash));
            }
            for (var asked : questions) {
                assertThatExceptionOfType(StoreAway.class)
                        .isThrownBy(asked::run)
                        .satisfies(away -> assertThat(away.why()).isEqualTo(why))
                        .satisfies(away -> assertThat(away.getMessage())
                                .contains("127.0.0.1")
                                .doesNotContain(
                                        settings.key(), settings.secret().value()));
            }
        }
    }

    @Test
    void what_still_lies_in_the_folder_is_found_and_what_is_let_go_of_goes_from_both() {
        var vault = new VaultSettings(folder, Optional.empty(), Optional.empty(), false, 1);
        var before = new Folder(vault);
        before.put(hash, bytes);
        var both = Shelves.of(vault, Optional.of(Stores.bucket()));

        assertThat(both.find(hash)).isInstanceOf(Found.Whole.class);
        assertThat(both.lying(Byte.toUnsignedInt(hash.bytes()[0]))).containsKey(hash);
        both.put(hash, bytes);
        assertThat(store.file(both.place(hash))).exists();
        both.remove(hash);

        assertThat(both.find(hash)).isEqualTo(new Found.Missing());
        assertThat(before.file(hash)).doesNotExist();
        assertThat(store.file(both.place(hash))).doesNotExist();
    }
}
