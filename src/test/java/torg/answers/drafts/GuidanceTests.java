package torg.answers.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.answers.Counter;
import torg.inbox.Conversation.State;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.checks.Library;
import torg.shell.Visitor;

/** Where a resident is led on, and what a writer sees before an answer leaves. */
@TorgTest
class GuidanceTests {
    private static final String NUMBER = "19900602-2397";

    @Autowired
    Counter counter;

    @Autowired
    Drafts drafts;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    Library.Desk desk;
    Visitor editor;

    @BeforeEach
    void a_library() {
        desk = counter.open();
        editor = counter.visitor(desk.editor());
    }

    @Test
    @Promise("D25")
    void to_an_individual_matter_the_referral_is_proposed_and_quotes_no_personal_data_back() {
        var question = taken("Amina " + NUMBER, "Mitt nummer är " + NUMBER + ", när får jag svar om mitt bistånd?");

        assertThat(editor.get(path(question) + "/answers").body()).contains("Föreslagen hänvisning");
        editor.post(path(question) + "/individual", Map.of());

        var proposed = draft(question);
        assertThat(proposed).contains("enskilt ärende", "Stadsbiblioteket").doesNotContain("2397", "Amina", "bistånd");
        assertThat(editor.get(path(taken("Bo", "När öppnar ni?")) + "/answers").body())
                .doesNotContain("Föreslagen hänvisning");
    }

    @Test
    @Promise("D26")
    void a_reply_that_names_an_open_matter_shows_once_that_it_may_not_prejudge_and_is_never_stopped() {
        var question = taken("Bo", "Får vi bygga?");
        var words = "Vi handlägger KUN 2026/123 nu.";

        var first = editor.post(path(question) + "/answer", Map.of("words", words));

        assertThat(Visitor.location(first)).isEqualTo(path(question) + "/preview");
        assertThat(editor.get(path(question) + "/preview").body()).contains("KUN 2026/123", "föregripa");
        assertThat(ours(question)).isZero();
        assertThat(Visitor.location(editor.post(path(question) + "/answer", Map.of("words", words))))
                .isEqualTo(path(question));
        assertThat(ours(question)).isEqualTo(1);
        var other = taken("Bo", "När öppnar ni?");
        assertThat(Visitor.location(editor.post(path(other) + "/answer", Map.of("words", "Klockan 11."))))
                .as("without a matter")
                .isEqualTo(path(other));
    }

    @Test
    @Promise("D27")
    void a_question_for_another_authority_is_led_there_and_stored_as_handled() {
        var question = taken("Bo", "Hur gör jag för att folkbokföra mig här?");
        var page = editor.get(path(question) + "/answers").body();
        assertThat(page.indexOf("value=\"skatteverket\"")).isLessThan(page.indexOf("value=\"forsakringskassan\""));
        editor.post(path(question) + "/referral", Map.of("authority", "skatteverket"));
        var words = draft(question);
        assertThat(words).contains("Skatteverket", "https://www.skatteverket.se");

        editor.post(path(question) + "/answer", Map.of("words", words));

        assertThat(inbox.find(question).state()).isInstanceOf(State.Answered.class);
        assertThat(drafts.ledTo(question)).containsExactly("Skatteverket");
        assertThat(editor.get(path(question)).body()).contains("Hänvisad till Skatteverket");
        assertThat(ledger.history("inbox/" + question.value()))
                .extracting(Line::kind)
                .contains("answers.led-to-authority");
    }

    @Test
    void a_telephone_number_in_an_answer_is_shown_to_its_writer_first_and_the_text_is_kept() {
        var question = taken("Bo", "Vem ringer jag?");
        var words = "Ring Amina på 070-174 06 35.";

        editor.post(path(question) + "/answer", Map.of("words", words));

        assertThat(editor.get(path(question) + "/preview").body()).contains("telefonnummer", words);
        editor.post(path(question) + "/answer", Map.of("words", words));
        assertThat(ours(question)).isEqualTo(1);
    }

    @Test
    void a_preview_shows_how_the_text_reads_and_sends_nothing() {
        var question = taken("Bo", "Vem beslutar?");

        var kept = editor.post(
                path(question) + "/preview", Map.of("words", "Ansökan ska skickas in i enlighet med lagen."));

        assertThat(Visitor.location(kept)).isEqualTo(path(question) + "/preview");
        assertThat(editor.get(path(question) + "/preview").body()).contains("LIX", "enligt", "Vem gör det?");
        assertThat(ours(question)).isZero();
        assertThat(editor.post(path(question) + "/preview", Map.of("words", " "))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void without_a_page_for_proposals_the_city_says_so_and_makes_up_no_link() {
        var question = taken("Bo", "Kan ni bygga en lekplats?");

        assertThat(editor.get(path(question) + "/answers").body()).contains("inte angett någon sida");
        editor.post(path(question) + "/proposal", Map.of());

        assertThat(draft(question)).contains("medborgarförslag").doesNotContain("http", "{");
    }

    @Test
    void nobody_begins_an_answer_to_a_question_another_has_taken() {
        var question = counter.takenBy(desk.manager(), desk, "Bo", "När öppnar ni?");

        assertThat(editor.post(path(question) + "/individual", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(counter.visitor(counter.open().editor())
                        .get(path(question) + "/answers")
                        .statusCode())
                .isEqualTo(403);
    }

    private ConversationId taken(String name, String text) {
        return counter.takenBy(desk.editor(), desk, name, text);
    }

    private String draft(ConversationId question) {
        return drafts.open(question, desk.editor().id()).orElseThrow().words();
    }

    private long ours(ConversationId question) {
        return inbox.messages(question).stream().filter(Message::ours).count();
    }

    private static String path(ConversationId question) {
        return "/inbox/" + question.value();
    }
}
