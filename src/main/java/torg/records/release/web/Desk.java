package torg.records.release.web;

import java.util.List;
import org.springframework.stereotype.Component;
import torg.records.diary.Diary;
import torg.records.release.Release;
import torg.records.release.ReleaseRequest;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;
import torg.staff.Staff;
import torg.staff.Unit;

/** Whose records a request is about, and who may handle it. */
@Component
public class Desk {
    private final Release release;
    private final Diary diary;
    private final Staff staff;

    Desk(Release release, Diary diary, Staff staff) {
        this.release = release;
        this.diary = diary;
        this.staff = staff;
    }

    /** Until somebody has said whose records it is about, everybody who gives out records may take it on. */
    public ReleaseRequest open(long id, SignedIn reader) {
        var request = release.find(id);
        request.scope()
                .board()
                .ifPresentOrElse(
                        board -> reader.with(Right.RELEASE, staff.unit(board).path()),
                        () -> reader.with(Right.RELEASE));
        return request;
    }

    /** The authorities, each with records of its own. */
    List<ReleasesPage.Board> boards() {
        return staff.units().stream()
                .filter(diary::isAuthority)
                .map(unit -> new ReleasesPage.Board(unit.id(), unit.name()))
                .sorted(Words.alphabetically(ReleasesPage.Board::name))
                .toList();
    }

    boolean isBoard(long id) {
        return boards().stream().anyMatch(board -> board.id() == id);
    }

    Unit board(long id) {
        return staff.unit(id);
    }

    /** The board and everything below it. */
    List<Long> units(ReleaseRequest request) {
        return request.scope()
                .board()
                .map(board -> staff.idsBelow(List.of(board)))
                .orElse(List.of());
    }

    List<Long> mine(SignedIn reader) {
        return staff.idsBelow(reader.with(Right.RELEASE).places(Right.RELEASE));
    }
}
