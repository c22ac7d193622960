package torg.records.collection.web;

import java.util.List;
import torg.records.collection.Contents;
import torg.shell.Page;

/**
 * The boards' collecting cases of a year.
 *
 * @param years to choose between
 */
public record CasesPage(int year, List<Integer> years, List<Board> boards) implements Page {

    /** @param lists what has been made, without the lines, the newest first */
    public record Board(long id, String name, List<Contents> lists) {}

    @Override
    public String title() {
        return "records.collection.room";
    }
}
