package torg.inbox.expert;

import java.util.List;
import org.springframework.stereotype.Component;
import torg.staff.Staff;
import torg.staff.Waiting;

/** Questions wait for the colleagues who know. */
@Component
class ExpertsWaiting implements Waiting {
    private static final int MOST = 1_000;

    private final ExpertQuestions questions;
    private final Staff staff;

    ExpertsWaiting(ExpertQuestions questions, Staff staff) {
        this.questions = questions;
        this.staff = staff;
    }

    @Override
    public List<Word> words() {
        return questions.open(MOST).stream()
                .flatMap(asked -> asked.person().stream()
                        .map(person -> new Word(
                                "asked/" + asked.id(), Kind.EXPERT, staff.person(person), "/asked/" + asked.id())))
                .toList();
    }
}
