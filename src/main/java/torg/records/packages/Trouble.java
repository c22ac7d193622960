package torg.records.packages;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;

/** Why a package did not come about, in words for whoever is to do something about it. */
enum Trouble {
    /** The disk is full. */
    FULL,
    /** The folder is not there, or may not be written in. */
    FOLDER,
    /** The disk says no for another reason. */
    DISK,
    /** Where pictures and files lie does not answer. */
    STORE,
    /** Something that belongs in it is not where it should be, or not what it was. */
    VANISHED,
    /** It was begun and broke off again and again. */
    REPEATED,
    /** Nobody has said what is agreed with the archive. */
    AGREEMENT;

    private static final long NEXT_TO_NOTHING = 1 << 20;

    /** @param room what is left on the disk, in bytes */
    static Trouble of(IOException e, long room) {
        var said = Objects.toString(e.getMessage(), "").toLowerCase(Locale.ROOT);
        if (room < NEXT_TO_NOTHING || said.contains("no space") || said.contains("quota")) {
            return FULL;
        }
        if (e instanceof FileNotFoundException) { // as a source says it; the file system's own is the next one
            return VANISHED;
        }
        return e instanceof NoSuchFileException || e instanceof AccessDeniedException ? FOLDER : DISK;
    }

    String word() {
        return "records.packages.trouble." + name().toLowerCase(Locale.ROOT);
    }
}
