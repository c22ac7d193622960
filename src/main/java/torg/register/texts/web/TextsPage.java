package torg.register.texts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.policy.Value;
import torg.register.Account;
import torg.register.texts.BasicField;
import torg.register.texts.Decided;
import torg.register.texts.Kind;
import torg.register.texts.ProofGuide;
import torg.register.texts.Texts;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What an account says of itself: the proposal within the platform's room, what is decided, and how each of the fourteen
 * fields is met.
 *
 * @param changed the proposal as it would be today differs from the decided short text
 */
public record TextsPage(
        long id,
        String name,
        Network network,
        String proposal,
        int used,
        int most,
        String shortText,
        int shortUsed,
        String longText,
        Optional<String> linkField,
        String page,
        List<Row> fields,
        Optional<Decided> decided,
        boolean changed,
        List<String> waitingFor,
        List<Decided> versions,
        ProofGuide proof,
        boolean mayWrite,
        Problems problems)
        implements Page {

    /** One field of the basic information: what the rule says, and how the proposal meets it. */
    public record Row(String field, String rule, String level, String met, String chip) {}

    static TextsPage of(Account account, Texts texts, Optional<TextForm> typed, boolean mayWrite, Problems problems) {
        var proposal = texts.shortText(account);
        var decided = texts.newest(account.id(), Kind.SHORT);
        var demands = texts.demands(account);
        var shown =
                typed(typed, Kind.SHORT).or(() -> decided.map(Decided::text)).orElse(proposal.text());
        return new TextsPage(
                account.id().value(),
                account.name(),
                account.network(),
                proposal.text(),
                proposal.used(),
                proposal.most(),
                shown,
                texts.limit(account).used(shown),
                typed(typed, Kind.LONG)
                        .or(() -> texts.newest(account.id(), Kind.LONG).map(Decided::text))
                        .orElseGet(() -> texts.longText(account).text()),
                proposal.linkField(),
                "/accounts/" + account.id().value(),
                Arrays.stream(BasicField.values())
                        .map(f -> new Row(
                                f.name(),
                                demands.get(f).text(),
                                level(demands.get(f).value()),
                                proposal.fields().get(f).word(),
                                proposal.fields().get(f).chip()))
                        .toList(),
                decided,
                decided.filter(d -> !d.text().equals(proposal.text())).isPresent(),
                texts.waitingFor(account.id()),
                texts.decided(account.id()),
                texts.proof(account),
                mayWrite,
                problems);
    }

    private static Optional<String> typed(Optional<TextForm> form, Kind kind) {
        return form.filter(f -> f.which().equals(Optional.of(kind))).map(TextForm::text);
    }

    private static String level(Value value) {
        return value instanceof Value.Demand demand ? demand.level().word() : "";
    }

    @Override
    public String title() {
        return "texts.title";
    }
}
