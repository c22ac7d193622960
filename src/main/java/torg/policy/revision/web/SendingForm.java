package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import torg.policy.revision.Revision.Asked;
import torg.shell.Days;
import torg.shell.Problems;
import torg.staff.Staff;
import torg.staff.Unit;

/**
 * Whom to ask, and until when.
 *
 * @param board the boards and companies that were ticked
 * @param others further units by name, one in each line
 * @param councils councils by name, one in each line; they have no place in the organisation of their own
 */
public record SendingForm(List<Long> board, String others, String councils, String due, String letter) {
    static final SendingForm BLANK = new SendingForm(List.of(), "", "", "", "");
    private static final int MOST = 400;

    public SendingForm {
        board = board == null
                ? List.of()
                : board.stream().filter(Objects::nonNull).toList();
        others = Objects.toString(others, "").strip();
        councils = Objects.toString(councils, "").strip();
        due = Objects.toString(due, "").strip();
        letter = Objects.toString(letter, "").strip();
    }

    Problems problems(Staff staff, List<Unit> boards, LocalDate today) {
        return Problems.NONE
                .unless(
                        !board.isEmpty()
                                || !lines(others).isEmpty()
                                || !lines(councils).isEmpty(),
                        "board",
                        "policy.nobody-asked")
                .unless(
                        board.stream().allMatch(id -> boards.stream().anyMatch(unit -> unit.id() == id)),
                        "board",
                        "policy.form.odd-unit")
                .unless(
                        lines(others).stream()
                                .allMatch(name -> staff.unitNamed(name).isPresent()),
                        "others",
                        "policy.form.unknown-unit")
                .unless(
                        lines(councils).stream().allMatch(name -> name.length() <= 120),
                        "councils",
                        "policy.form.long-title")
                .unless(
                        board.size() + lines(others).size() + lines(councils).size() <= MOST,
                        "board",
                        "policy.form.too-many")
                .unless(day().isPresent(), "due", "policy.form.give-day")
                .unless(day().isEmpty() || day().get().isAfter(today), "due", "policy.due-too-early")
                .unless(letter.length() <= 4000, "letter", "policy.form.too-long");
    }

    Optional<LocalDate> day() {
        return Days.day(due);
    }

    List<Asked> asked(Staff staff, Unit city) {
        var asked = new ArrayList<Asked>();
        board.forEach(id -> asked.add(new Asked(staff.unit(id), "")));
        lines(others).forEach(name -> asked.add(new Asked(staff.unitNamed(name).orElseThrow(), "")));
        lines(councils).forEach(name -> asked.add(new Asked(city, name)));
        return asked;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
