package torg.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import torg.HouseCalls;
import torg.Promise;
import torg.TorgTest;
import torg.answers.Answers;
import torg.answers.Counter;
import torg.answers.Kind;
import torg.answers.Wording;
import torg.answers.drafts.Drafts;
import torg.answers.questions.Questions;
import torg.answers.together.Together;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Message;
import torg.ledger.Actor;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.moderation.Street;
import torg.moderation.letters.Letters;
import torg.platforms.delivery.Courier;
import torg.policy.comments.Comments;
import torg.register.checks.Library;
import torg.register.texts.Texts;
import torg.shell.Refused;
import torg.shell.Visitor;

/** Nobody's identity number leaves the city, by whichever door. */
@TorgTest
class OutgoingTests {
    private static final String NUMBER = "19900602-2397";
    private static final String WORDS = "Hej! Vi ser att ditt nummer är " + NUMBER + ", och vi öppnar klockan 11.";
    private static final String MASKED = "ditt nummer är [personnummer dolt], och vi öppnar";
    private static final String NO = "privacy.outgoing.identity-number";

    @Autowired
    Counter counter;

    @Autowired
    Street street;

    @Autowired
    Inbox inbox;

    @Autowired
    Drafts drafts;

    @Autowired
    Answers answers;

    @Autowired
    Questions questions;

    @Autowired
    Together together;

    @Autowired
    Comments comments;

    @Autowired
    Texts texts;

    @Autowired
    Moderation moderation;

    @Autowired
    Letters letters;

    Library.Desk desk;
    ConversationId question;
    Visitor editor;

    @BeforeEach
    void a_question_that_an_editor_has_taken() {
        desk = counter.open();
        question = counter.takenBy(desk.editor(), desk, "Carin", "När öppnar ni?");
        editor = counter.visitor(desk.editor());
    }

    @Test
    @Promise("D47")
    void a_draft_with_an_identity_number_is_not_published_by_any_door() {
        var colleague = Counter.colleague(desk.editor());
        var actor = Counter.actor(desk.editor());

        refuses("an answer", () -> inbox.answer(question, WORDS, colleague, actor));
        refuses("a message to the very person", () -> inbox.tell(question, WORDS, colleague, actor));
        drafts.write(question, WORDS, colleague, actor);
        refuses("a draft for a second person", () -> drafts.ask(question, colleague, actor));
        refuses("a common answer", () -> together.give(WORDS, List.of(question), colleague, actor));
        refuses("a standard answer", () -> answers.layDown(wording(WORDS, ""), actor));
        refuses("its short form", () -> answers.layDown(wording("Vi öppnar klockan 11.", NUMBER), actor));
        var laidDown = answers.layDown(wording("Vi öppnar klockan 11.", ""), actor);
        refuses("one that is changed", () -> answers.change(laidDown, wording(WORDS, ""), actor));
        refuses(
                "an account's own text",
                () -> texts.decide(desk.account(), torg.register.texts.Kind.LONG, "sv", WORDS, actor));
        refuses("rules for comments", () -> publish(new Comments.Text("Välkommen", "Regel\n" + WORDS, "Vi döljer.")));
        refuses("what they begin with", () -> publish(new Comments.Text(WORDS, "Regel\nVar vänlig.", "Vi döljer.")));

        assertThat(inbox.messages(question)).noneMatch(Message::ours);
        assertThat(answers.find(laidDown).wording().words()).isEqualTo("Vi öppnar klockan 11.");
    }

    @Test
    @Promise("D47")
    void neither_do_the_reasons_that_an_author_or_a_platform_is_told() {
        var written = street.somebodyWrites("Jag vet var du bor.");
        var actor = Street.actor(written.mona());
        var by = written.by(written.mona(), moderation);

        for (var kind : List.of(Measure.Kind.HIDE, Measure.Kind.WARN, Measure.Kind.REPORT_PLATFORM)) {
            var wanted = new Moderation.Wanted(written.message(), kind, "BrB-4-5", WORDS, "", false, Optional.empty());
            refuses(kind.name(), () -> moderation.decide(wanted, by, actor));
        }
        var act = street.decided(written, Measure.Kind.HIDE, "BrB-4-5");
        refuses("why it is lifted", () -> moderation.lift(act.id(), WORDS, by, actor));
        refuses(
                "what an objection is answered",
                () -> letters.decide(act.id(), false, WORDS, written.by(written.mats(), moderation), actor));
    }

    @Test
    @Promise("D47")
    void the_page_and_the_api_say_so_by_name_where_it_stands_and_keep_what_was_typed() {
        var here = "/inbox/" + question.value();
        var key = street.key(desk.editor());

        var page = editor.post(here + "/answer", Map.of("words", WORDS));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(MASKED, "Det får inte lämna staden", WORDS);

        for (var path : List.of("/api" + here + "/answer", "/api/answers/together")) {
            var api = editor.program(
                    "POST", path, key, "{\"words\":\"" + WORDS + "\",\"conversations\":[" + question.value() + "]}");
            assertThat(api.statusCode()).as(path).isEqualTo(422);
            assertThat(api.body()).as(path).contains(MASKED).doesNotContain("-2397");
        }
        drafts.write(question, WORDS, Counter.colleague(desk.editor()), Counter.actor(desk.editor()));
        var asked = editor.post(here + "/drafts", Map.of());
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains(MASKED).doesNotContain("-2397");
        assertThat(inbox.messages(question)).noneMatch(Message::ours);
    }

    @Test
    @Promise("D47")
    void a_public_question_and_answer_is_refused_shown_masked_and_never_public_with_the_number() {
        editor.post("/inbox/" + question.value() + "/answer", Map.of("words", "Hej! Vi öppnar klockan 11."));
        var form = new HashMap<String, String>();
        form.put("question", "När öppnar ni?");
        form.put("answer", WORDS);
        form.put("topic", "");
        form.put("reviewOn", questions.today().plusMonths(6).toString());

        var refused = editor.post("/inbox/" + question.value() + "/public-question", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(MASKED, "Det får inte lämna staden").doesNotContain("-2397");
        assertThat(questions.of(question)).isEmpty();
        var id = questions.publish(
                question,
                new torg.answers.questions.Wording("När?", WORDS, "", questions.today()),
                Counter.actor(desk.editor()));
        assertThat(questions.find(id).wording().answer())
                .contains("personnummer dolt")
                .doesNotContain("-2397");
    }

    @Test
    @Promise("D47")
    void whatever_is_handed_to_a_platform_has_been_looked_through() {
        assertThat(HouseCalls.callersOf(Courier.class, "order")).containsExactly("torg.inbox.Inbox.send");
        assertThat(HouseCalls.callersOf(Outgoing.class, "check")).contains("torg.inbox.Inbox.send");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900602-2397",
                "199006022397",
                "900602–2397",
                "９００６０２-２３９７",
                "9006\u200b02-2397",
                "701063-2391",
                "0701740607"
            })
    void also_when_it_is_written_in_another_way(String number) {
        refuses(number, () -> Outgoing.check("Svar till " + number + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"811218-9875", "212000-0142", "070-174 06 07", "2026-11-22 klockan 11", "KUN 2026/123"})
    void what_is_none_or_may_only_be_one_may_leave(String words) {
        assertThatCode(() -> Outgoing.check("Svar till " + words + ".")).doesNotThrowAnyException();
    }

    @Test
    void what_resembles_one_is_warned_of_where_it_is_written() {
        editor.post("/inbox/" + question.value() + "/preview", Map.of("words", "Skriv till 811218-9875."));

        assertThat(editor.get("/inbox/" + question.value() + "/preview").body()).contains("liknar ett personnummer");
        assertThat(Outgoing.possible("Skriv till 811218-9875.")).hasSize(1);
    }

    private void publish(Comments.Text text) {
        comments.publish(text, comments.today().plusYears(20), "KS 2026/9", Actor.TORG);
    }

    private Wording wording(String words, String shortWords) {
        return new Wording(
                Kind.ORDINARY,
                "Öppettider",
                "",
                desk.unit(),
                desk.manager(),
                words,
                shortWords,
                "https://sundhamn.example/oppet",
                "",
                LocalDate.of(2027, 5, 1));
    }

    private static void refuses(String door, ThrowingCallable publishing) {
        assertThatExceptionOfType(Refused.class).as(door).isThrownBy(publishing).withMessage(NO);
    }
}
