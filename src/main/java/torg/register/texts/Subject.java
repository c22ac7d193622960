package torg.register.texts;

import java.util.Optional;
import torg.policy.Place;
import torg.policy.Rulebook;
import torg.register.Account;
import torg.shell.Words;
import torg.staff.UnitKind;

/**
 * All that the texts of an account are made from.
 *
 * @param here this Torg's address, without a slash at its end
 */
record Subject(Account account, Contacts contacts, String city, String here, Rulebook rules) {
    Place place() {
        return Place.of(account.unit().path(), account.network().name());
    }

    /** The account's page, short enough for a profile. */
    String page() {
        return here + "/accounts/" + account.id().value();
    }

    /** Where a link is shown as text, the https:// takes room and tells nothing. */
    String barePage() {
        return bare(page());
    }

    static String bare(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    String rulesPage() {
        return here + "/rules";
    }

    boolean isTheCity() {
        return account.unit().kind() == UnitKind.CITY || account.unit().name().equalsIgnoreCase(city);
    }

    /** Without the full stop, which the sentence it is put into has. */
    Optional<String> purpose() {
        return Optional.of(account.purpose().strip().replaceFirst("[.\\s]+$", ""))
                .filter(p -> !p.isEmpty());
    }

    int answerDays() {
        return rules.number("answer.working-days", place());
    }

    String hours() {
        return contacts.hours().isBlank() ? Words.t("texts.hours") : contacts.hours();
    }

    /** Where to turn with one's own case. */
    String reach() {
        return contacts.line().isBlank() ? Words.t("texts.contact-centre") : contacts.line();
    }

    String accessibility() {
        return contacts.accessibility().isBlank() ? here + "/accessibility" : contacts.accessibility();
    }
}
