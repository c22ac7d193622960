package torg.register.texts.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.stream.Stream;
import torg.register.texts.Contacts;
import torg.shell.Problems;

/** How to reach a unit. Everything may be left empty: then what stands above holds. */
public record ContactsForm(
        String reach,
        String email,
        String phone,
        String webPage,
        String personalData,
        String accessibility,
        String hours) {
    public ContactsForm {
        reach = Objects.toString(reach, "").strip();
        email = Objects.toString(email, "").strip();
        phone = Objects.toString(phone, "").strip();
        webPage = Objects.toString(webPage, "").strip();
        personalData = Objects.toString(personalData, "").strip();
        accessibility = Objects.toString(accessibility, "").strip();
        hours = Objects.toString(hours, "").strip();
    }

    static ContactsForm of(Contacts contacts) {
        return new ContactsForm(
                contacts.reach(),
                contacts.email(),
                contacts.phone(),
                contacts.webPage(),
                contacts.personalData(),
                contacts.accessibility(),
                contacts.hours());
    }

    Problems problems() {
        return Problems.NONE
                .unless(brief(), "reach", "texts.form.long-contact")
                .unless(
                        email.isEmpty() || email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                        "email",
                        "texts.form.odd-email")
                .unless(phone.isEmpty() || phone.matches("[+\\d][\\d\\s()/-]{2,40}"), "phone", "texts.form.odd-phone")
                .unless(web(webPage), "webPage", "texts.form.odd-page")
                .unless(web(personalData), "personalData", "texts.form.odd-page")
                .unless(web(accessibility), "accessibility", "texts.form.odd-page");
    }

    private boolean brief() {
        return Stream.of(reach, email, phone, webPage, personalData, accessibility, hours)
                .allMatch(text -> text.length() <= 300);
    }

    private static boolean web(String address) {
        try {
            var uri = new URI(address);
            return address.isEmpty() || "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Contacts contacts() {
        return new Contacts(reach, email, phone, webPage, personalData, accessibility, hours);
    }
}
