package torg.register.fakes.web;

import java.util.List;
import java.util.Optional;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.fakes.Fake;
import torg.register.fakes.Outcome;
import torg.register.verify.Found;
import torg.register.verify.Verdict;
import torg.shell.Page;
import torg.shell.Problems;
import torg.shell.Words;

/**
 * One case: what was told, what the register says of it today, the text to send to the platform, and how it ended.
 *
 * @param standing what the register says of it today, as a status of the verification
 */
public record FakePage(
        Fake fake,
        String standing,
        List<Found> ours,
        List<String> said,
        String letter,
        List<Line> history,
        Problems problems)
        implements Page {

    static FakePage of(
            Fake fake,
            Verdict verdict,
            List<String> said,
            List<Line> history,
            String city,
            String here,
            Problems problems) {
        var ours = verdict instanceof Verdict.Resembles(var alike)
                ? alike
                : verdict.about().stream().toList();
        return new FakePage(fake, verdict.status(), ours, said, text(fake, ours, city, here), history, problems);
    }

    private static String text(Fake fake, List<Found> ours, String city, String here) {
        var real = ours.stream()
                .findFirst()
                .map(account -> Words.t(
                        "fakes.template.ours",
                        account.address().orElse(account.network().brand() + " @" + account.handle()),
                        here + "/accounts/" + account.id().value()))
                .orElse("");
        return Words.t("fakes.template", fake.pasted(), city, here + "/accounts", real)
                .strip();
    }

    /** Where on the platform one reports it. */
    public String where() {
        return Words.t("fakes.where."
                + fake.network().map(Network::name).orElse("other").toLowerCase());
    }

    public Outcome[] outcomes() {
        return Outcome.values();
    }

    public Optional<Fake.State.Sent> sent() {
        return fake.state() instanceof Fake.State.Sent sent ? Optional.of(sent) : Optional.empty();
    }

    public Optional<Fake.State.Closed> closed() {
        return fake.state() instanceof Fake.State.Closed closed ? Optional.of(closed) : Optional.empty();
    }

    @Override
    public String title() {
        return "fakes.case";
    }
}
