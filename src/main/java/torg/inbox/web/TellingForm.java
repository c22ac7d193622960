package torg.inbox.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import torg.inbox.Message.Delivery.Told;
import torg.shell.Problems;
import torg.shell.Words;

/**
 * That an answer has been told, when and how.
 *
 * @param at in the city's own time, as {@code 2026-11-22T10:05}; now when it is left out
 */
public record TellingForm(String how, String at, String address) {
    static final List<String> HOWS = List.of("telephone", "visit", "letter", "mail", "there");
    private static final int LONGEST = 2000;

    public TellingForm {
        how = Objects.toString(how, "").strip();
        at = Objects.toString(at, "").strip();
        address = Objects.toString(address, "").strip();
    }

    static TellingForm now(Instant now) {
        return new TellingForm(
                "",
                LocalDateTime.ofInstant(now, Words.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                "");
    }

    Problems problems(Instant now) {
        return Problems.NONE
                .unless(HOWS.contains(how), "how", "inbox.tell.choose-how")
                .unless(at.isEmpty() || moment().isPresent(), "at", "inbox.tell.give-time")
                .unless(moment().map(said -> !said.isAfter(now)).orElse(true), "at", "inbox.tell.future")
                .unless(address.isEmpty() || isOnTheWeb(address), "address", "inbox.tell.bad-address");
    }

    Told told(String by, Instant now) {
        return new Told(moment().orElse(now), how, by);
    }

    private Optional<Instant> moment() {
        try {
            return Optional.of(LocalDateTime.parse(at).atZone(Words.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOnTheWeb(String address) {
        try {
            var uri = URI.create(address);
            return address.length() <= LONGEST
                    && List.of("http", "https")
                            .contains(Objects.toString(uri.getScheme(), "").toLowerCase())
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
