package torg.exports.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
