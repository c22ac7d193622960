package torg.exports.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.world.BlueskyNetwork;
import torg.world.Resident;

/** Repositories as the real server gives them out, and what no server would. */
public class RepositoryTests {
    @TempDir
    Path folder;

    /** What "Export my data" fetches (com.atproto.sync.getRepo). */
    public static byte[] exported(Resident resident) {
        var address = URI.create(resident.pds() + "/xrpc/com.atproto.sync.getRepo?did=" + resident.did());
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_repository_of_the_real_server_is_read_as_it_stands() {
        var network = BlueskyNetwork.shared();
        var library = network.newcomer("arkiv");
        var first = library.post("Vi öppnar 10–18 🏊 مرحبا");
        library.reply(first, "Ja, även på söndag");
        var edited = library.post("Vi stänger klockan sex");
        library.edit(edited.uri(), "Vi stänger klockan sju");
        library.delete(library.post("Detta tas bort").uri());

        var read = Read.all(folder, new Bluesky(), exported(library));

        assertThat(read.found)
                .extracting(Found::text)
                .containsExactlyInAnyOrder("Vi öppnar 10–18 🏊 مرحبا", "Ja, även på söndag", "Vi stänger klockan sju");
        assertThat(read.owner.id()).contains(library.did());
        var said = read.found.stream()
                .filter(found -> found.ref().orElseThrow().equals(first.uri()))
                .findFirst()
                .orElseThrow();
        assertThat(said.at()).isPresent();
        assertThat(said.kind()).isEqualTo(Kind.POST);
        assertThat(said.address().orElseThrow()).startsWith("https://bsky.app/profile/" + library.did());
        assertThat(read.found)
                .filteredOn(found -> found.kind() == Kind.COMMENT)
                .extracting(found -> found.parent().orElseThrow())
                .containsExactly(first.uri());
        assertThat(read.lost).isEmpty();
        assertThat(read.troubles).isEmpty();
    }

    @Test
    void half_a_repository_and_one_with_a_changed_byte_are_told_of() {
        var library = BlueskyNetwork.shared().newcomer("halvt");
        library.post("Ett");
        library.post("Två");
        var whole = exported(library);
        var changed = whole.clone();
        changed[changed.length - 5] ^= 1;

        assertThat(Read.all(folder, new Bluesky(), Arrays.copyOf(whole, whole.length - 10)).troubles)
                .containsExactly("exports.trouble.car");
        assertThat(Read.all(folder, new Bluesky(), changed).troubles).containsExactly("exports.trouble.car");
    }

    @Test
    void cbor_is_read_in_the_one_way_it_may_be_written() {
        assertThat(DagCbor.map(bytes("a3 61 61 01 61 62 82 20 f6 62 63 63 63 c3 a5 21")))
                .isEqualTo(Map.of("a", 1L, "b", Arrays.asList(-1L, null), "cc", "å!"));
        assertThat(DagCbor.value(bytes("1b 00 00 00 01 00 00 00 00"))).isEqualTo(1L << 32);
        assertThat(DagCbor.value(bytes("80"))).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18 17", // 23 in two bytes
                "19 00 ff", // 255 in three
                "1b ff ff ff ff ff ff ff ff", // more than a long
                "a2 61 62 01 61 61 01", // keys out of order
                "a2 62 61 61 01 61 62 01", // a long key before a short one
                "a2 61 61 01 61 61 02", // a key twice
                "a1 01 02", // a number for a key
                "9f 01 ff", // a list without length
                "5f 41 00 ff", // bytes without length
                "62 c3 28", // no UTF-8
                "f9 3c 00", // half a float
                "f7", // undefined
                "c1 01", // another tag than 42
                "d8 2a 41 00", // a link that is none
                "01 01", // something after the end
                "82 01", // less than was said
                "9a ff ff ff ff 01", // much less
                ""
            })
    void what_is_written_in_any_other_way_is_refused(String hex) {
        assertThatExceptionOfType(Misread.class).isThrownBy(() -> DagCbor.value(bytes(hex)));
    }

    @Test
    void what_is_nested_too_deep_is_refused_before_the_stack_ends() {
        var deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x81);

        assertThatExceptionOfType(Misread.class).isThrownBy(() -> DagCbor.value(deep));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
