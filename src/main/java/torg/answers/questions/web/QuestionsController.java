package torg.answers.questions.web;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.answers.questions.PublicQuestion;
import torg.answers.questions.QuestionId;
import torg.answers.questions.Questions;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.privacy.Outgoing;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** Makes answered questions public, and shows them to everybody. */
@Controller
class QuestionsController {
    private final Questions questions;
    private final Inbox inbox;
    private final Staff staff;

    QuestionsController(Questions questions, Inbox inbox, Staff staff) {
        this.questions = questions;
        this.inbox = inbox;
        this.staff = staff;
    }

    @GetMapping("/questions-and-answers")
    QuestionsPage everybody(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String topic) {
        var searched = text.strip().substring(0, Math.min(200, text.strip().length()));
        return new QuestionsPage(
                searched,
                topic,
                questions.topics(),
                questions.search(searched, topic).stream()
                        .map(QuestionsPage.Entry::of)
                        .toList());
    }

    @GetMapping("/questions-and-answers/{id}")
    PublicAnswerPage read(@PathVariable long id) {
        return new PublicAnswerPage(QuestionsPage.Entry.of(questions.read(new QuestionId(id))));
    }

    @GetMapping("/inbox/{id}/public-question")
    QuestionFormPage preview(@PathVariable long id, SignedIn reader) {
        var conversation = open(id, reader);
        var known = questions.of(conversation.id());
        return page(
                conversation.id(),
                known,
                QuestionForm.of(known.map(PublicQuestion::wording).orElseGet(() -> questions.proposed(conversation))),
                Problems.NONE);
    }

    @PostMapping("/inbox/{id}/public-question")
    Answer publish(@PathVariable long id, QuestionForm form, SignedIn reader) {
        var conversation = open(id, reader);
        var problems = form.problems(questions.today());
        if (problems.any()) {
            return page(conversation.id(), Optional.empty(), form, problems);
        }
        if (!masked(form).equals(form)) {
            return page(conversation.id(), Optional.empty(), masked(form), hidden(form));
        }
        questions.publish(conversation.id(), form.wording(), Actor.of(reader));
        return new Go("/answers/published", "answers.questions.made");
    }

    @GetMapping("/answers/published")
    PublishedPage desk(SignedIn reader) {
        reader.with(Right.READ_INBOX);
        return new PublishedPage(questions.desk(staff.idsBelow(reader.places(Right.READ_INBOX))), questions.today());
    }

    @GetMapping("/answers/published/{id}")
    QuestionFormPage one(@PathVariable long id, SignedIn reader) {
        var question = kept(id, reader);
        return page(question.conversation(), Optional.of(question), QuestionForm.of(question.wording()), Problems.NONE);
    }

    @PostMapping("/answers/published/{id}")
    Answer change(@PathVariable long id, QuestionForm form, SignedIn reader) {
        var question = kept(id, reader);
        var problems = form.problems(questions.today());
        if (problems.any()) {
            return page(question.conversation(), Optional.of(question), form, problems);
        }
        if (!masked(form).equals(form)) {
            return page(question.conversation(), Optional.of(question), masked(form), hidden(form));
        }
        questions.change(question.id(), form.wording(), Actor.of(reader));
        return new Go("/answers/published", "answers.questions.changed");
    }

    @PostMapping("/answers/published/{id}/retirement")
    Answer retire(@PathVariable long id, @RequestParam(defaultValue = "") String reason, SignedIn reader) {
        var question = kept(id, reader);
        var problems = Problems.NONE
                .unless(!reason.isBlank(), "reason", "answers.form.give-reason")
                .unless(reason.length() <= 500, "reason", "answers.form.long-reason");
        if (problems.any()) {
            return page(question.conversation(), Optional.of(question), QuestionForm.of(question.wording()), problems);
        }
        questions.retire(question.id(), reason.strip(), Actor.of(reader));
        return new Go("/answers/published", "answers.questions.retired");
    }

    /** What was hidden is shown hidden before it is public: whoever publishes sees exactly what everybody will see. */
    private QuestionForm masked(QuestionForm form) {
        return QuestionForm.of(questions.masked(form.wording()));
    }

    private Problems hidden(QuestionForm form) {
        var masked = masked(form);
        var named = Outgoing.problems(Problems.NONE, "question", form.question());
        return Outgoing.problems(named, "answer", form.answer())
                .unless(
                        Objects.equals(masked.question(), form.question()),
                        "question",
                        "answers.questions.form.was-masked")
                .unless(Objects.equals(masked.answer(), form.answer()), "answer", "answers.questions.form.was-masked")
                .unless(Objects.equals(masked.topic(), form.topic()), "topic", "answers.questions.form.was-masked");
    }

    private QuestionFormPage page(
            ConversationId conversation, Optional<PublicQuestion> known, QuestionForm form, Problems problems) {
        return new QuestionFormPage(conversation, known, form, questions.topics(), problems);
    }

    private PublicQuestion kept(long id, SignedIn reader) {
        var question = questions.find(new QuestionId(id));
        reader.with(Right.ANSWER, question.place());
        return question;
    }

    private Conversation open(long id, SignedIn reader) {
        var conversation = inbox.find(new ConversationId(id));
        reader.with(Right.ANSWER, conversation.place());
        return conversation;
    }
}
