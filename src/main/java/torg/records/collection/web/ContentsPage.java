package torg.records.collection.web;

import torg.records.collection.Contents;
import torg.shell.Page;

/** A list of contents. */
public record ContentsPage(Contents contents) implements Page {
    @Override
    public String title() {
        return "records.collection.room";
    }
}
