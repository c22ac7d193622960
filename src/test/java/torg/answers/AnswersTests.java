package torg.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Inbox;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.checks.Library;
import torg.shell.Refused;
import torg.shell.Visitor;

/** The library of approved answers, as its keepers and those who answer use it without JavaScript. */
@TorgTest
class AnswersTests {
    @Autowired
    Counter counter;

    @Autowired
    Answers answers;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    Library.Desk desk;
    Visitor manager;

    @BeforeEach
    void a_library_with_a_manager() {
        desk = counter.open();
        manager = counter.visitor(desk.manager());
    }

    @Test
    @Promise("D28")
    void an_approved_answer_has_owner_review_day_and_source_and_an_expired_one_is_used_only_with_a_recorded_reason() {
        assertThat(manager.post("/answers", with(form(), "owner", "")).statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/answers", with(form(), "reviewOn", "")).statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/answers", with(form(), "source", "biblioteket"))
                        .statusCode())
                .isEqualTo(422);
        var answer = laidDown(form());
        expire(answer);
        var question = counter.takenBy(desk.editor(), desk, "Carin", "När öppnar ni på söndag?");
        var editor = counter.visitor(desk.editor());
        var insertion = "/inbox/" + question.value() + "/answers/" + answer.value() + "/insertion";

        assertThat(manager.get("/answers?unit=" + desk.unit().id()).body()).contains("Utgånget");
        assertThat(editor.get("/inbox/" + question.value() + "/answers").body())
                .contains("1 utgånget svar")
                .contains("Inget godkänt svar passar");
        assertThat(editor.post(insertion, Map.of()).statusCode()).isEqualTo(422);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answers.use(answer, inbox.find(question), "", Counter.actor(desk.editor())))
                .withMessage("answers.expired-needs-a-reason");
        assertThat(editor.get("/inbox/" + question.value()).body()).doesNotContain("Vi öppnar klockan 11");

        var used = editor.post(insertion, Map.of("reason", "Källan säger samma sak i dag"));

        assertThat(Visitor.location(used)).isEqualTo("/inbox/" + question.value());
        assertThat(editor.get("/inbox/" + question.value()).body()).contains("Vi öppnar klockan 11");
        var line = ledger.history("answers/" + answer.value()).getLast();
        assertThat(line.kind()).isEqualTo("answers.expired-answer-used");
        assertThat(line.particulars().orElseThrow()).containsEntry("reason", "Källan säger samma sak i dag");
    }

    @Test
    @Promise("P64")
    void an_answer_fills_its_blanks_shows_who_checked_it_and_vanishes_when_its_owner_has_not_looked_it_over() {
        var answer = laidDown(form());
        var question = counter.takenBy(desk.editor(), desk, "Carin", "När öppnar ni på söndag?");
        var editor = counter.visitor(desk.editor());
        var choice = "/inbox/" + question.value() + "/answers";

        assertThat(manager.get("/answers/" + answer.value()).body())
                .contains("Malin", "Jur Jurist", "sundhamn.example");
        assertThat(editor.get(choice).body()).contains("Hej Carin! Stadsbiblioteket svarar:", "Hälsar Edit");
        editor.post(choice + "/" + answer.value() + "/insertion", Map.of());
        assertThat(editor.get("/inbox/" + question.value()).body())
                .contains(
                        "Hej Carin! Stadsbiblioteket svarar: Vi öppnar klockan 11. https://sundhamn.example/bibliotek Hälsar Edit");

        expire(answer);
        answers.remind(answers.today());

        assertThat(answers.find(answer).standing(answers.today())).isEqualTo(StandardAnswer.Standing.EXPIRED);
        assertThat(editor.get(choice).body()).contains("Inget godkänt svar passar");
        assertThat(task(answer))
                .as("open, with its owner")
                .isEqualTo(desk.manager().id());
        manager.post("/answers/" + answer.value() + "/wording", form());
        assertThat(answers.find(answer).standing(answers.today())).isEqualTo(StandardAnswer.Standing.IN_USE);
        assertThat(db.sql("select count(*) from account_task where source = :source and settled_at is null")
                        .param("source", "answer/" + answer.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_an_answer_said_before_is_read_in_its_history_and_a_retired_one_is_used_no_more() {
        var answer = laidDown(form());
        manager.post("/answers/" + answer.value() + "/wording", with(form(), "words", "Vi öppnar klockan 12."));
        manager.post("/answers/" + answer.value() + "/retirement", Map.of("reason", "Ny tidtabell"));

        var page = manager.get("/answers/" + answer.value()).body();

        assertThat(page).contains("Vi öppnar klockan 11", "Vi öppnar klockan 12", "Ny tidtabell");
        assertThat(ledger.history("answers/" + answer.value()))
                .extracting(Line::kind)
                .containsExactly("answers.answer-laid-down", "answers.answer-changed", "answers.answer-retired");
        var question = counter.takenBy(desk.editor(), desk, "Carin", "När öppnar ni?");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answers.use(answer, inbox.find(question), "Ändå", Counter.actor(desk.editor())))
                .withMessage("answers.already-retired");
    }

    @Test
    void an_answer_is_kept_by_its_own_unit_and_used_by_those_below() {
        var answer = laidDown(form());
        var other = counter.open();
        var question = counter.takenBy(other.editor(), other, "Carin", "När öppnar ni?");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answers.use(answer, inbox.find(question), "", Counter.actor(other.editor())))
                .withMessage("answers.of-another-unit");
        assertThat(counter.visitor(other.manager())
                        .post("/answers/" + answer.value() + "/retirement", Map.of("reason", "Nej"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(counter.visitor(other.editor()).post("/answers", form()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_that_is_wrong_keeps_what_was_typed() {
        var answer = manager.post("/answers", with(form(), "words", "Hej {kundnamn}! Mitt nummer är 19900602-2397."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("klammer", "Hej {kundnamn}!", "Öppettider på söndagar");
    }

    private AnswerId laidDown(Map<String, String> form) {
        var went = Visitor.location(manager.post("/answers", form));
        assertThat(went).matches("/answers/\\d+");
        return new AnswerId(Long.parseLong(went.replaceAll("\\D", "")));
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("kind", "ORDINARY");
        form.put("title", "Öppettider på söndagar");
        form.put("topic", "Bibliotek");
        form.put("unit", Long.toString(desk.unit().id()));
        form.put("owner", desk.manager().email());
        form.put("words", "Hej {namn}! {enhet} svarar: Vi öppnar klockan 11. {länk} Hälsar {handläggare}");
        form.put("source", "https://sundhamn.example/bibliotek");
        form.put("checkedBy", "Jur Jurist");
        form.put("reviewOn", answers.today().plusMonths(6).toString());
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        form.put(field, value);
        return form;
    }

    private void expire(AnswerId answer) {
        db.sql("update standard_answer set review_on = :day where id = :id")
                .param("day", LocalDate.now().minusDays(3))
                .param("id", answer.value())
                .update();
    }

    private long task(AnswerId answer) {
        return db.sql("select owner_id from account_task where source = :source and settled_at is null")
                .param("source", "answer/" + answer.value())
                .query(Long.class)
                .single();
    }
}
