package torg.register.checks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.EntryId;
import torg.register.checks.Check;
import torg.register.checks.Finding;
import torg.register.checks.Light;
import torg.shell.Page;
import torg.shell.Problems;

/** All that an account must say, with what was found, what is lacking and by when it is to be put right. */
public record ChecksPage(
        long account,
        String name,
        String brand,
        Light light,
        Optional<Summary> summary,
        List<RuleRow> rules,
        Optional<WatchPart> watch,
        List<Settled> settled,
        Optional<String> picture,
        boolean mayLook,
        boolean mayExempt,
        boolean mayJudge,
        ExemptionForm form,
        Problems problems)
        implements Page {

    /** @param evidence the number of the capture that the verdicts rest on */
    public record Summary(Instant first, Instant last, LocalDate rules, Optional<Long> evidence) {
        static Summary of(Check check) {
            return new Summary(
                    check.first(),
                    check.last(),
                    check.judgement().day(),
                    check.evidence().map(EntryId::number));
        }
    }

    /** A finding that a look has closed. */
    public record Settled(String title, Instant at) {
        static Optional<Settled> of(Finding finding) {
            return finding.state() instanceof Finding.State.Settled(var since, var by, var at)
                    ? Optional.of(new Settled(finding.title(), at))
                    : Optional.empty();
        }
    }

    @Override
    public String title() {
        return "register.checks.title";
    }

    ChecksPage with(ExemptionForm typed, Problems wrong) {
        return new ChecksPage(
                account, name, brand, light, summary, rules, watch, settled, picture, mayLook, mayExempt, mayJudge,
                typed, wrong);
    }

    public List<String> groups() {
        return List.of("profile", "basic", "use");
    }

    public List<RuleRow> in(String group) {
        return rules.stream().filter(row -> row.of(group)).toList();
    }

    public List<RuleRow> exemptable() {
        return rules.stream().filter(RuleRow::exemptable).toList();
    }

    /** The last day on which anything was published, when that is too long ago. */
    public Optional<String> dormantSince() {
        return rules.stream()
                .filter(row ->
                        row.rule().equals("dormancy.days") && row.verdict().equals("register.checks.verdict.missing"))
                .map(RuleRow::seen)
                .findFirst();
    }
}
