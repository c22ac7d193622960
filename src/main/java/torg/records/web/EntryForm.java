package torg.records.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.records.diary.Direction;
import torg.records.diary.LeftOut;
import torg.records.diary.Particular;
import torg.records.diary.Particulars;
import torg.shell.Problems;

/**
 * A line of the diary, as somebody writes it.
 *
 * @param partyLeftOut why the public diary does not show who; empty when it does
 * @param reason why a line is changed; not asked for when it is new
 */
public record EntryForm(
        String day,
        String direction,
        String party,
        String partyLeftOut,
        String concerns,
        String concernsLeftOut,
        String reason) {
    private static final int LONGEST = 300;

    public EntryForm {
        day = Objects.toString(day, "").strip();
        direction = Objects.toString(direction, "").strip();
        party = Objects.toString(party, "").strip();
        partyLeftOut = Objects.toString(partyLeftOut, "").strip();
        concerns = Objects.toString(concerns, "").strip();
        concernsLeftOut = Objects.toString(concernsLeftOut, "").strip();
        reason = Objects.toString(reason, "").strip();
    }

    static EntryForm of(Particulars said) {
        return new EntryForm(
                said.day().toString(),
                said.direction().name(),
                said.party().text(),
                said.party().leftOut().map(LeftOut::name).orElse(""),
                said.concerns().text(),
                said.concerns().leftOut().map(LeftOut::name).orElse(""),
                "");
    }

    Problems problems(LocalDate today) {
        return Problems.NONE
                .unless(date().isPresent(), "day", "records.form.day")
                .unless(date().filter(day -> day.isAfter(today)).isEmpty(), "day", "records.form.day-to-come")
                .unless(way().isPresent(), "direction", "records.form.direction")
                .unless(party.length() <= LONGEST, "party", "records.form.too-long")
                .unless(concerns.length() >= 3, "concerns", "records.form.concerns-missing")
                .unless(concerns.length() <= LONGEST, "concerns", "records.form.too-long")
                .unless(
                        partyLeftOut.isEmpty() || leftOut(partyLeftOut).isPresent(),
                        "partyLeftOut",
                        "records.form.left-out")
                .unless(
                        concernsLeftOut.isEmpty() || leftOut(concernsLeftOut).isPresent(),
                        "concernsLeftOut",
                        "records.form.left-out");
    }

    Problems problemsOfChange(LocalDate today) {
        return problems(today).unless(reason.length() >= 5, "reason", "records.form.reason");
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Direction> way() {
        return Arrays.stream(Direction.values())
                .filter(one -> one.name().equals(direction))
                .findFirst();
    }

    private static Optional<LeftOut> leftOut(String name) {
        return Arrays.stream(LeftOut.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    Particulars particulars() {
        return new Particulars(
                date().orElseThrow(),
                way().orElseThrow(),
                new Particular(party, leftOut(partyLeftOut)),
                new Particular(concerns, leftOut(concernsLeftOut)));
    }
}
