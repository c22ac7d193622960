package torg.records.audit.web;

import java.util.List;
import torg.shell.Discloses.Level;
import torg.shell.Page;

/** Every file that Torg can make, and how secret it is said to be (domain.md D60). */
public record FilesPage(List<File> files) implements Page {

    /** @param path where it is made; in braces what stands there differs */
    public record File(String path, Level level) {}

    @Override
    public String title() {
        return "records.audit.files";
    }

    public Level[] levels() {
        return Level.values();
    }
}
