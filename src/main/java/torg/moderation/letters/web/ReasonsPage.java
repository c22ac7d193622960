package torg.moderation.letters.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import torg.moderation.Act;
import torg.moderation.letters.Objection;
import torg.moderation.letters.Statement;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What the author of a comment sees: the reasons, and how to object. Shown to whoever has the link, so with nothing but
 * what the author knows already.
 *
 * @param words masked
 */
public record ReasonsPage(
        String secret,
        String words,
        Statement statement,
        String state,
        Optional<String> lifted,
        boolean mayObject,
        List<Objected> objections,
        String draft,
        Problems problems)
        implements Page {

    /** Of an objection, what its author may see. */
    public record Objected(String words, boolean masked, Instant at, Optional<Answered> answer) {}

    /** The decision, by name: who decides for a city is no secret. */
    public record Answered(boolean restored, String by, Instant at, String reason) {}

    static ReasonsPage of(String secret, Act act, List<Objection> objections, String draft, Problems problems) {
        return new ReasonsPage(
                secret,
                act.words(),
                Statement.of(act),
                act.state().word(),
                act.state() instanceof Act.State.Lifted(var by, var reason) ? Optional.of(reason) : Optional.empty(),
                act.stands()
                        && objections.stream().allMatch(one -> one.decision().isPresent()),
                objections.stream().map(ReasonsPage::objected).toList(),
                draft,
                problems);
    }

    private static Objected objected(Objection one) {
        return new Objected(
                one.words(),
                one.masked(),
                one.madeAt(),
                one.decision()
                        .map(decided ->
                                new Answered(decided.restored(), decided.name(), decided.at(), decided.reason())));
    }

    @Override
    public String title() {
        return "moderation.reasons";
    }
}
