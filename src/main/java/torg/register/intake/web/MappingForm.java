package torg.register.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import torg.register.intake.IntakeFile;
import torg.register.intake.appraisal.Columns;
import torg.register.intake.appraisal.Field;
import torg.shell.Problems;

/** The field each column tells, in the order of the columns; an empty one is left out. */
public record MappingForm(List<String> field) {
    public MappingForm {
        field = field == null ? List.of() : List.copyOf(field);
    }

    Problems problems(IntakeFile file) {
        var columns = columns();
        var known = field.stream()
                .allMatch(f -> f.isEmpty()
                        || Arrays.stream(Field.values()).anyMatch(v -> v.name().equals(f)));
        var within = file.reading()
                .map(reading -> field.size() <= reading.headings().size())
                .orElse(false);
        return Problems.NONE
                .unless(known && within, "field-0", "register.intake.odd-columns")
                .unless(!columns.contradictory(), "field-0", "register.intake.contradictory-columns")
                .unless(columns.sufficient(), "field-0", "register.intake.insufficient-columns");
    }

    Columns columns() {
        return new Columns(field.stream().map(MappingForm::field).toList());
    }

    Optional<Field> at(int column) {
        return column < field.size() ? field(field.get(column)) : Optional.empty();
    }

    private static Optional<Field> field(String name) {
        return Arrays.stream(Field.values()).filter(f -> f.name().equals(name)).findFirst();
    }

    static MappingForm of(Columns columns) {
        return new MappingForm(IntStream.range(0, columns.fields().size())
                .mapToObj(i -> columns.fields().get(i).map(Field::name).orElse(""))
                .toList());
    }
}
