package torg.answers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import torg.answers.AnswerId;
import torg.answers.Blanks;
import torg.answers.Kind;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** The form for a new approved answer, or for changing one. */
public record WordingPage(
        Optional<AnswerId> answer, WordingForm form, List<Unit> units, LocalDate latest, Problems problems)
        implements Page {

    @Override
    public String title() {
        return answer.isPresent() ? "answers.change" : "answers.new";
    }

    public String action() {
        return answer.map(id -> "/answers/" + id.value() + "/wording").orElse("/answers");
    }

    public Kind[] kinds() {
        return Kind.values();
    }

    public String blanks() {
        return Blanks.KNOWN.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }
}
