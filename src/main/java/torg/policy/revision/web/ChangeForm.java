package torg.policy.revision.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import torg.policy.Level;
import torg.policy.Limit;
import torg.policy.Rule;
import torg.policy.Scope;
import torg.policy.Value;
import torg.policy.revision.Change;
import torg.policy.web.Places;
import torg.shell.Days;
import torg.shell.Problems;
import torg.staff.Unit;

/**
 * A rule as it shall stand.
 *
 * @param rule empty for a rule of the city's own, which gets its name when it is saved
 * @param amount for a number
 * @param level for a demand, with {@code byLink}
 */
public record ChangeForm(
        String rule,
        Long unit,
        String network,
        String paragraph,
        String source,
        String title,
        String text,
        String amount,
        String level,
        Boolean byLink,
        String until) {
    static final ChangeForm BLANK = new ChangeForm("", null, "", "", "", "", "", "", "", false, "");

    public ChangeForm {
        rule = Objects.toString(rule, "").strip();
        network = Objects.toString(network, "").strip();
        paragraph = Objects.toString(paragraph, "").strip();
        source = Objects.toString(source, "").strip();
        title = Objects.toString(title, "").strip();
        text = Objects.toString(text, "").strip().replaceAll("\\s+", " ");
        amount = Objects.toString(amount, "").strip();
        level = Objects.toString(level, "").strip();
        byLink = Boolean.TRUE.equals(byLink);
        until = Objects.toString(until, "").strip();
    }

    static ChangeForm of(Rule known, Scope scope) {
        return of(new Change(
                0,
                scope,
                false,
                known.paragraph(),
                known.source(),
                known.title(),
                known.text(),
                known.value(),
                Optional.empty()));
    }

    static ChangeForm of(Change change) {
        var number = change.value() instanceof Value.Number n ? Integer.toString(n.amount()) : "";
        var demand = change.value() instanceof Value.Demand d ? d : new Value.Demand(Level.MUST, false);
        return new ChangeForm(
                change.scope().rule(),
                change.scope().unit().orElse(null),
                change.scope().network().orElse(""),
                change.paragraph(),
                change.source(),
                change.title(),
                change.text(),
                number,
                demand.level().name(),
                demand.byLink(),
                change.until().map(LocalDate::toString).orElse(""));
    }

    /** @param known what the rule says now, where it is asked; empty for one of the city's own */
    Problems problems(Optional<Rule> known, Optional<Unit> place, LocalDate today) {
        var problems = Problems.NONE
                .unless(unit == null || place.isPresent(), "unit", "policy.form.odd-unit")
                .unless(network.isEmpty() || Places.NETWORKS.contains(network), "network", "policy.form.odd-network")
                .unless(paragraph.matches("\\d{1,3} §"), "paragraph", "policy.form.odd-paragraph")
                .unless(source.length() <= 200, "source", "policy.form.too-long")
                .unless(!title.isEmpty(), "title", "policy.form.give-title")
                .unless(title.length() <= 120, "title", "policy.form.long-title")
                .unless(!text.isEmpty(), "text", "policy.form.give-text")
                .unless(text.length() <= 2000, "text", "policy.form.too-long")
                .unless(until.isEmpty() || Days.day(until).isPresent(), "until", "policy.form.odd-day")
                .unless(
                        Days.day(until).map(day -> day.isAfter(today)).orElse(true),
                        "until",
                        "policy.form.until-is-past");
        return switch (kind(known)) {
            case Value.Number number ->
                problems.unless(amount.matches("\\d{1,6}"), "amount", "policy.form.give-number")
                        .unless(
                                !amount.matches("\\d{1,6}") || Limit.of(rule).allows(Integer.parseInt(amount)),
                                "amount",
                                "policy.form.impossible-number")
                        .unless(!saysOldNumber(number.amount()), "text", "policy.form.text-says-old-number");
            case Value.Demand demand ->
                problems.unless(level.matches("MUST|SHOULD|OFF"), "level", "policy.form.choose-level");
            case Value.Text words -> problems;
        };
    }

    /** The sentence and the number are two places that say one thing: whoever changes one forgets the other. */
    private boolean saysOldNumber(int old) {
        return !amount.equals(Integer.toString(old)) && says(Integer.toString(old)) && !says(amount);
    }

    private boolean says(String number) {
        return !number.isEmpty()
                && Pattern.compile("(?<!\\d)" + Pattern.quote(number) + "(?!\\d)")
                        .matcher(text)
                        .find();
    }

    private static Value kind(Optional<Rule> known) {
        return known.map(Rule::value).orElse(new Value.Text(""));
    }

    Change change(Optional<Rule> known, String ownName) {
        var value = switch (kind(known)) {
            case Value.Number number -> new Value.Number(Integer.parseInt(amount), number.measure());
            case Value.Demand demand -> new Value.Demand(Level.valueOf(level), byLink);
            case Value.Text words -> words;
        };
        return new Change(
                0,
                new Scope(
                        rule.isEmpty() ? ownName : rule,
                        Optional.ofNullable(unit),
                        Optional.of(network).filter(n -> !n.isEmpty())),
                false,
                paragraph,
                source,
                title,
                text,
                value,
                Days.day(until));
    }
}
