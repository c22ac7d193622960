package torg.records.release.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.records.release.Delivery;
import torg.records.release.Release;
import torg.records.release.Scope;
import torg.records.release.Way;
import torg.shell.Problems;

/**
 * What somebody asks for. There is no field for who they are.
 *
 * @param website stands where no person sees it; whatever fills it in is a program
 */
public record RequestForm(
        String way,
        String wanted,
        String board,
        String account,
        String from,
        String until,
        String words,
        String delivery,
        String contact,
        String website) {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_WORDS = 200;
    static final RequestForm BLANK = new RequestForm("", "", "", "", "", "", "", "LINK", "", "");

    public RequestForm {
        way = Objects.toString(way, "");
        wanted = Objects.toString(wanted, "").strip();
        board = Objects.toString(board, "");
        account = Objects.toString(account, "");
        from = Objects.toString(from, "").strip();
        until = Objects.toString(until, "").strip();
        words = Objects.toString(words, "").strip();
        delivery = Objects.toString(delivery, "");
        contact = Objects.toString(contact, "").strip();
        website = Objects.toString(website, "");
    }

    Problems problems() {
        return problemsOfScope()
                .unless(!wanted.isEmpty(), "wanted", "release.form.say-what")
                .unless(wanted.length() <= LONGEST, "wanted", "release.form.too-long")
                .unless(website.isEmpty(), "wanted", "release.form.say-what")
                .unless(how().isPresent(), "delivery", "release.form.choose-delivery")
                .unless(contact.length() <= LONGEST_WORDS * 2, "contact", "release.form.too-long")
                .unless(
                        how().filter(Delivery.PAPER::equals).isEmpty() || !contact.isEmpty(),
                        "contact",
                        "release.form.where-to-send");
    }

    Problems problemsOfScope() {
        return Problems.NONE
                .unless(words.length() <= LONGEST_WORDS, "words", "release.form.too-long")
                .unless(from.isEmpty() || day(from).isPresent(), "from", "release.form.no-day")
                .unless(until.isEmpty() || day(until).isPresent(), "until", "release.form.no-day")
                .unless(
                        day(from).isEmpty()
                                || day(until).isEmpty()
                                || !day(from).get().isAfter(day(until).get()),
                        "until",
                        "release.form.days-turned");
    }

    Optional<Delivery> how() {
        return Arrays.stream(Delivery.values())
                .filter(one -> one.name().equals(delivery))
                .findFirst();
    }

    /** Staff write down what came in another way than by the form. */
    Way came() {
        return Arrays.stream(Way.values())
                .filter(one -> one != Way.FORM && one.name().equals(way))
                .findFirst()
                .orElse(Way.COUNTER);
    }

    Scope scope() {
        return new Scope(number(board), number(account), day(from), day(until), words);
    }

    Release.Asked asked(Way by) {
        return new Release.Asked(by, how().orElseThrow(), wanted, scope(), contact);
    }

    static RequestForm of(Scope scope) {
        return new RequestForm(
                "",
                "",
                scope.board().map(String::valueOf).orElse(""),
                scope.account().map(String::valueOf).orElse(""),
                scope.from().map(LocalDate::toString).orElse(""),
                scope.until().map(LocalDate::toString).orElse(""),
                scope.words(),
                "",
                "",
                "");
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
