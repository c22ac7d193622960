package torg.register.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import torg.register.AccountId;
import torg.register.intake.Contents;
import torg.register.intake.IntakeFile;
import torg.register.intake.IntakeRow;
import torg.register.intake.appraisal.Columns;
import torg.register.intake.appraisal.Field;
import torg.register.intake.appraisal.Reason;
import torg.register.intake.appraisal.RowResult;
import torg.register.intake.appraisal.RowResult.Duplicate;
import torg.register.intake.appraisal.RowResult.Kind;
import torg.register.intake.appraisal.RowResult.Twin;

/**
 * Some of the rows of a list, with what becomes of them.
 *
 * @param kind the one kind that is looked at; empty for all
 * @param next the row after which the next page begins
 */
public record RowsPart(Optional<Kind> kind, boolean entered, List<Line> rows, Optional<Integer> next) {

    /**
     * @param account what the row calls the account
     * @param reference the decision the list claims
     * @param became the account in the register that it became, or is a duplicate of
     */
    public record Line(
            int row,
            String account,
            String unit,
            String reference,
            Optional<Kind> result,
            String word,
            Optional<String> why,
            Optional<Long> became) {

        static Line of(IntakeRow row, Columns columns) {
            return new Line(
                    row.number(),
                    Stream.of(Field.NAME, Field.HANDLE, Field.ADDRESS)
                            .map(field -> columns.said(field, row.cells()))
                            .filter(said -> !said.isEmpty())
                            .findFirst()
                            .orElseGet(() -> row.cells().stream()
                                    .filter(c -> !c.isEmpty())
                                    .findFirst()
                                    .orElse("")),
                    columns.said(Field.UNIT, row.cells()),
                    row.claimedReference(),
                    row.result().map(RowResult::kind),
                    word(row.result()),
                    row.result().flatMap(RowResult::reason).map(Reason::sentence),
                    row.result().flatMap(Line::became).map(AccountId::value));
        }

        private static Optional<AccountId> became(RowResult result) {
            return result instanceof Duplicate(Twin.InRegister(var account)) ? Optional.of(account) : result.account();
        }

        static String word(Optional<RowResult> result) {
            return result.map(r ->
                            r.account().isPresent() ? r.kind().word() : r.kind().rehearsedWord())
                    .orElse("register.intake.row.not-yet");
        }

        public String chip() {
            return result.map(kind -> switch (kind) {
                        case IMPORTED -> "good";
                        case NEEDS_RESPONSIBLE -> "warn";
                        case DUPLICATE -> "";
                        case INVALID_ADDRESS, NOT_UNDERSTOOD -> "bad";
                    })
                    .orElse("");
        }
    }

    static RowsPart of(IntakeFile file, Contents contents, RowsForm form, int most) {
        var columns = file.reading().map(IntakeFile.Reading::columns).orElse(new Columns(List.of()));
        var found = contents.page(form.kind(), form.afterRow(), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new RowsPart(
                form.kind(),
                file.runs() > 0,
                shown.stream().map(row -> Line.of(row, columns)).toList(),
                found.size() > most ? Optional.of(shown.getLast().number()) : Optional.empty());
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public String kindName() {
        return kind.map(Kind::name).orElse("");
    }

    public String word(Kind one) {
        return entered ? one.word() : one.rehearsedWord();
    }
}
