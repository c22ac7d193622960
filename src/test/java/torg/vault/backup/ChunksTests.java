package torg.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What lies on a disk for years is changed, cut, moved and mixed up. */
class ChunksTests {
    private static final byte[] KEY = RecoveryKey.random(32);
    private static final Chunks.Beginning BEGINNING = Chunks.Beginning.of("torg-00000000-1", Instant.EPOCH, KEY);

    private static byte[] closed(byte[] content) throws IOException {
        var closed = new ByteArrayOutputStream();
        try (var out = new SealedOutput(closed, KEY, BEGINNING)) {
            out.write(content);
            out.finish();
        }
        return closed.toByteArray();
    }

    private static byte[] opened(byte[] closed) throws IOException {
        var in = new ByteArrayInputStream(closed);
        var beginning = Chunks.Beginning.of(in.readNBytes(Chunks.Beginning.LENGTH));
        try (var opened = new SealedInput(in, KEY, beginning)) {
            return opened.readAllBytes();
        }
    }

    /** Noise and repetition, so that some chunks are squeezed and some are not. */
    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        Arrays.fill(content, length / 2, length, (byte) 'x');
        return content;
    }

    /** Where each chunk begins and ends, with its length before it. */
    private static List<byte[]> pieces(byte[] closed) {
        var pieces = new ArrayList<byte[]>();
        var at = Chunks.Beginning.LENGTH;
        while (at < closed.length) {
            var length = 4 + (ByteBuffer.wrap(closed).getInt(at) & ~Chunks.LAST);
            pieces.add(Arrays.copyOfRange(closed, at, at + length));
            at += length;
        }
        return pieces;
    }

    private static byte[] together(List<byte[]> pieces) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(BEGINNING.bytes());
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Test
    void what_goes_in_comes_out_at_every_length_around_a_chunk() throws IOException {
        for (var length : new int[] {0, 1, Chunks.SIZE - 1, Chunks.SIZE, Chunks.SIZE + 1, 3 * Chunks.SIZE + 7}) {
            assertThat(Arrays.equals(opened(closed(content(length))), content(length)))
                    .as("%d bytes", length)
                    .isTrue();
        }
    }

    @Test
    void no_bit_changes_and_no_end_is_cut_off_unnoticed() throws IOException {
        var closed = closed(content(300));
        for (var place = 0; place < closed.length; place++) {
            var changed = closed.clone();
            changed[place] ^= 16;

            assertThatExceptionOfType(BackupFault.class).as("byte %d", place).isThrownBy(() -> opened(changed));
        }
        for (var length = Chunks.Beginning.LENGTH; length < closed.length; length++) {
            var cut = Arrays.copyOf(closed, length);

            assertThatExceptionOfType(BackupFault.class)
                    .as("%d bytes", length)
                    .isThrownBy(() -> opened(cut))
                    .matches(no -> no.kind() == BackupFault.Kind.CUT_OFF);
        }
    }

    @Test
    void chunks_that_are_moved_left_out_repeated_or_made_the_last_are_found() throws IOException {
        var pieces = pieces(closed(content(3 * Chunks.SIZE + 7)));
        assertThat(pieces).hasSize(4);
        assertThat(Arrays.equals(opened(together(pieces)), content(3 * Chunks.SIZE + 7)))
                .isTrue();
        var ended = pieces.get(1).clone();
        ended[0] |= (byte) 0x80;

        for (var order : List.of(
                List.of(pieces.get(1), pieces.get(0), pieces.get(2), pieces.get(3)),
                List.of(pieces.get(0), pieces.get(2), pieces.get(3)),
                List.of(pieces.get(0), pieces.get(0), pieces.get(1), pieces.get(2), pieces.get(3)),
                List.of(pieces.get(0), ended),
                List.of(pieces.get(0), pieces.get(1), pieces.get(2)),
                List.of(pieces.get(0), pieces.get(1), pieces.get(2), pieces.get(3), pieces.get(3)))) {
            assertThatExceptionOfType(BackupFault.class).isThrownBy(() -> opened(together(order)));
        }
    }

    @Test
    void a_chunk_of_another_backup_under_another_key_is_found() throws IOException {
        var other = new ByteArrayOutputStream();
        var key = RecoveryKey.random(32);
        try (var out = new SealedOutput(other, key, Chunks.Beginning.of("torg-00000000-1", Instant.EPOCH, key))) {
            out.write(content(300));
            out.finish();
        }

        assertThatExceptionOfType(BackupFault.class).isThrownBy(() -> opened(together(pieces(other.toByteArray()))));
        assertThatExceptionOfType(BackupFault.class)
                .isThrownBy(() -> opened(other.toByteArray()))
                .matches(no -> no.kind() == BackupFault.Kind.WRONG_KEY);
    }
}
