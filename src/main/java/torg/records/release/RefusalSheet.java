package torg.records.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/** The paper of a refusal, with how to appeal (OSL 6 kap. 7 §; förvaltningslagen 33, 43 och 44 §§). */
public record RefusalSheet(
        String city,
        String board,
        long request,
        Instant receivedAt,
        List<Line> lines,
        String reason,
        String decidedBy,
        String authority,
        LocalDate decidedOn,
        String court)
        implements Sheet {

    /** @param whole whether nothing of it is given out */
    public record Line(String what, boolean whole, List<String> provisions) {
        public String because() {
            return String.join("; ", provisions);
        }
    }

    @Override
    public String title() {
        return Words.t("release.paper.refusal", Long.toString(request));
    }
}
