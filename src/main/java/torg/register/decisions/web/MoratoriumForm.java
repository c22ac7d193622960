package torg.register.decisions.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.Network;
import torg.shell.Days;
import torg.shell.Problems;

/** New accounts are held back: where, why, by which decision, from when. */
public record MoratoriumForm(String network, Long unit, String reason, String reference, String from, String until) {
    static final MoratoriumForm BLANK = new MoratoriumForm("", null, "", "", "", "");

    public MoratoriumForm {
        network = Objects.toString(network, "");
        reason = Objects.toString(reason, "").strip();
        reference = Objects.toString(reference, "").strip();
        from = Objects.toString(from, "").strip();
        until = Objects.toString(until, "").strip();
    }

    Problems problems() {
        var first = Days.day(from);
        return Problems.NONE
                .unless(network.isEmpty() || only().isPresent(), "network", "register.form.choose-network")
                .unless(!reason.isEmpty(), "reason", "register.form.give-reason")
                .unless(!reference.isEmpty(), "reference", "register.form.give-reference")
                .unless(reference.length() <= 60, "reference", "register.form.long-reference")
                .unless(first.isPresent(), "from", "register.form.give-day")
                .unless(until.isEmpty() || last().isPresent(), "until", "register.form.give-day")
                .unless(
                        first.isEmpty()
                                || last().map(day -> !day.isBefore(first.get())).orElse(true),
                        "until",
                        "register.moratorium.ends-before-it-begins");
    }

    Optional<Network> only() {
        return Arrays.stream(Network.withAccounts())
                .filter(n -> n.name().equals(network))
                .findFirst();
    }

    LocalDate first() {
        return Days.day(from).orElseThrow();
    }

    Optional<LocalDate> last() {
        return Days.day(until);
    }
}
