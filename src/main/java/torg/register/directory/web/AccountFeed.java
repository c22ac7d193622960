package torg.register.directory.web;

import java.util.List;
import java.util.Optional;
import torg.register.above.Spoken.Saying;
import torg.register.directory.Listing;
import torg.shell.Atom;

/** What the city has said on one account. */
record AccountFeed(String city, String here, Listing account, List<Saying> said) {
    private static final int TITLE = 80;

    Atom atom() {
        return new Atom(
                page() + "/feed.atom",
                account.name() + ", " + account.network().brand(),
                account.unit().isBlank() ? city : account.unit(),
                page(),
                said.stream().map(this::entry).toList());
    }

    private Atom.Entry entry(Saying one) {
        return new Atom.Entry(
                one.id(),
                one.title().isBlank() ? beginning(one.words()) : one.title(),
                Optional.of(one.at()),
                one.changed(),
                one.address().map(this::whole).orElseGet(this::page),
                Optional.of(one.words()));
    }

    private String page() {
        return here + "/accounts/" + account.id();
    }

    private String whole(String address) {
        return address.startsWith("/") ? here + address : address;
    }

    private static String beginning(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= TITLE) {
            return line;
        }
        var end = line.lastIndexOf(' ', TITLE);
        return line.substring(0, end < 1 ? line.offsetByCodePoints(0, TITLE / 2) : end) + "…";
    }
}
