package torg.register.intake.appraisal;

import java.util.List;
import java.util.Optional;
import torg.register.Particulars;
import torg.register.intake.appraisal.RowResult.Duplicate;
import torg.register.intake.appraisal.RowResult.NotUnderstood;
import torg.staff.Person;
import torg.staff.Unit;

/** Says of each row, from the top, whether it is an account that can be entered. The rehearsal and the run ask the same. */
public final class Appraisal {
    private static final int LONGEST_NAME = 200;

    private final Columns columns;
    private final Organisation organisation;
    private final Twins twins;

    public Appraisal(Columns columns, Organisation organisation, Twins twins) {
        this.columns = columns;
        this.organisation = organisation;
        this.twins = twins;
    }

    /** What a row is worth. */
    public sealed interface Verdict {
        /** @param lacking why nobody answers for it yet */
        record Enters(Particulars account, Optional<Reason> lacking) implements Verdict {}

        record Stays(RowResult result) implements Verdict {}
    }

    public Verdict of(int number, List<String> cells) {
        return switch (Whereabouts.of(columns, cells)) {
            case Whereabouts.Unclear(var result) -> new Verdict.Stays(result);
            case Whereabouts.Known known -> once(number, cells, known);
        };
    }

    private Verdict once(int number, List<String> cells, Whereabouts.Known account) {
        var twin = twins.of(account);
        if (twin.isPresent()) {
            return new Verdict.Stays(new Duplicate(twin.get()));
        }
        if (said(Field.NAME, cells).length() > LONGEST_NAME) {
            return new Verdict.Stays(new NotUnderstood(Field.NAME, Reason.of("long-name", said(Field.NAME, cells))));
        }
        return switch (organisation.unit(said(Field.UNIT, cells))) {
            case Organisation.Found.None(var why) -> new Verdict.Stays(new NotUnderstood(Field.UNIT, why));
            case Organisation.Found.One(var unit) -> {
                twins.listed(account, number);
                yield owned(cells, account, unit);
            }
        };
    }

    private Verdict owned(List<String> cells, Whereabouts.Known account, Unit unit) {
        var responsible = organisation.person(said(Field.RESPONSIBLE, cells));
        var substitute = organisation
                .person(said(Field.SUBSTITUTE, cells))
                .filter(s -> !Optional.of(s).equals(responsible));
        var particulars = new Particulars(
                account.network(),
                name(cells, account),
                account.handle(),
                account.address(),
                unit,
                said(Field.PURPOSE, cells),
                said(Field.AUDIENCE, cells),
                said(Field.GOALS, cells),
                responsible,
                substitute);
        return new Verdict.Enters(particulars, lacking(cells, responsible, substitute));
    }

    private String name(List<String> cells, Whereabouts.Known account) {
        var name = said(Field.NAME, cells);
        var handle = said(Field.HANDLE, cells);
        if (!name.isEmpty()) {
            return name;
        }
        return handle.contains(" ") && handle.length() <= LONGEST_NAME ? handle : account.handle();
    }

    private Optional<Reason> lacking(List<String> cells, Optional<Person> responsible, Optional<Person> substitute) {
        return lacking("responsible", said(Field.RESPONSIBLE, cells), responsible)
                .or(() -> substitute.isEmpty()
                                && organisation
                                        .person(said(Field.SUBSTITUTE, cells))
                                        .isPresent()
                        ? Optional.of(Reason.of("same-person", said(Field.SUBSTITUTE, cells)))
                        : lacking("substitute", said(Field.SUBSTITUTE, cells), substitute));
    }

    private static Optional<Reason> lacking(String who, String written, Optional<Person> found) {
        if (found.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(written.isEmpty() ? Reason.of("no-" + who) : Reason.of("unknown-" + who, written));
    }

    public String claimedReference(List<String> cells) {
        return said(Field.REFERENCE, cells);
    }

    private String said(Field field, List<String> cells) {
        return columns.said(field, cells);
    }
}
