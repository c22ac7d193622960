package torg.register.directory.web;

import java.util.List;
import torg.register.directory.Change;
import torg.shell.Atom;
import torg.shell.Words;

/** Changes to the list. */
record Feed(String city, String here, List<Change> changes) {
    Atom atom() {
        return new Atom(
                here + "/accounts.atom",
                Words.t("directory.title") + ", " + city,
                city,
                here + "/accounts",
                changes.stream().map(this::entry).toList());
    }

    private Atom.Entry entry(Change change) {
        return Atom.Entry.of(
                String.valueOf(change.id()),
                change.name() + ", " + change.network().brand() + ": "
                        + Words.t(change.what().word()),
                change.at(),
                here + (change.listed() ? "/accounts/" + change.account() : "/accounts"));
    }
}
