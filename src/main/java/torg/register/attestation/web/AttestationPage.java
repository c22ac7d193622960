package torg.register.attestation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.register.attestation.Attestation;
import torg.register.attestation.Item;
import torg.register.attestation.Sheet;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What stands here about one account, for the responsible to say that it is so.
 *
 * @param due the last day; empty when none is asked for
 * @param mark of the sheet as it stands now
 */
public record AttestationPage(
        long account,
        String name,
        Optional<String> responsible,
        Optional<LocalDate> due,
        boolean late,
        boolean lapsed,
        List<Row> rows,
        String mark,
        boolean mayGive,
        List<Past> given,
        Problems problems)
        implements Page {

    /**
     * One item with what stands here, where it is put right, and what was typed.
     *
     * @param to the page where it is put right
     */
    public record Row(
            String word,
            String field,
            List<String> shown,
            String to,
            String said,
            String note,
            Optional<String> wrong) {
        public boolean says(String answer) {
            return said.equals(answer);
        }
    }

    /** One that was given, with the words of what was not so. */
    public record Past(LocalDate on, String by, List<String> notSo) {}

    static List<Row> rows(long account, Sheet sheet, AttestationForm typed, Problems problems) {
        return sheet.rows().stream()
                .map(row -> new Row(
                        row.item().word(),
                        AttestationForm.field(row.item()),
                        row.shown(),
                        "/register/" + account + mending(row.item()),
                        typed.said(row.item()),
                        typed.note(row.item()),
                        problems.of(AttestationForm.field(row.item()))))
                .toList();
    }

    private static String mending(Item item) {
        return switch (item) {
            case PURPOSE -> "/correction";
            case DUTIES -> "/duties";
            case ADMINISTRATORS, TWO_FACTOR -> "/administrators";
            case BASIC_INFORMATION -> "";
        };
    }

    static List<Past> past(List<Attestation> all) {
        return all.stream()
                .flatMap(one -> one.given().stream())
                .map(given -> new Past(
                        given.on(),
                        given.by(),
                        given.answers().entrySet().stream()
                                .filter(answer -> !answer.getValue().so())
                                .map(answer -> answer.getKey().word())
                                .toList()))
                .toList();
    }

    @Override
    public String title() {
        return "register.attestation.title";
    }
}
