package torg.records.release.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.records.release.Delivery;
import torg.records.release.ReleaseRequest;
import torg.records.release.Way;
import torg.shell.Page;
import torg.shell.Problems;

/** The requests that run, the oldest first, those that are closed, and the form for one that came by telephone. */
public record ReleasesPage(List<Row> running, List<Row> closed, List<Board> boards, RequestForm form, Problems problems)
        implements Page {

    /** An authority with records of its own. */
    public record Board(long id, String name) {}

    /** @param hours since it came */
    public record Row(
            long id,
            String wanted,
            Way way,
            Instant receivedAt,
            long hours,
            boolean over,
            boolean explained,
            Optional<String> board,
            boolean decisionAsked) {}

    static Row row(ReleaseRequest request, Optional<String> board, Instant now) {
        return new Row(
                request.id(),
                request.wanted(),
                request.way(),
                request.receivedAt(),
                request.hours(now),
                request.runsOver(now),
                request.delay().isPresent(),
                board,
                request.decisionAskedAt().isPresent());
    }

    @Override
    public String title() {
        return "release.room";
    }

    public List<Way> ways() {
        return List.of(Way.COUNTER, Way.PHONE, Way.MAIL);
    }

    public Delivery[] deliveries() {
        return Delivery.values();
    }
}
