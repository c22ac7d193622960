package torg.records.collection.web;

import java.util.List;
import java.util.Optional;
import torg.records.collection.Contents;
import torg.records.collection.Work;
import torg.shell.Page;

/**
 * The boards' collecting cases of a year.
 *
 * @param years to choose between
 */
public record CasesPage(int year, List<Integer> years, List<Board> boards) implements Page {

    /**
     * @param lists what has been made, without the lines, the newest first
     * @param work what was ordered last
     */
    public record Board(long id, String name, List<Contents> lists, Optional<Work> work) {
        public boolean isUnderWay() {
            return work.filter(Work::isUnderWay).isPresent();
        }

        public boolean hasFailed() {
            return work.filter(Work::failed).isPresent();
        }
    }

    public boolean anythingUnderWay() {
        return boards.stream().anyMatch(Board::isUnderWay);
    }

    public String here() {
        return "/records/collection?year=" + year;
    }

    @Override
    public String title() {
        return "records.collection.room";
    }
}
