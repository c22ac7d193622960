package torg.counter.web;

import java.util.List;
import java.util.stream.IntStream;
import torg.counter.Grade;
import torg.counter.Likeness.Like;
import torg.platforms.Way;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** The form for what is said outside the city's accounts. */
public record ElsewherePage(ElsewhereForm form, List<Unit> units, List<Like> likes, boolean looked, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "counter.elsewhere.title";
    }

    public List<Way> ways() {
        return ElsewhereForm.WAYS;
    }

    public List<Grade> grades() {
        return IntStream.rangeClosed(1, Grade.MOST).mapToObj(Grade::new).toList();
    }

    public boolean chosen(Way way) {
        return form.kind().filter(way::equals).isPresent();
    }

    public boolean chosen(Grade grade) {
        return form.grade() != null && form.grade() == grade.number();
    }
}
