package torg.inbox.search.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import torg.inbox.search.Wanted;
import torg.platforms.Network;
import torg.shell.Problems;

/** What is looked for. A filter that makes no sense filters nothing; a day that is none is said to be so. */
public record SearchForm(
        String words,
        String unit,
        String account,
        String network,
        String state,
        String from,
        String until,
        Long before) {
    static final List<String> STATES = List.of("WAITING", "TAKEN", "ANSWERED", "CLOSED");
    private static final int LONGEST = 200;

    public SearchForm {
        words = Objects.toString(words, "").strip();
        unit = Objects.toString(unit, "");
        account = Objects.toString(account, "");
        network = Objects.toString(network, "");
        state = Objects.toString(state, "");
        from = Objects.toString(from, "").strip();
        until = Objects.toString(until, "").strip();
    }

    Problems problems() {
        return Problems.NONE
                .unless(words.length() <= LONGEST, "words", "search.too-long")
                .unless(from.isEmpty() || day(from).isPresent(), "from", "search.no-day")
                .unless(until.isEmpty() || day(until).isPresent(), "until", "search.no-day");
    }

    Wanted wanted(Collection<Long> units) {
        return new Wanted(
                words,
                units,
                number(account),
                Arrays.stream(Network.values())
                        .filter(n -> n.name().equals(network))
                        .findFirst(),
                Optional.of(state).filter(STATES::contains),
                day(from),
                day(until),
                Optional.ofNullable(before));
    }

    Optional<Long> chosenUnit() {
        return number(unit);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
