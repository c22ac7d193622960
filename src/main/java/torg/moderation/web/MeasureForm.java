package torg.moderation.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.privacy.Outgoing;
import torg.shell.Problems;

/**
 * What somebody wants done about a message, as they said it.
 *
 * @param criticism {@code yes} or {@code no}; nobody answers it without having thought
 */
public record MeasureForm(
        Long message, String measure, String ground, String reason, String second, String criticism, String days) {
    private static final int LONGEST = 4000;

    public MeasureForm {
        message = Objects.requireNonNullElse(message, 0L);
        measure = Objects.toString(measure, "").strip();
        ground = Objects.toString(ground, "").strip();
        reason = Objects.toString(reason, "").strip();
        second = Objects.toString(second, "").strip();
        criticism = Objects.toString(criticism, "").strip();
        days = Objects.toString(days, "").strip();
    }

    /** The least intrusive step that removes anything is proposed (domain.md D35). */
    static MeasureForm blank(long message) {
        return new MeasureForm(message, Measure.Kind.FIRST.name(), "", "", "", "", "");
    }

    Problems problems() {
        var kind = kind();
        var problems = Problems.NONE
                .unless(kind.isPresent(), "measure", "moderation.form.choose-measure")
                .unless(!ground.isEmpty(), "ground", "moderation.form.choose-ground")
                .unless(reason.length() >= 10, "reason", "moderation.form.give-reason")
                .unless(reason.length() <= LONGEST && second.length() <= LONGEST, "reason", "moderation.form.too-long")
                .unless(!criticism.isEmpty(), "criticism", "moderation.form.say-criticism")
                .unless(
                        !kind.equals(Optional.of(Measure.Kind.DELETE)) || second.length() >= 10,
                        "second",
                        "moderation.delete-needs-a-second-reason")
                .unless(
                        !(isCriticism() && ground.startsWith("rule-"))
                                || kind.filter(Measure.Kind::restricts).isEmpty(),
                        "ground",
                        "moderation.criticism-stays")
                .unless(
                        !ground.startsWith("RF-") || kind.equals(Optional.of(Measure.Kind.KEEP)),
                        "ground",
                        "moderation.freedom-removes-nothing")
                .unless(days.isEmpty() || days.matches("[1-9]\\d{0,3}"), "days", "moderation.form.days");
        return kind.equals(Optional.of(Measure.Kind.REPORT_POLICE))
                ? problems
                : Outgoing.problems(Outgoing.problems(problems, "reason", reason), "second", second);
    }

    private Optional<Measure.Kind> kind() {
        return Arrays.stream(Measure.Kind.values())
                .filter(one -> one.name().equals(measure))
                .findFirst();
    }

    private boolean isCriticism() {
        return criticism.equals("yes");
    }

    Moderation.Wanted wanted() {
        return new Moderation.Wanted(
                message,
                kind().orElseThrow(),
                ground,
                reason,
                second,
                isCriticism(),
                Optional.of(days).filter(said -> !said.isEmpty()).map(Integer::valueOf));
    }
}
