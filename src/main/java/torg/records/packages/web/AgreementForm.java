package torg.records.packages.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.records.packages.Agreement;
import torg.records.packages.sip.Edition;
import torg.records.packages.sip.Parties;
import torg.records.packages.sip.Parties.Contact;
import torg.records.packages.sip.Parties.Organisation;
import torg.shell.Problems;

/** What is agreed with the archive, as it is filled in. */
public record AgreementForm(
        String edition,
        String reference,
        String creator,
        String creatorNumber,
        String submitter,
        String submitterNumber,
        String contact,
        String reached,
        String archive,
        String archiveNumber) {
    private static final int LONGEST = 200;

    public AgreementForm {
        edition = said(edition);
        reference = said(reference);
        creator = said(creator);
        creatorNumber = said(creatorNumber);
        submitter = said(submitter);
        submitterNumber = said(submitterNumber);
        contact = said(contact);
        reached = said(reached);
        archive = said(archive);
        archiveNumber = said(archiveNumber);
    }

    private static String said(String text) {
        return Objects.toString(text, "").strip();
    }

    static AgreementForm of(Agreement agreement) {
        var parties = agreement.parties();
        return new AgreementForm(
                agreement.edition().name(),
                parties.agreement(),
                parties.creator().name(),
                parties.creator().number(),
                parties.submitter().name(),
                parties.submitter().number(),
                parties.contact().name(),
                parties.contact().reached(),
                parties.archive().name(),
                parties.archive().number());
    }

    static AgreementForm blank(String city) {
        return new AgreementForm(Edition.E_ARK_2_1_0.name(), "", city, "", city, "", "", "", "", "");
    }

    private Optional<Edition> chosen() {
        return Arrays.stream(Edition.values())
                .filter(one -> one.name().equals(edition))
                .findFirst();
    }

    Problems problems() {
        return Problems.NONE
                .unless(chosen().isPresent(), "edition", "records.packages.choose-edition")
                .unless(fits(reference), "reference", "records.packages.too-long")
                .unless(named(creator), "creator", "records.packages.give-name")
                .unless(numbered(creatorNumber), "creatorNumber", "records.packages.give-number")
                .unless(named(submitter), "submitter", "records.packages.give-name")
                .unless(numbered(submitterNumber), "submitterNumber", "records.packages.give-number")
                .unless(named(contact), "contact", "records.packages.give-name")
                .unless(fits(reached), "reached", "records.packages.too-long")
                .unless(named(archive), "archive", "records.packages.give-name")
                .unless(
                        archiveNumber.isEmpty() || numbered(archiveNumber),
                        "archiveNumber",
                        "records.packages.give-number");
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST;
    }

    private static boolean named(String text) {
        return !text.isEmpty() && fits(text);
    }

    /** Ten digits whose last is right (lag 1974:174; domain.md 5.1, 5.6). */
    static boolean numbered(String text) {
        if (!text.matches("[0-9]{2}[2-9][0-9]{3}-[0-9]{4}")) {
            return false;
        }
        var sum = 0;
        var digits = text.replace("-", "");
        for (var n = 0; n < digits.length(); n++) {
            var weighed = (digits.charAt(n) - '0') * (n % 2 == 0 ? 2 : 1);
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }

    Agreement agreement() {
        return new Agreement(
                chosen().orElseThrow(),
                new Parties(
                        new Organisation(creator, creatorNumber),
                        new Organisation(submitter, submitterNumber),
                        new Contact(contact, reached),
                        new Organisation(archive, archiveNumber),
                        reference));
    }
}
