package torg.records.retention.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import torg.records.retention.Holds;
import torg.records.retention.StandingHold;
import torg.shell.Days;
import torg.shell.Problems;

/** What must stay, and why. @param account its number; with a conversation the conversation's own account */
public record HoldForm(String account, String conversation, String from, String to, String reason) {
    private static final int LONGEST = 2000;

    public HoldForm {
        account = Objects.toString(account, "").strip();
        conversation = Objects.toString(conversation, "").strip();
        from = Objects.toString(from, "").strip();
        to = Objects.toString(to, "").strip();
        reason = Objects.toString(reason, "").strip();
    }

    static final HoldForm BLANK = new HoldForm("", "", "", "", "");

    Problems problems(Optional<Holds.Whose> whose) {
        var first = Days.day(from);
        var last = Days.day(to);
        return Problems.NONE
                .unless(reason.length() >= 10, "reason", "retention.give-reason")
                .unless(reason.length() <= LONGEST, "reason", "records.form.too-long")
                .unless(conversation.isEmpty() || whose.isPresent(), "conversation", "retention.hold.no-conversation")
                .unless(
                        account.isEmpty() || whose.map(Holds.Whose::account).equals(number(account)),
                        "account",
                        "retention.hold.no-account")
                .unless(from.isEmpty() || first.isPresent(), "from", "retention.form.give-day")
                .unless(to.isEmpty() || last.isPresent(), "to", "retention.form.give-day")
                .unless(
                        first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get()),
                        "to",
                        "retention.hold.last-before-first");
    }

    static Optional<Long> number(String text) {
        return text.matches("[1-9]\\d{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    StandingHold.About about(Optional<Holds.Whose> whose) {
        return new StandingHold.About(
                whose.map(Holds.Whose::account),
                whose.map(Holds.Whose::name).orElse(""),
                number(conversation),
                day(from),
                day(to));
    }

    private static Optional<LocalDate> day(String text) {
        return Days.day(text);
    }
}
