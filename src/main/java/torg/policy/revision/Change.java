package torg.policy.revision;

import java.time.LocalDate;
import java.util.Optional;
import torg.policy.Rule;
import torg.policy.Scope;
import torg.policy.Value;

/**
 * What a version wants with one rule in one scope: to say it so, or to end it.
 *
 * @param source where it comes from: a paragraph of law, a policy, an address
 * @param until the last day, when the rule is for a time only
 */
public record Change(
        long id,
        Scope scope,
        boolean ends,
        String paragraph,
        String source,
        String title,
        String text,
        Value value,
        Optional<LocalDate> until) {

    static Change ending(Rule rule) {
        return new Change(
                0,
                rule.scope(),
                true,
                rule.paragraph(),
                rule.source(),
                rule.title(),
                rule.text(),
                rule.value(),
                Optional.empty());
    }

    /** The rule as it would stand. */
    public Rule rule(String reference, LocalDate from) {
        return new Rule(
                scope.rule(),
                paragraph,
                source,
                title,
                text,
                value,
                scope.unit(),
                scope.network(),
                reference,
                from,
                until);
    }

    boolean says(Rule rule) {
        return !ends && rule.equals(rule(rule.reference(), rule.from()));
    }
}
