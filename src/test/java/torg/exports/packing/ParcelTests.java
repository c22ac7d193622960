package torg.exports.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelTests {
    @TempDir
    Path folder;

    @Test
    void every_kind_of_archive_tells_its_pieces_and_gives_their_bytes() throws IOException {
        var packed = new Packed().with("a/b.json", "[]").with("bild.jpg", new byte[] {1, 2, 3});

        for (var bytes : new byte[][] {packed.zip(), packed.tar(), packed.tarGz()}) {
            try (var parcel = Packed.opened(folder, bytes)) {
                assertThat(parcel.pieces())
                        .extracting(Parcel.Piece::path, Parcel.Piece::bytes)
                        .containsExactly(tuple("a/b.json", 2L), tuple("bild.jpg", 3L));
                assertThat(parcel.open(parcel.pieces().getFirst())).hasBinaryContent("[]".getBytes());
                assertThat(parcel.open(parcel.pieces().getLast())).hasBinaryContent(new byte[] {1, 2, 3});
            }
        }
    }

    @Test
    void what_was_unsqueezed_beside_it_goes_when_it_is_closed() throws IOException {
        Packed.opened(folder, new Packed().with("outbox.json", "{}").tarGz()).close();

        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".tar"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a/../../b", "C:\\windows\\b", "..\\b", "a\u0000b"})
    void a_name_that_leads_out_of_the_archive_refuses_all_of_it(String name) {
        refuses(new Packed().with(name, "x").zip(), "exports.no.path");
    }

    @Test
    void a_link_in_a_tar_refuses_all_of_it() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var link = new TarArchiveEntry("outbox.json", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        refuses(bytes.toByteArray(), "exports.no.path");
    }

    @Test
    void a_bomb_is_refused_by_what_it_says_and_by_what_it_does() {
        var zeros = new Packed().with("posts/your_posts_1.json", new byte[2 << 20]);

        refuses(zeros.zip(), "exports.no.swells", new Limits(1 << 20, 10));
        refuses(zeros.tarGz(), "exports.no.swells", new Limits(1 << 20, 10));
    }

    /** A bomb's list says little and its pieces give much. */
    @Test
    void a_piece_gives_no_more_than_was_said() throws IOException {
        var zip = new Packed().with("a", new byte[1 << 20]).zip();
        var said = littleEndian(1 << 20);
        var at = lastOf(zip, said);
        System.arraycopy(littleEndian(10), 0, zip, at, 4);

        try (var parcel = Packed.opened(folder, zip)) {
            var piece = parcel.pieces().getFirst();
            assertThat(piece.bytes()).isEqualTo(10);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> parcel.open(piece).readAllBytes());
        }
    }

    @Test
    void a_changed_byte_is_noticed_by_the_checksum() throws IOException {
        var text = "[\"" + "å".repeat(40) + "\"]";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry("a.json");
            var content = text.getBytes(StandardCharsets.UTF_8);
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        var zip = bytes.toByteArray();
        zip[60] ^= 1;

        try (var parcel = Packed.opened(folder, zip)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> parcel.open(parcel.pieces().getFirst()).readAllBytes());
        }
    }

    @Test
    void too_many_pieces_are_refused() {
        var packed = new Packed();
        for (int i = 0; i < 11; i++) {
            packed.with("a" + i, "");
        }

        refuses(packed.zip(), "exports.no.swells", new Limits(1 << 20, 10));
    }

    @Test
    void half_an_archive_is_refused_whichever_kind_it_is() {
        var packed = new Packed().with("outbox.json", new byte[] {9}).with("b", "c".repeat(10_000));

        var zip = packed.zip();
        refuses(Arrays.copyOf(zip, zip.length - 30), "exports.no.half");
        var gz = packed.tarGz();
        refuses(Arrays.copyOf(gz, gz.length / 2), "exports.no.half");
    }

    @Test
    void a_locked_zip_is_refused() {
        var zip = new Packed().with("a.json", "[]").zip();
        zip[6] |= 1; // general purpose bit 0: encrypted (APPNOTE 4.4.4), in the local header and in the list
        zip[lastOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;

        refuses(zip, "exports.no.locked");
    }

    @Test
    void what_is_no_archive_is_refused() {
        refuses("<html>".getBytes(), "exports.no.unknown-kind");
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "exports.no.unknown-kind");
        refuses(new byte[0], "exports.no.unknown-kind");
    }

    private void refuses(byte[] archive, String word) {
        refuses(archive, word, new Limits(10 << 20, 100));
    }

    private void refuses(byte[] archive, String word, Limits limits) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Packed.opened(folder, archive, limits).close())
                .withMessage(word);
    }

    private static byte[] littleEndian(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)};
    }

    private static int lastOf(byte[] bytes, byte[] what) {
        for (int at = bytes.length - what.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException();
    }
}
