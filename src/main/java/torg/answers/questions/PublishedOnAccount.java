package torg.answers.questions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.AccountId;
import torg.register.above.Spoken;

/** Public questions and answers in the feed of the account where they were first asked. */
@Component
class PublishedOnAccount implements Spoken {
    private final Questions questions;

    PublishedOnAccount(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Saying> newest(AccountId account, int most) {
        return questions.on(account, most).stream()
                .map(question -> new Saying(
                        "question-" + question.id().value(),
                        question.wording().question(),
                        question.wording().answer(),
                        question.publishedAt(),
                        question.changedAt(),
                        Optional.of("/questions-and-answers/" + question.id().value())))
                .toList();
    }
}
