package torg.privacy.requests;

import java.time.LocalDate;
import java.util.List;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/** The paper of the decision on a request; for access with all that was found. */
public record RequestSheet(
        String city,
        SubjectRequest request,
        Outcome outcome,
        String reason,
        Weighing weighing,
        List<Trace> traces,
        LocalDate decidedOn,
        String decidedBy)
        implements Sheet {

    @Override
    public String title() {
        return Words.t(
                request.kind() == RequestKind.ACCESS ? "requests.paper.access" : "requests.paper.erasure",
                request.id());
    }

    public boolean releases() {
        return outcome == Outcome.RELEASED;
    }

    public boolean weighs() {
        return request.kind() == RequestKind.ERASURE;
    }
}
