package torg.privacy.requests.web;

import java.time.LocalDate;
import java.util.List;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.SubjectRequest;
import torg.shell.Page;
import torg.shell.Problems;

/** The requests that wait and those that are answered, and the form for a new one. */
public record RequestsPage(List<Row> open, List<Row> answered, RequestForm form, LocalDate today, Problems problems)
        implements Page {

    public record Row(long id, RequestKind kind, LocalDate receivedOn, LocalDate dueOn, boolean late, String outcome) {}

    static Row row(SubjectRequest request, LocalDate today) {
        return new Row(
                request.id(),
                request.kind(),
                request.receivedOn(),
                request.dueOn(),
                request.isLate(today),
                request.answered().map(a -> a.outcome().word()).orElse(""));
    }

    @Override
    public String title() {
        return "requests.title";
    }

    public RequestKind[] kinds() {
        return RequestKind.values();
    }
}
