package torg.records.release.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.records.release.Decision;
import torg.records.release.Part;
import torg.records.release.ReleaseRequest;
import torg.shell.Page;

/**
 * The requester's own page, found by its link alone.
 *
 * @param withheld how many records are kept back, in whole or in part, by provision
 */
public record FollowPage(
        String secret,
        ReleaseRequest request,
        Instant now,
        Optional<String> board,
        int weighed,
        int chosen,
        List<Withheld> withheld,
        List<Part> parts,
        List<Decision> decisions,
        String court)
        implements Page {

    public record Withheld(String provision, long items) {}

    @Override
    public String title() {
        return "release.follow";
    }
}
