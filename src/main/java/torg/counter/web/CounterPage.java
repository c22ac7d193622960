package torg.counter.web;

import java.util.List;
import torg.counter.AnswerBy;
import torg.counter.Likeness.Like;
import torg.platforms.Way;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** The form for what was asked by telephone, at the counter or by letter. */
public record CounterPage(CounterForm form, List<Unit> units, List<Like> likes, boolean looked, Problems problems)
        implements Page {
    @Override
    public String title() {
        return "counter.title";
    }

    public List<Way> ways() {
        return CounterForm.WAYS;
    }

    public AnswerBy[] answers() {
        return AnswerBy.values();
    }

    public boolean chosen(Way way) {
        return form.kind().filter(way::equals).isPresent();
    }

    public boolean chosen(AnswerBy by) {
        return form.by().filter(by::equals).isPresent();
    }
}
