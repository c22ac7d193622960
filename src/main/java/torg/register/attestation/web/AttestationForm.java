package torg.register.attestation.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import torg.register.attestation.Answer;
import torg.register.attestation.Item;
import torg.register.attestation.Sheet;
import torg.shell.Problems;

/**
 * What somebody says of each item: {@code yes} or {@code no}, and what is wrong when it is no.
 *
 * @param seen the mark of the sheet that was on the page
 */
public record AttestationForm(
        String seen,
        String purpose,
        String purposeNote,
        String duties,
        String dutiesNote,
        String administrators,
        String administratorsNote,
        String twoFactor,
        String twoFactorNote,
        String basicInformation,
        String basicInformationNote) {
    static final AttestationForm BLANK = new AttestationForm("", "", "", "", "", "", "", "", "", "", "");

    public AttestationForm {
        seen = Objects.toString(seen, "");
        purpose = Objects.toString(purpose, "");
        purposeNote = Objects.toString(purposeNote, "").strip();
        duties = Objects.toString(duties, "");
        dutiesNote = Objects.toString(dutiesNote, "").strip();
        administrators = Objects.toString(administrators, "");
        administratorsNote = Objects.toString(administratorsNote, "").strip();
        twoFactor = Objects.toString(twoFactor, "");
        twoFactorNote = Objects.toString(twoFactorNote, "").strip();
        basicInformation = Objects.toString(basicInformation, "");
        basicInformationNote = Objects.toString(basicInformationNote, "").strip();
    }

    static String field(Item item) {
        return switch (item) {
            case PURPOSE -> "purpose";
            case DUTIES -> "duties";
            case ADMINISTRATORS -> "administrators";
            case TWO_FACTOR -> "twoFactor";
            case BASIC_INFORMATION -> "basicInformation";
        };
    }

    String said(Item item) {
        return switch (item) {
            case PURPOSE -> purpose;
            case DUTIES -> duties;
            case ADMINISTRATORS -> administrators;
            case TWO_FACTOR -> twoFactor;
            case BASIC_INFORMATION -> basicInformation;
        };
    }

    String note(Item item) {
        return switch (item) {
            case PURPOSE -> purposeNote;
            case DUTIES -> dutiesNote;
            case ADMINISTRATORS -> administratorsNote;
            case TWO_FACTOR -> twoFactorNote;
            case BASIC_INFORMATION -> basicInformationNote;
        };
    }

    Problems problems(Sheet sheet) {
        var problems = Problems.NONE;
        for (var row : sheet.rows()) {
            var said = said(row.item());
            problems = problems.unless(
                            said.equals("yes") || said.equals("no"),
                            field(row.item()),
                            "register.attestation.form.answer")
                    .unless(
                            !said.equals("no") || !note(row.item()).isEmpty(),
                            field(row.item()) + "Note",
                            "register.attestation.form.say-what")
                    .unless(
                            note(row.item()).length() <= 1000,
                            field(row.item()) + "Note",
                            "register.attestation.form.long");
        }
        return problems.unless(sheet.mark().equals(seen), "seen", "register.attestation.changed");
    }

    Map<Item, Answer> answers(Sheet sheet) {
        var answers = new EnumMap<Item, Answer>(Item.class);
        for (var row : sheet.rows()) {
            var so = said(row.item()).equals("yes");
            answers.put(row.item(), new Answer(so, so ? "" : note(row.item())));
        }
        return answers;
    }
}
