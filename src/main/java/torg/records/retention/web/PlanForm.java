package torg.records.retention.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Stock.Counted;
import torg.records.retention.Plan;
import torg.shell.Days;
import torg.shell.Problems;

/**
 * A plan as it was decided. The lists have one place for each kind of document, in the kinds' order.
 *
 * @param fate {@code KEEP}, {@code DISPOSE} or empty for what the plan says nothing of
 */
public record PlanForm(
        String board,
        String title,
        String reference,
        String decidedBy,
        String decidedOn,
        String inForce,
        String words,
        List<String> fate,
        List<String> months,
        List<String> counted,
        List<String> ground) {
    static final List<DocumentKind> KINDS = Arrays.asList(DocumentKind.values());

    private static final int LINE = 200;
    private static final int TEXT = 20_000;

    public PlanForm {
        board = Objects.toString(board, "").strip();
        title = Objects.toString(title, "").strip();
        reference = Objects.toString(reference, "").strip();
        decidedBy = Objects.toString(decidedBy, "").strip();
        decidedOn = Objects.toString(decidedOn, "").strip();
        inForce = Objects.toString(inForce, "").strip();
        words = Objects.toString(words, "").strip();
        fate = whole(fate);
        months = whole(months);
        counted = whole(counted);
        ground = whole(ground);
    }

    /** One place for each kind, whatever was sent. */
    private static List<String> whole(List<String> sent) {
        var whole = new ArrayList<>(Collections.nCopies(KINDS.size(), ""));
        for (int n = 0; sent != null && n < Math.min(sent.size(), KINDS.size()); n++) {
            whole.set(n, Objects.toString(sent.get(n), "").strip());
        }
        return List.copyOf(whole);
    }

    static PlanForm blank(LocalDate today) {
        return new PlanForm("", "", "", "", "", today.toString(), "", List.of(), List.of(), List.of(), List.of());
    }

    Problems problems(LocalDate today) {
        var decided = Days.day(decidedOn);
        var first = Days.day(inForce);
        var problems = Problems.NONE
                .unless(!title.isEmpty(), "title", "retention.form.give-title")
                .unless(title.length() <= LINE, "title", "records.form.too-long")
                .unless(!reference.isEmpty(), "reference", "retention.form.give-reference")
                .unless(reference.length() <= LINE, "reference", "records.form.too-long")
                .unless(!decidedBy.isEmpty(), "decidedBy", "retention.form.give-decider")
                .unless(decidedBy.length() <= LINE, "decidedBy", "records.form.too-long")
                .unless(decided.isPresent(), "decidedOn", "retention.form.give-day")
                .unless(decided.filter(day -> day.isAfter(today)).isEmpty(), "decidedOn", "retention.form.not-yet")
                .unless(first.isPresent(), "inForce", "retention.form.give-day")
                .unless(
                        first.isEmpty() || decided.isEmpty() || !first.get().isBefore(decided.get()),
                        "inForce",
                        "retention.form.before-decision")
                .unless(words.length() <= TEXT, "words", "records.form.too-long")
                .unless(fate.stream().anyMatch(said -> !said.isEmpty()), "fate", "retention.form.choose-some");
        for (int n = 0; n < KINDS.size(); n++) {
            problems = ofLine(problems, n);
        }
        return problems;
    }

    private Problems ofLine(Problems problems, int n) {
        var field = "line-" + n;
        var disposed = fate.get(n).equals("DISPOSE");
        return problems.unless(
                        List.of("", "KEEP", "DISPOSE").contains(fate.get(n)), field, "retention.form.choose-fate")
                .unless(!disposed || KINDS.get(n).letsGo(), field, "retention.form.stays")
                .unless(!disposed || period(n).isPresent(), field, "retention.form.give-period")
                .unless(fate.get(n).isEmpty() || !ground.get(n).isEmpty(), field, "retention.form.give-ground")
                .unless(ground.get(n).length() <= 2000, field, "records.form.too-long");
    }

    private Optional<Plan.Period> period(int n) {
        return Arrays.stream(Counted.values())
                .filter(from -> from.name().equals(counted.get(n)))
                .filter(from -> months.get(n).matches("[1-9]\\d{0,2}"))
                .map(from -> new Plan.Period(Integer.parseInt(months.get(n)), from))
                .findFirst();
    }

    Plan plan(Optional<Plan.Board> whose, String by, Instant at) {
        var lines = new ArrayList<Plan.Line>();
        for (int n = 0; n < KINDS.size(); n++) {
            if (!fate.get(n).isEmpty()) {
                lines.add(new Plan.Line(
                        KINDS.get(n), fate.get(n).equals("DISPOSE") ? period(n) : Optional.empty(), ground.get(n)));
            }
        }
        return new Plan(
                0,
                whose,
                title,
                reference,
                decidedBy,
                Days.day(decidedOn).orElseThrow(),
                Days.day(inForce).orElseThrow(),
                words,
                lines,
                new Plan.Entered(by, at));
    }
}
