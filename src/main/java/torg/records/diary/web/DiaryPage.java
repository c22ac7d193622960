package torg.records.diary.web;

import java.util.List;
import java.util.Optional;
import torg.records.diary.PublicDiary;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;

/**
 * The public diary.
 *
 * @param found how many fit; one more than {@link PublicDiary#COUNTED} for "more"
 * @param next the address of what follows
 */
public record DiaryPage(
        DiaryForm search,
        List<PublicDiary.Entry> entries,
        long found,
        Optional<String> next,
        List<Board> boards,
        Problems problems)
        implements Page {

    public record Board(long id, String name) {}

    @Override
    public String title() {
        return "records.diary";
    }

    public String counted() {
        return found > PublicDiary.COUNTED
                ? Words.t("records.diary.found-more", PublicDiary.COUNTED)
                : Words.t("records.diary.found", found);
    }
}
