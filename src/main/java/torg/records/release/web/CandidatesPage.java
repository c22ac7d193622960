package torg.records.release.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import torg.records.release.Candidate;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What may be meant, by the search that delimits the request.
 *
 * @param accounts of the board, where one is chosen
 * @param chosen keys of what has been chosen already
 */
public record CandidatesPage(
        long request,
        String wanted,
        RequestForm form,
        List<ReleasesPage.Board> boards,
        List<ReleasesPage.Board> accounts,
        Optional<List<Candidate>> found,
        Set<String> chosen,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "release.candidates";
    }
}
