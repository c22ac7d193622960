package torg.moderation.letters;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import torg.moderation.Act;
import torg.moderation.Ground;
import torg.moderation.Measure;
import torg.shell.Words;

/**
 * The reasons as the author gets them, in the shape of article 17.3 of the Digital Services Act (EU) 2022/2065: what was
 * done and for how long, the facts, whether a machine took part, the ground, and how to object. The city follows it also
 * where it is not bound by it (domain.md D38).
 */
public record Statement(List<Part> parts) {

    /** @param title the key of its heading */
    public record Part(String title, String text) {}

    /** In the reader's language. */
    public static Statement of(Act act) {
        return of(act, Words::t);
    }

    /** As it is kept. */
    static String kept(Act act) {
        return of(act, Words::swedish).parts().stream()
                .map(part -> Words.swedish(part.title()) + "\n" + part.text())
                .collect(Collectors.joining("\n\n"));
    }

    private static Statement of(Act act, BiFunction<String, Object[], String> say) {
        return new Statement(List.of(
                new Part("moderation.statement.what", what(act, say)),
                new Part("moderation.statement.facts", facts(act, say)),
                new Part("moderation.statement.ground", ground(act, say)),
                new Part("moderation.statement.automated", said(say, "moderation.statement.automated.no")),
                new Part("moderation.statement.redress", said(say, "moderation.statement.redress.how"))));
    }

    private static String what(Act act, BiFunction<String, Object[], String> say) {
        var key = act.measure().kind().word() + ".told";
        return act.measure() instanceof Measure.Block(var until, var review)
                ? said(say, key, act.accountName(), act.network().brand(), until.toString())
                : said(say, key, act.accountName(), act.network().brand());
    }

    private static String facts(Act act, BiFunction<String, Object[], String> say) {
        return said(say, "moderation.statement.facts.what", Words.time(act.writtenAt()), act.reason());
    }

    private static String ground(Act act, BiFunction<String, Object[], String> say) {
        var ground = act.ground();
        var key = ground.kind() == Ground.Kind.OWN_RULE
                ? "moderation.statement.ground.own"
                : "moderation.statement.ground.law";
        return said(
                say,
                key,
                ground.paragraph(),
                ground.title(),
                ground.text(),
                ground.from().toString());
    }

    private static String said(BiFunction<String, Object[], String> say, String key, Object... arguments) {
        return say.apply(key, arguments);
    }
}
