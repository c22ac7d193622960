package torg.answers.web;

import java.time.LocalDate;
import java.util.List;
import torg.answers.Search.Which;
import torg.answers.StandardAnswer;
import torg.answers.StandardAnswer.Standing;
import torg.shell.Page;
import torg.staff.Unit;

/** The library of approved answers. */
public record AnswersPage(SearchForm form, List<Row> answers, boolean more, List<Unit> units, boolean mayKeep)
        implements Page {

    public record Row(
            long id,
            String title,
            String beginning,
            String topic,
            String unit,
            String owner,
            LocalDate reviewOn,
            Standing standing) {}

    private static final int BEGINNING = 160;

    static AnswersPage of(
            SearchForm form, List<StandardAnswer> found, int most, List<Unit> units, boolean mayKeep, LocalDate today) {
        return new AnswersPage(
                form,
                found.stream().limit(most).map(answer -> row(answer, today)).toList(),
                found.size() > most,
                units,
                mayKeep);
    }

    private static Row row(StandardAnswer answer, LocalDate today) {
        var said = answer.wording();
        var words = said.words().replaceAll("\\s+", " ");
        return new Row(
                answer.id().value(),
                said.title(),
                words.codePointCount(0, words.length()) <= BEGINNING
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, BEGINNING)) + "…",
                said.topic(),
                said.unit().name(),
                said.owner().name(),
                said.reviewOn(),
                answer.standing(today));
    }

    @Override
    public String title() {
        return "answers.title";
    }

    public Which[] choices() {
        return Which.values();
    }

    public Which which() {
        return form.chosen();
    }
}
