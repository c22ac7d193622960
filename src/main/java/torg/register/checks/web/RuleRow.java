package torg.register.checks.web;

import java.time.LocalDate;
import java.util.Optional;
import torg.register.checks.Finding;
import torg.register.checks.Finding.State;
import torg.register.checks.judgement.Ruling;
import torg.register.checks.judgement.Verdict;
import torg.shell.Words;

/**
 * One rule with what came of it.
 *
 * @param said a sentence about it, in the reader's language; empty when the verdict says all
 * @param seen the text, name or address that was found
 * @param finding what is to be put right, while it is
 */
public record RuleRow(
        String rule,
        String title,
        String level,
        String chip,
        String verdict,
        String said,
        String seen,
        Optional<Finding> finding,
        LocalDate today) {

    static RuleRow of(Ruling ruling, Optional<Finding> finding, LocalDate today) {
        var level = ruling.level().word();
        return switch (ruling.verdict()) {
            case Verdict.Met(var seen, var where) ->
                new RuleRow(
                        ruling.rule(),
                        ruling.title(),
                        level,
                        "good",
                        "register.checks.verdict.met",
                        seen.isEmpty() ? "" : Words.t(where.word()),
                        seen,
                        finding,
                        today);
            case Verdict.MetByLink(var link) ->
                row(ruling, "good", "register.checks.verdict.by-link", "", link.toString(), finding, today);
            case Verdict.Missing(var word, var seen) ->
                row(ruling, failing(ruling), "register.checks.verdict.missing", Words.t(word), seen, finding, today);
            case Verdict.Unknown(var word) ->
                row(ruling, "", "register.checks.verdict.unknown", Words.t(word), "", finding, today);
            case Verdict.NotDemanded(var word) ->
                row(ruling, "", "register.checks.verdict.not-demanded", Words.t(word), "", finding, today);
        };
    }

    private static String failing(Ruling ruling) {
        return switch (ruling.level()) {
            case MUST -> "bad";
            case SHOULD -> "warn";
            case OFF -> "";
        };
    }

    private static RuleRow row(
            Ruling ruling,
            String chip,
            String verdict,
            String said,
            String seen,
            Optional<Finding> finding,
            LocalDate today) {
        return new RuleRow(
                ruling.rule(), ruling.title(), ruling.level().word(), chip, verdict, said, seen, finding, today);
    }

    /** By when it is to be mended, or that it need not be for now. */
    public Optional<String> when() {
        return finding.map(Finding::state).map(state -> switch (state) {
            case State.Open(var since, var due) ->
                Words.t(due.isBefore(today) ? "register.checks.was-due" : "register.checks.due", Words.date(due));
            case State.Escalated(var since, var due, var on) ->
                Words.t("register.checks.was-due", Words.date(due)) + " " + Words.t("register.checks.escalated");
            case State.Exempted(var since, var due, var exemption) ->
                Words.t("register.checks.exempted-until", Words.date(exemption.until()), exemption.reference());
            case State.Settled(var since, var by, var at) -> Words.t("register.checks.settled-on", Words.time(at));
        });
    }

    public boolean late() {
        return finding.map(f -> f.overdue(today)).orElse(false);
    }

    public boolean exemptable() {
        return finding.map(Finding::state)
                .map(state -> state instanceof State.Open || state instanceof State.Escalated)
                .orElse(false);
    }

    public boolean of(String group) {
        return switch (group) {
            case "basic" -> rule.startsWith("basic.");
            case "profile" -> rule.startsWith("profile.");
            default -> !rule.startsWith("basic.") && !rule.startsWith("profile.");
        };
    }
}
