package torg.ledger.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.LedgerKey;
import torg.ledger.Transparency;
import torg.ledger.days.OpenSslAuthority;
import torg.ledger.days.Outside;

/** What Torg hands out, fetched over HTTP and checked by the checker that knows nothing of Torg: right as it is, and wrong in every byte. */
@TorgTest
class VerifierTests {
    private static final List<String> HASHED_TOGETHER = List.of("at", "kind", "actor", "subject");

    @Value("${torg.address}")
    String address;

    @Autowired
    Outside outside;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerKey key;

    @Autowired
    Transparency transparency;

    @Autowired
    ProofFiles files;

    @TempDir
    Path folder;

    @Test
    void the_checker_is_short_enough_to_read_and_is_handed_out_as_it_stands_in_docs() throws Exception {
        var source = Files.readString(Path.of("docs/Verify.java"));

        assertThat(source.lines().count()).isLessThan(200);
        assertThat(source.lines()).allMatch(line -> line.length() <= 150);
        assertThat(source).doesNotContain("import torg", "import org.");
        assertThat(new String(fetched("Verify.java"), StandardCharsets.UTF_8)).isEqualTo(source);
        assertThat(new String(fetched("verify.md"), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(Path.of("docs/verify.md")));
    }

    @Test
    void everything_that_is_handed_out_is_found_right_by_somebody_who_has_only_java() throws Exception {
        try (var authority = new OpenSslAuthority()) {
            var earlier = outside.day().head().size();
            var entry = outside.captured("Snön ligger kvar");
            var day = outside.stamped(authority);
            var size = day.head().size();
            save("key.pem");
            save(size + ".head");
            save(size + "-" + day.stamps().getFirst().id() + ".tsr");
            save(earlier + "-" + size + ".consistency");
            save(entry + ".proof");
            Files.write(folder.resolve("kept.proof"), fetched(entry + ".proof?size=" + size));

            var said = Checker.asWritten(folder, key.fingerprint(), ".");

            assertThat(said.code()).as(said.all()).isZero();
            assertThat(said.files())
                    .hasSize(6)
                    .allSatisfy((name, what) -> assertThat(what).startsWith("right"));
            assertThat(said.all())
                    .contains("6 of 6 files are right", "a ledger of " + size + " entries", "as expected");
            assertThat(said.files()
                            .get("./" + size + "-" + day.stamps().getFirst().id() + ".tsr"))
                    .contains(size + ".head existed at 20", "openssl ts -verify");

            tampered("other.head", size + ".head", 5);
            Files.delete(folder.resolve(size + ".head"));
            var without = Checker.compiled(folder, "00:" + key.fingerprint().substring(3), "key.pem");
            var other = Checker.compiled(folder, ".");
            assertThat(without.code()).isEqualTo(1);
            assertThat(without.files().get("key.pem")).startsWith("WRONG: key: its fingerprint");
            assertThat(other.files()
                            .get("./" + size + "-" + day.stamps().getFirst().id() + ".tsr"))
                    .startsWith("WRONG: imprint");
        }
    }

    @Test
    void one_byte_of_a_proof_or_of_what_was_captured_that_is_another_is_found_and_its_field_named() throws Exception {
        var entry = outside.captured("Snön ligger kvar\nutanför \\ biblioteket");
        outside.captured("Något mer");
        var proved = transparency.inclusion(entry).orElseThrow();
        var captured = ledger.captured(List.of(entry)).getFirst();
        save("key.pem");
        Files.write(folder.resolve("bytes.bin"), captured.content().orElseThrow());
        Files.write(folder.resolve("right.proof"), files.capture(proved, captured, "bytes.bin"));
        var whole = Files.readAllBytes(folder.resolve("right.proof"));
        for (var place = 0; place < whole.length; place++) {
            tampered(place + ".proof", "right.proof", place);
        }
        var other = Files.createDirectory(folder.resolve("other"));
        for (var place = 0; place < captured.content().orElseThrow().length; place += 4) {
            var name = "bytes-" + place + ".bin";
            Files.write(other.resolve(name), flipped(captured.content().orElseThrow(), place));
            Files.write(other.resolve(place + ".proof"), files.capture(proved, captured, name));
        }

        var said = Checker.compiled(folder, ".");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.files().get("./right.proof"))
                .startsWith("right: bytes.bin is what was captured on 2026-03-01T10:00:00.123456Z from connection/7");
        said.files().forEach((name, what) -> {
            if (name.startsWith("./other/")) {
                assertThat(what).as(name).startsWith("WRONG: salt or bytes");
            }
        });
        named(said.files(), whole);
    }

    /** A flipped byte in a line's value must be said of that line, or of the lines that are hashed or signed with it. */
    private static void named(Map<String, String> said, byte[] whole) {
        var text = new String(whole, StandardCharsets.ISO_8859_1);
        var head = text.indexOf("\n\n") + 2;
        for (var place = 0; place < whole.length; place++) {
            var what = said.get("./" + place + ".proof");
            assertThat(what).as("byte " + place).startsWith("WRONG: ");
            var line = text.substring(text.lastIndexOf('\n', place - 1) + 1, text.indexOf('\n', place) + 1);
            var field = line.contains(" ") ? line.substring(0, line.indexOf(' ')) : "first line";
            var inside = place - text.lastIndexOf('\n', place - 1) - 1;
            if (place < head && whole[place] != '\n' && (field.equals("first line") || inside > field.length())) {
                assertThat(what).as(line).matches("WRONG: " + pattern(field) + "(?s).*");
            }
            if (place >= head && whole[place] != '\n') {
                assertThat(what).as(line).startsWith("WRONG: head");
            }
        }
    }

    private static String pattern(String field) {
        return HASHED_TOGETHER.contains(field)
                ? "at, kind, actor or subject: "
                : switch (field) {
                    case "index" -> "(leaf, index or path|index): ";
                    case "path" -> "(leaf, index or path|path): ";
                    case "salt" -> "salt( or bytes)?: ";
                    default -> field + ": ";
                };
    }

    @Test
    void one_byte_of_a_head_or_of_a_proof_of_consistency_that_is_another_is_found() throws Exception {
        var earlier = outside.day().head().size();
        outside.captured("Något mer");
        var later = outside.day().head().size();
        save("key.pem");
        Files.write(folder.resolve("right.head"), fetched(later + ".head"));
        Files.write(folder.resolve("right.consistency"), fetched(earlier + "-" + later + ".consistency"));
        for (var kind : List.of("head", "consistency")) {
            var length = Files.size(folder.resolve("right." + kind));
            for (var place = 0; place < length; place++) {
                tampered(place + "." + kind, "right." + kind, place);
            }
        }

        var said = Checker.compiled(folder, ".");

        assertThat(said.files().get("./right.head")).startsWith("right");
        assertThat(said.files().get("./right.consistency")).startsWith("right: nothing was rewritten between");
        said.files().forEach((name, what) -> {
            if (!name.startsWith("./right") && !name.endsWith(".pem")) {
                assertThat(what).as(name).startsWith("WRONG: ");
                assertThat(what).as(name).matches("WRONG: (head|path|parts|first line|there is a line)(?s).*");
            }
        });
    }

    @Test
    void a_proof_that_is_too_short_or_too_long_proves_nothing() throws Exception {
        var entry = outside.captured("Kort");
        save("key.pem");
        var right = new String(fetched(entry + ".proof"), StandardCharsets.UTF_8);
        var path = right.substring(right.indexOf("path "), right.indexOf("\n\n") + 1);
        var root = right.substring(right.indexOf("\n\n") + 2).lines().toList().get(2);
        Files.writeString(folder.resolve("short.proof"), right.replaceFirst("path .*\n", ""));
        Files.writeString(folder.resolve("long.proof"), right.replaceFirst("\n\n", "\n" + path + "\n"));
        Files.writeString(
                folder.resolve("root.proof"),
                right.replace(path, "").replaceFirst("leaf .*\n", "leaf " + Matcher.quoteReplacement(root) + "\n"));
        Files.writeString(folder.resolve("empty.proof"), "");
        Files.write(folder.resolve("noise.proof"), new byte[] {(byte) 0xff, 0, 10, 10, 10, 10, 10});

        var said = Checker.compiled(folder, ".");

        assertThat(said.files()).hasSize(6);
        said.files()
                .forEach((name, what) ->
                        assertThat(what.startsWith("right")).as(name + what).isEqualTo(name.endsWith(".pem")));
    }

    @Test
    void what_is_not_there_is_not_handed_out() throws Exception {
        for (var name : List.of(
                "0.head",
                "9999999999.head",
                "9999999999.proof",
                "1-9999999999.consistency",
                "1-9999999.tsr",
                "x.head")) {
            assertThat(ask(name).statusCode()).as(name).isIn(400, 404);
        }
    }

    private void save(String name) throws Exception {
        Files.write(folder.resolve(name), fetched(name));
    }

    private byte[] fetched(String name) throws Exception {
        var answer = ask(name);
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename=\"" + name.replaceFirst("\\?.*", "") + "\"");
        return answer.body();
    }

    private HttpResponse<byte[]> ask(String name) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + "/ledger/files/" + name))
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private void tampered(String name, String of, int place) throws IOException {
        Files.write(folder.resolve(name), flipped(Files.readAllBytes(folder.resolve(of)), place));
    }

    private static byte[] flipped(byte[] bytes, int place) {
        var other = bytes.clone();
        other[place] ^= 1;
        return other;
    }
}
