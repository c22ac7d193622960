package torg.answers.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.answers.Counter;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.checks.Library;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Person;

@TorgTest
class FourEyesTests {
    private static final String ANSWER = "Hej! Vi öppnar klockan 11 på söndag.";

    @Autowired
    Counter counter;

    @Autowired
    Drafts drafts;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    Library.Desk desk;
    ConversationId question;
    Visitor editor;

    @BeforeEach
    void a_question_that_an_editor_has_taken() {
        desk = counter.open();
        question = counter.takenBy(desk.editor(), desk, "Carin", "När öppnar ni på söndag?");
        editor = counter.visitor(desk.editor());
    }

    @Test
    @Promise("D24")
    void where_the_accounts_rule_or_a_topic_asks_for_it_an_answer_leaves_only_with_anothers_approval_which_is_shown() {
        assertThat(Visitor.location(answer(ANSWER))).as("no rule").isEqualTo(here());
        question = counter.takenBy(desk.editor(), desk, "Carin", "Hur gör jag en orosanmälan?");
        drafts.addTopic(desk.unit(), "orosanmäl", Counter.actor(desk.manager()));
        assertThat(Visitor.location(answer(ANSWER))).as("a topic").isEqualTo(here() + "/drafts");
        question = counter.takenBy(desk.editor(), desk, "Carin", "När öppnar ni på lördag?");
        counter.demandFourEyes(desk);
        assertThat(Visitor.location(answer(ANSWER))).as("the rule").isEqualTo(here() + "/drafts");

        assertThat(ours()).as("nothing has left").isZero();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        inbox.answer(question, ANSWER, Counter.colleague(desk.editor()), Counter.actor(desk.editor())))
                .withMessage("answers.drafts.needs-a-second-person");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approve(desk.editor(), waiting(desk.editor()), "", true))
                .withMessage("answers.drafts.not-your-own");
        var manager = counter.visitor(desk.manager());
        assertThat(manager.get("/answers/drafts").body()).contains(ANSWER);

        var approved = manager.post(
                here() + "/drafts/" + waiting(desk.editor()).id().value() + "/approval",
                Map.of("seen", waiting(desk.editor()).hash(), "send", "true"));

        assertThat(Visitor.location(approved)).isEqualTo(here());
        assertThat(ours()).isEqualTo(1);
        assertThat(editor.get(here()).body()).contains("Godkänt av Malin");
        assertThat(ledger.history("inbox/" + question.value()))
                .extracting(Line::kind)
                .contains("answers.approval-asked", "answers.answer-approved", "answers.approved-answer-sent");
    }

    @Test
    void an_edit_after_the_approval_voids_it_and_an_edit_before_it_is_not_approved_unseen() {
        counter.demandFourEyes(desk);
        answer(ANSWER);
        var read = waiting(desk.editor());
        answer(ANSWER + " Välkommen!");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approve(desk.manager(), read, "", false))
                .withMessage("answers.drafts.changed-meanwhile");
        approve(desk.manager(), waiting(desk.editor()), "", false);

        assertThat(Visitor.location(answer(ANSWER + " Kom!"))).isEqualTo(here() + "/drafts");

        assertThat(ours()).isZero();
        assertThat(waiting(desk.editor()).approver()).isEmpty();
        assertThat(ledger.history("inbox/" + question.value()))
                .extracting(Line::kind)
                .contains("answers.approval-voided");
        approve(desk.manager(), waiting(desk.editor()), "", false);
        assertThat(Visitor.location(answer(ANSWER + " Kom!"))).isEqualTo(here());
        assertThat(ours()).isEqualTo(1);
    }

    @Test
    @Promise("P67")
    void of_conflicting_answers_one_is_approved_and_the_others_turned_down_with_a_reason() {
        counter.demandFourEyes(desk);
        answer(ANSWER);
        var first = waiting(desk.editor());
        counter.take(question, desk.manager());
        counter.visitor(desk.manager()).post(here() + "/answer", Map.of("words", "Vi har stängt."));
        var second = drafts.open(question, desk.manager().id()).orElseThrow();
        var reader = counter.colleagueIn(desk, "Rut Redaktör");
        var third = counter.visitor(reader);
        var path = here() + "/drafts/" + first.id().value() + "/approval";

        assertThat(third.get(here() + "/drafts").body()).contains("Godkänn detta, avslå övriga och skicka");
        assertThat(third.post(path, Map.of("seen", first.hash(), "send", "true"))
                        .statusCode())
                .isEqualTo(422);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approve(reader, first, "", true))
                .withMessage("answers.drafts.say-why-the-others-not");
        assertThat(ours()).isZero();

        third.post(path, Map.of("seen", first.hash(), "send", "true", "reason", "Vi har öppet"));

        assertThat(inbox.messages(question))
                .filteredOn(Message::ours)
                .extracting(Message::words)
                .containsExactly(ANSWER);
        assertThat(drafts.find(second.id()).rejectedBecause()).hasValue("Vi har öppet");
        assertThat(counter.visitor(desk.manager()).get(here() + "/drafts").body())
                .contains("Avslaget: Vi har öppet");
    }

    @Test
    void what_is_turned_down_can_be_gone_on_with() {
        counter.demandFourEyes(desk);
        answer(ANSWER);
        var draft = waiting(desk.editor());
        var manager = counter.visitor(desk.manager());
        assertThat(manager.post(here() + "/drafts/" + draft.id().value() + "/rejection", Map.of())
                        .statusCode())
                .isEqualTo(422);
        manager.post(here() + "/drafts/" + draft.id().value() + "/rejection", Map.of("reason", "Skriv tiden"));

        assertThat(editor.get(here() + "/drafts").body()).contains("Skriv tiden", "Fortsätt på texten");
        editor.post(here() + "/drafts/" + draft.id().value() + "/continuation", Map.of());

        assertThat(editor.get(here()).body()).contains(ANSWER);
    }

    private java.net.http.HttpResponse<String> answer(String words) {
        return editor.post(here() + "/answer", Map.of("words", words));
    }

    private void approve(Person approver, Draft draft, String reason, boolean send) {
        drafts.approve(draft.id(), draft.hash(), reason, send, Counter.colleague(approver), Counter.actor(approver));
    }

    private Draft waiting(Person writer) {
        return drafts.open(question, writer.id()).orElseThrow();
    }

    private long ours() {
        return inbox.messages(question).stream().filter(Message::ours).count();
    }

    private String here() {
        return "/inbox/" + question.value();
    }
}
