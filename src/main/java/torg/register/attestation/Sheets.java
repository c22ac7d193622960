package torg.register.attestation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.above.BasicInformation;
import torg.register.administrators.Administrators;
import torg.register.duties.Duties;
import torg.register.duties.Duty;
import torg.shell.Words;
import torg.staff.Person;

/** Draws up the sheet from what the rooms know today: nobody writes it, so it cannot be out of date. */
@Component
class Sheets {
    private final Duties duties;
    private final Administrators administrators;
    private final ObjectProvider<BasicInformation> basicInformation;

    Sheets(Duties duties, Administrators administrators, ObjectProvider<BasicInformation> basicInformation) {
        this.duties = duties;
        this.administrators = administrators;
        this.basicInformation = basicInformation;
    }

    /** On the city's own square there is no platform to sign in to. */
    Sheet of(Account account) {
        var rows = new ArrayList<Sheet.Row>();
        rows.add(new Sheet.Row(Item.PURPOSE, purpose(account)));
        rows.add(new Sheet.Row(Item.DUTIES, people(account)));
        if (account.network() != Network.SQUARE) {
            rows.add(new Sheet.Row(Item.ADMINISTRATORS, signingIn(account)));
            rows.add(new Sheet.Row(Item.TWO_FACTOR, protection(account)));
        }
        if (account.network().isPublic()) {
            rows.add(new Sheet.Row(Item.BASIC_INFORMATION, profile(account)));
        }
        return new Sheet(rows);
    }

    private static List<String> purpose(Account account) {
        return List.of(
                line("register.purpose", account.purpose()),
                line("register.audience", account.audience()),
                line("register.goals", account.goals()));
    }

    private static String line(String word, String said) {
        return Words.t(word) + ": " + (said.isBlank() ? Words.t("register.not-said") : said);
    }

    private List<String> people(Account account) {
        var staffing = duties.staffing(account.id());
        var lines = new ArrayList<String>();
        lines.add(line(
                "register.responsible", staffing.responsible().map(Person::name).orElse("")));
        lines.add(line(
                "register.duties.substitutes",
                String.join(
                        ", ", staffing.substitutes().stream().map(Person::name).toList())));
        for (var duty : Duty.values()) {
            if (staffing.spread().containsKey(duty)) {
                lines.add(line(duty.word(), staffing.spread().get(duty).name()));
            }
        }
        duties.lacks(account).forEach(lack -> lines.add(lack.sentence()));
        return lines;
    }

    private List<String> signingIn(Account account) {
        var now = administrators.now(account.id());
        return now.isEmpty()
                ? List.of(Words.t("register.administrators.none"))
                : now.stream().map(one -> one.who().name() + ", " + one.role()).toList();
    }

    private List<String> protection(Account account) {
        return administrators.now(account.id()).stream()
                .map(one -> one.who().name() + ": "
                        + Words.t(one.twoFactor() ? "register.administrators.on" : "register.administrators.off"))
                .toList();
    }

    private List<String> profile(Account account) {
        var seen = basicInformation.stream()
                .flatMap(room -> room.seen(account.id()).stream())
                .findFirst();
        if (seen.isEmpty()) {
            return List.of(Words.t("register.attestation.never-seen"));
        }
        var lines = new ArrayList<String>();
        lines.add(Words.t(seen.get().light().word()) + ", "
                + Words.t("register.attestation.seen", Words.time(seen.get().at())));
        seen.get().lacking().forEach(lack -> lines.add(Words.t("register.attestation.lacking", lack)));
        return lines;
    }
}
