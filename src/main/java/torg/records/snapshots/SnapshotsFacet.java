package torg.records.snapshots;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.Facet;
import torg.shell.SignedIn;
import torg.shell.Words;
import torg.staff.Right;
import torg.staff.Staff;

/** What an account's page says of the pictures of how it has looked. */
@Component
class SnapshotsFacet implements Facet.Teller {
    private static final int ORDER = 70;

    private final Schedule schedule;
    private final Staff staff;

    SnapshotsFacet(Schedule schedule, Staff staff) {
        this.schedule = schedule;
        this.staff = staff;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        var place = account.unit().path();
        if (!account.network().isPublic()
                || !reader.may(Right.READ_LEDGER, place) && !reader.may(Right.READ_INBOX, place)) {
            return Optional.empty();
        }
        var standing = schedule.of(account.id());
        var today = staff.today();
        return Optional.of(new Facet(
                ORDER,
                "records.snapshots.title",
                standing.map(one ->
                                one.late(today) ? Facet.Mood.BAD : one.due(today) ? Facet.Mood.WARN : Facet.Mood.GOOD)
                        .orElse(Facet.Mood.PLAIN),
                standing.flatMap(Schedule.Standing::good)
                        .map(day -> Words.t("records.snapshots.facet", Words.date(day)))
                        .orElseGet(() -> Words.t("records.snapshots.facet.none")),
                "/register/" + account.id().value() + "/snapshots"));
    }
}
