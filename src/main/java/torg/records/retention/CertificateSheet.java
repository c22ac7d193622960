package torg.records.retention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/**
 * The paper of a disposal.
 *
 * @param held how many stayed, by the sentence that says why
 * @param proofs the first of those that went, each with the leaf of its record
 * @param copies the backups from before that could still be read when it was drawn up
 * @param known whether Torg knows of backups at all
 * @param gone when none of them could be read any more
 */
public record CertificateSheet(
        String city,
        Run run,
        Plan plan,
        Plan.Line line,
        Run.Person second,
        Optional<String> stopped,
        Instant finishedAt,
        List<Tally> tallies,
        Map<String, Long> held,
        List<RunLine> proofs,
        Certificate.Csv csv,
        List<Copies.Copy> copies,
        boolean known,
        Optional<Instant> gone)
        implements Sheet {

    @Override
    public String title() {
        return Words.t("retention.paper.title", Long.toString(run.id()));
    }

    public long count() {
        return tallies.stream().mapToLong(Tally::count).sum();
    }

    public boolean shortened() {
        return count() > Certificate.MOST;
    }

    public String csvSha256() {
        return csv.sha256();
    }

    public String csvEntry() {
        return Long.toString(csv.entry().number());
    }

    /** "Gallras 12 månader efter att samtalet senast fick något nytt". */
    public String fate() {
        return Fates.said(line);
    }

    /** A proof as the paper lists it. */
    public record Proof(String record, String leaf) {}

    public List<Proof> leaves() {
        return proofs.stream()
                .map(line -> new Proof(Long.toString(line.item().capture()), line.leaf()))
                .toList();
    }
}
