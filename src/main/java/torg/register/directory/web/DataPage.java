package torg.register.directory.web;

import java.util.List;
import torg.register.directory.OpenData;
import torg.shell.Page;

/** What the open data is, in which formats, and what each field means. */
public record DataPage() implements Page {
    @Override
    public String title() {
        return "directory.data.title";
    }

    public List<String> fields() {
        return OpenData.FIELDS;
    }
}
