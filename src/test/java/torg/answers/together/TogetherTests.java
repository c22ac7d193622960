package torg.answers.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.answers.Counter;
import torg.answers.together.CommonAnswer.Step;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.register.checks.Library;
import torg.shell.Visitor;

@TorgTest
class TogetherTests {
    @Autowired
    Counter counter;

    @Autowired
    Together together;

    @Autowired
    Inbox inbox;

    Library.Desk desk;
    ConversationId one;
    ConversationId same;
    ConversationId other;

    @BeforeEach
    void two_who_ask_the_same_and_one_who_does_not() {
        desk = counter.open();
        one = counter.asked(desk, "Carin", "När öppnar badhuset på söndag?");
        same = counter.asked(desk, "Dag", "Hej! Vilken tid öppnar badhuset på söndagar?");
        other = counter.asked(desk, "Eva", "Varför plogas inte cykelbanan?");
    }

    @Test
    @Promise("P61")
    void the_same_question_in_several_places_is_proposed_chosen_by_a_person_answered_once_and_followed_in_each() {
        var editor = counter.visitor(desk.editor());
        var groups = together.groups(List.of(desk.unit().id()), desk.editor().id());
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().others())
                .extracting(like -> like.conversation().id())
                .containsExactly(same);
        assertThat(editor.get("/answers/together?conversation=" + one.value()).body())
                .contains("% lika", "badhus")
                .doesNotContain("cykelbanan");
        assertThat(inbox.find(one).state())
                .as("a proposal does nothing")
                .isInstanceOf(Conversation.State.Waiting.class);

        var id = together.give(
                "Hej {namn}! Badhuset öppnar klockan 9.",
                List.of(one, same),
                Counter.colleague(desk.editor()),
                Counter.actor(desk.editor()));
        together.deliver(id, Counter.colleague(desk.editor()), Counter.actor(desk.editor()));

        assertThat(ours(one)).containsExactly("Hej Carin! Badhuset öppnar klockan 9.");
        assertThat(ours(same)).containsExactly("Hej Dag! Badhuset öppnar klockan 9.");
        assertThat(ours(other)).isEmpty();
        assertThat(together.find(id).parts())
                .extracting(CommonAnswer.Part::step)
                .containsOnly(Step.ANSWERED);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                editor.get("/answers/together/" + id.value()).body())
                        .containsPattern("(?s)Framme.*Framme"));
        together.deliver(id, Counter.colleague(desk.editor()), Counter.actor(desk.editor()));
        assertThat(ours(one)).as("never twice").hasSize(1);
    }

    @Test
    void where_it_cannot_be_given_it_says_why_and_keeps_no_other_waiting() {
        counter.take(same, desk.manager());
        var editor = counter.visitor(desk.editor());

        var went = editor.post(
                "/answers/together", Map.of("words", "Klockan 9.", "conversations", one.value() + "," + same.value()));

        var page = editor.get(Visitor.location(went)).body();
        assertThat(page).contains("Gick inte");
        assertThat(ours(one)).hasSize(1);
        assertThat(ours(same)).isEmpty();
    }

    @Test
    void where_four_eyes_are_asked_for_the_answer_waits_there_for_a_colleague() {
        counter.demandFourEyes(desk);

        var id = together.give(
                "Klockan 9.", List.of(one), Counter.colleague(desk.editor()), Counter.actor(desk.editor()));
        together.deliver(id, Counter.colleague(desk.editor()), Counter.actor(desk.editor()));

        assertThat(together.find(id).parts())
                .extracting(CommonAnswer.Part::step)
                .containsExactly(Step.WAITS);
        assertThat(ours(one)).isEmpty();
    }

    @Test
    void a_form_with_nothing_chosen_keeps_the_words() {
        var editor = counter.visitor(desk.editor());

        var wrong = editor.post("/answers/together", Map.of("words", "Klockan 9."));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(editor.post("/answers/together", Map.of("words", "", "conversations", Long.toString(other.value())))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ours(other)).isEmpty();
    }

    private List<String> ours(ConversationId conversation) {
        return inbox.messages(conversation).stream()
                .filter(Message::ours)
                .map(Message::words)
                .toList();
    }
}
