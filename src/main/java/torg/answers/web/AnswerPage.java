package torg.answers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.answers.StandardAnswer;
import torg.answers.StandardAnswer.Standing;
import torg.ledger.Line;
import torg.shell.Page;
import torg.shell.Problems;

/** One approved answer: what it says, who stands for it, and what it has said before. */
public record AnswerPage(
        StandardAnswer answer,
        boolean mayKeep,
        LocalDate today,
        List<Earlier> earlier,
        List<Line> history,
        Problems problems)
        implements Page {

    /** What it said before a change. */
    public record Earlier(Line line, String words, String reviewOn) {}

    static AnswerPage of(
            StandardAnswer answer, boolean mayKeep, LocalDate today, List<Line> history, Problems problems) {
        var said = history.stream()
                .filter(line -> line.kind().equals("answers.answer-laid-down")
                        || line.kind().equals("answers.answer-changed"))
                .flatMap(line -> line.particulars().stream()
                        .map(facts -> new Earlier(
                                line,
                                String.valueOf(facts.getOrDefault("words", "")),
                                String.valueOf(facts.getOrDefault("reviewOn", "")))))
                .toList();
        return new AnswerPage(
                answer,
                mayKeep,
                today,
                said.subList(0, Math.max(0, said.size() - 1)).reversed(),
                history,
                problems);
    }

    @Override
    public String title() {
        return "answers.answer";
    }

    public Standing standing() {
        return answer.standing(today);
    }

    public Optional<StandardAnswer.Retired> retired() {
        return answer.retired();
    }
}
