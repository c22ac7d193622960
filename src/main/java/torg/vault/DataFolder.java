package torg.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * One Torg at a time works in a data folder. The claim is the operating system's lock, not a file's existence: it
 * vanishes with a killed process, so there is no stale lock to clear by hand.
 */
public final class DataFolder {
    /** Stands in a folder while a restore fills it; what is half restored must never be taken for Torg. */
    public static final String UNFINISHED = "restore.unfinished";

    private static FileChannel held;

    private DataFolder() {}

    /** @throws CannotStart when another Torg works here, or the folder cannot be written */
    public static synchronized void claim(VaultSettings settings) {
        var lock = settings.data().resolve("torg.lock");
        if (Files.exists(settings.data().resolve(UNFINISHED))) {
            throw new CannotStart(
                    "A restore into %s was interrupted, so what lies there is not whole. Empty the folder and run bin/torg restore again."
                            .formatted(settings.data()));
        }
        try {
            Files.createDirectories(settings.data());
            var channel = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (channel.tryLock() == null) {
                var other = Files.readString(lock).strip();
                channel.close();
                throw new CannotStart(
                        "Torg already runs on %s (process %s). Stop it first, or choose another TORG_DATA."
                                .formatted(settings.data(), other.isEmpty() ? "unknown" : other));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
            channel.force(true);
            held = channel;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be written (%s). Make room or give rights, or set TORG_DATA."
                            .formatted(settings.data(), e.getMessage()),
                    e);
        }
    }
}
