package torg.answers.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.answers.Counter;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.checks.Library;
import torg.shell.Visitor;

/** From an answered conversation to something everybody can read. */
@TorgTest
class QuestionsTests {
    private static final String NUMBER = "19900602-2397";

    @Autowired
    Counter counter;

    @Autowired
    Questions questions;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    Library.Desk desk;
    Visitor editor;
    ConversationId conversation;

    @BeforeEach
    void a_question_that_is_answered() {
        desk = counter.open();
        editor = counter.visitor(desk.editor());
        conversation = counter.takenBy(
                desk.editor(), desk, "Carin Svensson", "Mitt nummer är " + NUMBER + ". När öppnar tornugglans bokrum?");
        editor.post(path(), Map.of("words", "Hej Carin! Tornugglans bokrum öppnar klockan 11."));
    }

    @Test
    @Promise("P65")
    void an_answer_becomes_a_public_question_and_answer_in_one_click_masked_and_without_who_asked() {
        var here = "/inbox/" + conversation.value();
        assertThat(editor.get(here).body()).contains(here + "/public-question");
        var preview = editor.get(here + "/public-question").body();
        assertThat(preview)
                .contains("personnummer dolt", "Hej! Tornugglans bokrum öppnar klockan 11.")
                .doesNotContain("-2397", "Carin Svensson");

        var made = editor.post(here + "/public-question", form(questions.proposed(inbox.find(conversation))));

        assertThat(Visitor.location(made)).isEqualTo("/answers/published");
        var everybody = new Visitor(address);
        assertThat(everybody.get("/questions-and-answers?text=tornuggla").body())
                .contains("Tornugglans bokrum öppnar klockan 11", "personnummer dolt")
                .doesNotContain("-2397", "Carin", here);
        assertThat(everybody.get("/api/questions-and-answers?text=tornuggla").body())
                .contains("Tornugglans")
                .doesNotContain("-2397", "conversation");
        assertThat(ledger.history("inbox/" + conversation.value()))
                .extracting(Line::kind)
                .contains("answers.question-made-public");
    }

    @Test
    void what_an_editor_types_in_is_masked_too_and_shown_before_it_is_public() {
        var form = form("När öppnar ni?", "Fråga Amina, " + NUMBER + ".");

        var first = editor.post("/inbox/" + conversation.value() + "/public-question", form);

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.body()).contains("personnummer dolt").doesNotContain("-2397");
        assertThat(questions.of(conversation)).isEmpty();
    }

    @Test
    void one_that_has_expired_or_was_taken_off_is_public_no_more() {
        editor.post("/inbox/" + conversation.value() + "/public-question", form("Hur lånar jag?", "Med lånekortet."));
        var question = questions.of(conversation).orElseThrow();
        var everybody = new Visitor(address);
        var page = "/questions-and-answers/" + question.id().value();
        assertThat(everybody.get(page).statusCode()).isEqualTo(200);

        db.sql("update public_question set review_on = current_date - 2 where id = :id")
                .param("id", question.id().value())
                .update();
        assertThat(everybody.get(page).statusCode()).isEqualTo(404);
        assertThat(editor.get("/answers/published").body()).contains("Utgången, visas inte");
        editor.post("/answers/published/" + question.id().value(), form("Hur lånar jag?", "Med lånekortet."));
        assertThat(everybody.get(page).statusCode()).isEqualTo(200);
        editor.post("/answers/published/" + question.id().value() + "/retirement", Map.of("reason", "Nytt lånesystem"));
        assertThat(everybody.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void only_an_answered_question_of_ones_own_unit_is_made_public_and_only_once() {
        var waiting = counter.asked(desk, "Bo", "När stänger ni?");
        assertThat(editor.post("/inbox/" + waiting.value() + "/public-question", form("När?", "Nu."))
                        .statusCode())
                .isEqualTo(409);
        var path = "/inbox/" + conversation.value() + "/public-question";
        assertThat(counter.visitor(counter.open().editor())
                        .post(path, form("När?", "Nu."))
                        .statusCode())
                .isEqualTo(403);
        editor.post(path, form("När?", "Nu."));
        assertThat(editor.post(path, form("När?", "Nu.")).statusCode()).isEqualTo(409);
    }

    private String path() {
        return "/inbox/" + conversation.value() + "/answer";
    }

    private static Map<String, String> form(Wording wording) {
        return form(wording.question(), wording.answer());
    }

    private static Map<String, String> form(String question, String answer) {
        var form = new HashMap<String, String>();
        form.put("question", question);
        form.put("answer", answer);
        form.put("topic", "Bibliotek");
        form.put("reviewOn", LocalDate.now().plusMonths(6).toString());
        return form;
    }
}
