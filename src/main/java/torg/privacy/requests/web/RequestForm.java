package torg.privacy.requests.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import torg.privacy.requests.RequestKind;
import torg.privacy.requests.Subject;
import torg.shell.Problems;

/** A request as the registrar takes it in: one name, handle or number on each line. */
public record RequestForm(
        String kind, String names, String handles, String numbers, String identified, String receivedOn) {
    private static final int MOST = 20;

    public RequestForm {
        kind = Objects.toString(kind, "");
        names = Objects.toString(names, "").strip();
        handles = Objects.toString(handles, "").strip();
        numbers = Objects.toString(numbers, "").strip();
        identified = Objects.toString(identified, "").strip();
        receivedOn = Objects.toString(receivedOn, "").strip();
    }

    static RequestForm blank(LocalDate today) {
        return new RequestForm("", "", "", "", "", today.toString());
    }

    Problems problems() {
        var subject = subject();
        return Problems.NONE
                .unless(chosen().isPresent(), "kind", "requests.form.choose-kind")
                .unless(!(names + handles + numbers).isEmpty(), "names", "requests.form.whom")
                .unless(
                        !subject.written().isEmpty()
                                || !subject.digits().isEmpty()
                                || (names + handles + numbers).isEmpty(),
                        "names",
                        "requests.form.too-short")
                .unless(
                        lines(names).size() <= MOST
                                && lines(handles).size() <= MOST
                                && lines(numbers).size() <= MOST,
                        "names",
                        "requests.form.too-many")
                .unless(identified.length() >= 5, "identified", "requests.form.identified")
                .unless(day().isPresent(), "receivedOn", "requests.form.day");
    }

    Optional<RequestKind> chosen() {
        return Arrays.stream(RequestKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst();
    }

    Subject subject() {
        return new Subject(lines(names), lines(handles), lines(numbers));
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(receivedOn));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
