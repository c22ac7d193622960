package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import torg.ledger.Line;
import torg.policy.Case;
import torg.policy.Rule;
import torg.policy.revision.Body;
import torg.policy.revision.Decision;
import torg.policy.revision.Difference;
import torg.policy.revision.Proposals;
import torg.policy.revision.Round;
import torg.policy.revision.Stance;
import torg.policy.revision.Version;
import torg.policy.revision.Version.State;
import torg.policy.web.Places;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;
import torg.staff.Unit;

/**
 * One version: what it wants, rule by rule beside what holds; what the asked have answered; and what can be done next.
 *
 * @param elsewhere examples of other rules that would come out differently
 * @param rounds every time it has been out on remiss, newest first
 * @param mine the asked that the reader may answer for
 * @param rules what can be changed, for the list to choose from
 */
public record VersionPage(
        Version version,
        List<Row> differences,
        List<Case.Run> elsewhere,
        List<Round> rounds,
        List<Choice> rules,
        boolean mayDraft,
        boolean mayDecide,
        Set<Long> mine,
        LocalDate today,
        List<Line> history,
        VersionForm form,
        Problems problems)
        implements Page {

    public record Row(Difference difference, Optional<String> where) {
        static Row of(Difference difference, LongFunction<Unit> units) {
            return new Row(difference, Places.said(difference.change().scope(), units));
        }

        public String after() {
            return difference.change().rule("", LocalDate.EPOCH).said();
        }
    }

    /** A rule one can choose to change. */
    public record Choice(String scope, String name, boolean mayEnd) {
        static final Comparator<Choice> ORDER = Comparator.comparingInt(
                        (Choice choice) -> Integer.parseInt(choice.name().replaceAll("\\D.*", "0")))
                .thenComparing(Words.alphabetically(Choice::name));

        static Choice of(Rule rule, LongFunction<Unit> units) {
            return new Choice(
                    ScopeForm.written(rule.scope()),
                    rule.paragraph() + " " + rule.title()
                            + Places.said(rule.scope(), units)
                                    .map(where -> ", " + where)
                                    .orElse(""),
                    !Proposals.alwaysHolds(rule.scope()));
        }
    }

    VersionPage with(Problems wrong) {
        return with(form, wrong);
    }

    VersionPage with(VersionForm typed, Problems wrong) {
        return new VersionPage(
                version,
                differences,
                elsewhere,
                rounds,
                rules,
                mayDraft,
                mayDecide,
                mine,
                today,
                history,
                typed,
                wrong);
    }

    @Override
    public String title() {
        return "policy.version-page";
    }

    public boolean draft() {
        return version.state() instanceof State.Draft;
    }

    public boolean undecided() {
        return draft() || version.state() instanceof State.OnRemiss;
    }

    public Optional<Round> out() {
        return version.state() instanceof State.OnRemiss(var round) ? Optional.of(round) : Optional.empty();
    }

    public Optional<Decision> decision() {
        return version.state() instanceof State.Decided(var decision) ? Optional.of(decision) : Optional.empty();
    }

    public Optional<String> withdrawn() {
        return version.state() instanceof State.Withdrawn withdrawn
                ? Optional.of(withdrawn.reason())
                : Optional.empty();
    }

    public boolean editable() {
        return draft() && mayDraft;
    }

    public boolean mayAnswer(Body body) {
        return mine.contains(body.id());
    }

    public Stance[] stances() {
        return Stance.values();
    }

    public boolean mayEnd(Choice choice) {
        return choice.mayEnd();
    }
}
