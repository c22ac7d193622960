package torg.register.checks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.checks.Finding;
import torg.register.checks.Finding.State;
import torg.register.checks.FindingRow;
import torg.register.checks.judgement.Rules;
import torg.shell.Page;
import torg.shell.Words;

/** What the city's accounts lack, what is due first at the top. */
public record FindingsPage(FindingsForm search, List<Row> findings, Optional<String> next, long found, boolean mayMark)
        implements Page {

    /** @param chip of when it is due */
    public record Row(
            long id,
            long account,
            String name,
            String brand,
            String unit,
            String title,
            String what,
            String seen,
            String level,
            String when,
            String chip) {

        static Row of(FindingRow row, LocalDate today) {
            var finding = row.finding();
            return new Row(
                    finding.id().value(),
                    finding.account().value(),
                    row.account(),
                    row.network().brand(),
                    row.unit(),
                    finding.title(),
                    finding.word(),
                    finding.seen(),
                    finding.level().word(),
                    when(finding, today),
                    finding.overdue(today) ? "bad" : finding.state() instanceof State.Exempted ? "" : "warn");
        }

        private static String when(Finding finding, LocalDate today) {
            return switch (finding.state()) {
                case State.Open(var since, var due) ->
                    Words.t(due.isBefore(today) ? "register.checks.was-due" : "register.checks.due", Words.date(due));
                case State.Escalated(var since, var due, var on) -> Words.t("register.checks.was-due", Words.date(due));
                case State.Exempted(var since, var due, var exemption) ->
                    Words.t("register.checks.exempted-until", Words.date(exemption.until()), exemption.reference());
                case State.Settled(var since, var by, var at) -> Words.t("register.checks.settled-on", Words.time(at));
            };
        }
    }

    @Override
    public String title() {
        return "register.checks.findings.title";
    }

    public boolean narrowed() {
        return search.narrows();
    }

    public Network[] networks() {
        return Network.withAccounts();
    }

    public List<String> rules() {
        return Rules.ALL;
    }
}
