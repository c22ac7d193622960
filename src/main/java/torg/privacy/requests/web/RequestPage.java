package torg.privacy.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.ledger.Line;
import torg.privacy.Masking;
import torg.privacy.requests.Outcome;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.SubjectRequest;
import torg.privacy.requests.Trace;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;

/**
 * One request: whom it is about, what was found of them (masked), and how it is decided.
 *
 * @param disposal whether a disposal was proposed
 */
public record RequestPage(
        Facts request,
        List<Row> traces,
        boolean all,
        boolean disposal,
        AnswerForm form,
        List<Line> history,
        Problems problems)
        implements Page {

    /** What was found, without what only the person themselves may read. */
    public record Row(
            String where, Optional<String> by, Instant at, String masked, Optional<Long> capture, String to) {}

    /** @param numbers masked: whoever needs them has the person's own paper */
    public record Facts(
            long id,
            RequestKind kind,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean late,
            String names,
            String handles,
            String numbers,
            String identified,
            Optional<SubjectRequest.Answered> answered) {}

    static Facts facts(SubjectRequest r, LocalDate today) {
        var masking = new Masking();
        return new Facts(
                r.id(),
                r.kind(),
                r.receivedOn(),
                r.dueOn(),
                r.isLate(today),
                String.join(", ", r.subject().names()),
                String.join(", ", r.subject().handles()),
                r.subject().numbers().stream()
                        .map(number -> masking.mask(number).text(Words::t))
                        .collect(Collectors.joining(", ")),
                masking.mask(r.identified()).text(Words::t),
                r.answered());
    }

    static Row row(Trace trace) {
        return new Row(trace.where(), trace.by(), trace.at(), trace.masked(), trace.capture(), trace.to());
    }

    @Override
    public String title() {
        return "requests.one";
    }

    public boolean erasure() {
        return request.kind() == RequestKind.ERASURE;
    }

    public List<Outcome> outcomes() {
        return Outcome.of(request.kind());
    }
}
