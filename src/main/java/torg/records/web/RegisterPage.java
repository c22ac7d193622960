package torg.records.web;

import java.time.LocalDate;
import java.util.List;
import torg.inbox.Conversation;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What is to be registered, board by board, and the files for the case system.
 *
 * @param wrong the number of the board whose pattern was wrong; 0 for none
 */
public record RegisterPage(List<Board> boards, int year, LocalDate from, LocalDate until, long wrong, Problems problems)
        implements Page {

    /**
     * @param example how a number is written by its pattern
     * @param mayCollect whether the reader may register for the whole board
     */
    public record Board(
            long id, String name, String pattern, String example, boolean mayCollect, List<Conversation> waiting) {}

    @Override
    public String title() {
        return "records.register";
    }

    /** Those with something to do first. */
    public List<Board> withWork() {
        return boards.stream().filter(board -> !board.waiting().isEmpty()).toList();
    }
}
