package torg.records.collection;

import torg.shell.Words;
import torg.shell.paper.Sheet;

/** A list of contents as a paper, to lie in the case. */
public record ContentsSheet(String city, Contents contents) implements Sheet {
    @Override
    public String title() {
        return Words.t(
                "records.collection.paper",
                contents.designation(),
                contents.boardName(),
                Integer.toString(contents.year()));
    }
}
