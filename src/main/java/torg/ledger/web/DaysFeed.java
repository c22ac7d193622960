package torg.ledger.web;

import java.util.List;
import java.util.Optional;
import torg.shell.Atom;
import torg.shell.Words;

/** The newest heads of days, each whole, so that a feed reader that keeps its entries keeps the ledger honest. */
record DaysFeed(String city, String here, List<DaysPage.Day> days) {
    Atom atom() {
        return new Atom(
                here + "/ledger/days.atom",
                Words.t("ledger.days") + ", " + city,
                city,
                here + "/ledger/days",
                days.stream().map(this::entry).toList());
    }

    private Atom.Entry entry(DaysPage.Day day) {
        return new Atom.Entry(
                day.day().toString(),
                Words.t("ledger.days.of", day.day().toString(), day.size()),
                Optional.empty(),
                day.at(),
                here + "/ledger/files/" + day.size() + ".head",
                Optional.of(day.note()));
    }
}
