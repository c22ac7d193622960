package torg.policy.revision.web;

import java.util.List;
import java.util.Optional;
import torg.policy.Case;
import torg.policy.Limit;
import torg.policy.Rule;
import torg.policy.Value;
import torg.policy.Verdict;
import torg.policy.revision.Change;
import torg.policy.revision.Version;
import torg.policy.web.Places;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;
import torg.staff.Unit;

/**
 * One rule in a draft: how it shall stand, and its examples.
 *
 * @param known what holds now, where it is asked; empty for a rule of the city's own
 * @param change empty until it is saved
 * @param examples tried against the rules as they would be
 */
public record ChangePage(
        Version version,
        Optional<Rule> known,
        Optional<Change> change,
        Optional<String> where,
        List<Case.Run> examples,
        List<Unit> units,
        ChangeForm form,
        ExampleForm example,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "policy.change";
    }

    ChangePage with(ChangeForm typed, Problems wrong) {
        return new ChangePage(version, known, change, where, examples, units, typed, example, wrong);
    }

    ChangePage with(ExampleForm typed, Problems wrong) {
        return new ChangePage(version, known, change, where, examples, units, form, typed, wrong);
    }

    private Value value() {
        return change.map(Change::value).or(() -> known.map(Rule::value)).orElse(new Value.Text(""));
    }

    public Optional<Value.Number> number() {
        return value() instanceof Value.Number number ? Optional.of(number) : Optional.empty();
    }

    public boolean demand() {
        return value() instanceof Value.Demand;
    }

    public boolean hasExamples() {
        return !(value() instanceof Value.Text);
    }

    public Limit limit() {
        return Limit.of(form.rule());
    }

    /** Swedish measures stand after the number, so a form says what is counted: "Antal arbetsdagar, högst". */
    public String measured() {
        return Words.t(limit().atLeast() ? "policy.form.at-least" : "policy.form.at-most");
    }

    public String said(Case.Run run) {
        return Case.said(value(), run.example().fact());
    }

    public Optional<String> at(Case.Run run) {
        return Places.said(
                run.example().path().isEmpty()
                        ? Optional.empty()
                        : units.stream()
                                .filter(unit -> unit.path().equals(run.example().path()))
                                .map(Unit::name)
                                .findFirst(),
                run.example().network());
    }

    public List<String> networks() {
        return Places.NETWORKS;
    }

    public List<String> facts() {
        return Case.FACTS;
    }

    public Verdict[] verdicts() {
        return Verdict.values();
    }
}
