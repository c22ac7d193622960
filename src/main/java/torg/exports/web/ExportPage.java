package torg.exports.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.exports.Export;
import torg.exports.Export.State;
import torg.exports.Piece;
import torg.exports.Progress;
import torg.privacy.Masking;
import torg.shell.Page;

/**
 * How far one archive has come, and what became of everything in it. Can be left and come back to.
 *
 * @param pieces those with something to tell first; not all of a large archive
 * @param lost what could not be understood: how many, by the key of why
 * @param kept its file lies here as it came
 * @param notRead the key of why the archive was not read, with what it is about
 */
public record ExportPage(
        long account,
        String accountName,
        String brand,
        long id,
        String name,
        long bytes,
        String sha256,
        Instant receivedAt,
        String receivedBy,
        Optional<String> owner,
        String state,
        boolean underWay,
        boolean stopped,
        boolean finished,
        Optional<String> notRead,
        String about,
        boolean kept,
        boolean mayManage,
        boolean mayUnmask,
        Progress progress,
        List<Piece> pieces,
        Map<String, Long> lost)
        implements Page {
    static final int MOST = 300;

    static ExportPage of(
            Export export,
            String accountName,
            String brand,
            boolean mayManage,
            boolean mayUnmask,
            Progress progress,
            List<Piece> pieces,
            Map<String, Long> lost) {
        var why = export.state() instanceof State.NotRead no ? Optional.of(no) : Optional.<State.NotRead>empty();
        return new ExportPage(
                export.account().value(),
                accountName,
                brand,
                export.id().value(),
                ExportsPage.shown(export),
                export.bytes(),
                export.sha256(),
                export.receivedAt(),
                export.receivedByName(),
                export.owner().map(owner -> new Masking().mask(owner).text()),
                export.state().word(),
                export.isUnderWay(),
                export.state() instanceof State.Stopped,
                export.state() instanceof State.Finished,
                why.map(State.NotRead::why),
                why.map(State.NotRead::about)
                        .map(about -> new Masking().mask(about).text())
                        .orElse(""),
                export.isKept(),
                mayManage,
                mayUnmask,
                progress,
                pieces,
                lost);
    }

    @Override
    public String title() {
        return "exports.archive.title";
    }

    public String here() {
        return "/register/" + account + "/exports/" + id;
    }

    public long kilobytes() {
        return Math.max(1, bytes >> 10);
    }

    public boolean truncated() {
        return progress.pieces() > pieces.size();
    }

    /** The archive was read and there was nothing in it. */
    public boolean empty() {
        return finished && progress.isEmpty();
    }
}
