package torg.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A file with a key, made once, readable by its owner only. A file that others can read is refused, not mended: it may have leaked. */
record KeyFile(Path path) {

    byte[] readOrCreate(Supplier<byte[]> fresh) {
        try {
            if (Files.notExists(path)) {
                create(fresh.get());
            }
            var open = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            if (!open.endsWith("------")) {
                throw new CannotStart("The key file %s can be read by others (%s). If nobody has, run: chmod 600 %s"
                        .formatted(path, open, path));
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CannotStart("The key file " + path + " can neither be read nor made: " + e.getMessage(), e);
        }
    }

    /** Written beside and moved into place, so that a killed start leaves no half key. */
    private void create(byte[] key) throws IOException {
        Files.createDirectories(path.getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".half", owner);
        try (var channel = FileChannel.open(half, Set.of(StandardOpenOption.WRITE))) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        try {
            Files.createLink(path, half); // unlike a move, fails when another start was first
        } catch (FileAlreadyExistsException another) {
            // the other start's key is the key
        } finally {
            Files.delete(half);
        }
    }
}
