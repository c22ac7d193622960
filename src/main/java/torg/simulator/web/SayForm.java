package torg.simulator.web;

import java.util.Objects;
import java.util.stream.Stream;
import torg.shell.Problems;
import torg.simulator.Residents;
import torg.simulator.Thing;

/**
 * What somebody has an invented resident say.
 *
 * @param who by the handle of one of {@link Residents}
 * @param under what is commented; empty for what is said to the account itself
 */
public record SayForm(String kind, String who, String under, String text) {
    static final SayForm BLANK = new SayForm("", "", "", "");
    private static final int LONGEST = 5_000;

    public SayForm {
        kind = Objects.toString(kind, "");
        who = Objects.toString(who, "");
        under = Objects.toString(under, "");
        text = Objects.toString(text, "").strip();
    }

    Problems problems() {
        return problemsOfText()
                .unless(
                        Residents.all().stream()
                                .anyMatch(resident -> resident.handle().equals(who)),
                        field("who"),
                        "simulator.choose-who")
                .unless(
                        Stream.of(Thing.Kind.values())
                                .anyMatch(one ->
                                        one != Thing.Kind.POST && one.name().equals(kind)),
                        field("kind"),
                        "simulator.choose-kind");
    }

    Problems problemsOfText() {
        return Problems.NONE
                .unless(!text.isEmpty(), field("text"), "simulator.give-text")
                .unless(text.length() <= LONGEST, field("text"), "simulator.too-long");
    }

    /** The name of a field in the form that stands under this thing: there is one for each on the page. */
    private String field(String name) {
        return (isChange() ? "new" : name) + "-" + (under.isEmpty() ? "account" : under);
    }

    /** Whether what stands there is to be said otherwise. */
    public boolean isChange() {
        return kind.equals("CHANGE");
    }

    public boolean isUnder(String thing) {
        return under.equals(thing);
    }
}
