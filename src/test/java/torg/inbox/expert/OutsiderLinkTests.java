package torg.inbox.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.inbox.threading.Arrived;
import torg.ledger.Ledger;
import torg.register.Opened;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Staff;

/** Somebody outside the city answers by a link: signed, once, until a day, and taken back by whoever asked. */
@TorgTest
class OutsiderLinkTests {
    private static final Pattern LINK = Pattern.compile("/asked/link/[A-Za-z0-9_-]{54}");

    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Experts experts;

    @Autowired
    Links links;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private Conversation conversation;
    private Visitor editor;
    private Visitor outsider;
    private String here;

    @BeforeEach
    void a_question_of_a_resident() {
        var library = opened.library();
        conversation = arrived.now(library.account(), "Mitt nummer är 19900602-2397, vem äger marken?");
        here = "/inbox/" + conversation.id().value() + "/experts";
        editor = new Visitor(address);
        editor.signIn(library.editor().signInName(), Cast.PASSWORD);
        outsider = new Visitor(address);
    }

    /** All tests come from one address. */
    @AfterEach
    void those_who_tried_are_forgiven() {
        db.sql("delete from expert_link_miss").update();
    }

    @Test
    void whoever_has_it_sees_the_question_masked_answers_once_and_then_sees_what_they_sent_and_nothing_more() {
        var link = asked(staff.today());

        assertThat(outsider.get(link).body())
                .contains("Vem äger marken?", "vem äger marken?")
                .doesNotContain("-2397");
        assertThat(outsider.post(link, Map.of("words", " ", "last", "true")).statusCode())
                .isEqualTo(422);
        assertThat(answer(link, "Staden").statusCode()).isEqualTo(303);

        assertThat(outsider.get(link).body())
                .contains("Det här skickade du", "Staden")
                .doesNotContain("Vem äger marken?", "vem äger marken?", "<textarea");
        assertThat(answer(link, "Kyrkan").body())
                .contains("Det här skickade du", "Staden")
                .doesNotContain("Kyrkan");
        assertThat(editor.get(here).body()).contains("Staden").doesNotContain("Kyrkan");
    }

    @Test
    void a_link_has_a_last_day_that_nobody_can_move() {
        var link = asked(staff.today());
        var secret = link.substring("/asked/link/".length());
        var lastDay = staff.today().plusDays(7);
        assertThat(links.read(secret).orElseThrow().lastDay()).isEqualTo(lastDay);
        assertThat(editor.get(here).body()).contains("Länken gäller till och med");

        var late = links.fresh(staff.today().minusDays(1));
        handOut(late);
        var over = outsider.get("/asked/link/" + late.secret());
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body()).contains("Länken har gått ut", "Be den som frågade dig om en ny länk");
        assertThat(answer("/asked/link/" + late.secret(), "För sent").statusCode())
                .isEqualTo(410);
        for (var n = 0; n < secret.length(); n += 7) {
            var other = secret.charAt(n) == 'A' ? 'B' : 'A';
            assertThat(links.read(secret.substring(0, n) + other + secret.substring(n + 1)))
                    .as("character %d", n)
                    .isEmpty();
        }
    }

    @Test
    void whoever_asked_takes_it_back_or_makes_another_and_the_first_opens_nothing() {
        var first = asked(staff.today());
        var question = experts.of(conversation.id()).getFirst();
        var second = link(editor.post(here + "/" + question.id() + "/link", Map.of()));

        assertThat(second).isNotEqualTo(first);
        assertThat(outsider.get(first).statusCode()).isEqualTo(404);
        assertThat(outsider.get(first).body()).contains("Länken går inte att använda");
        assertThat(outsider.get(second).statusCode()).isEqualTo(200);
        editor.post(here + "/" + question.id() + "/withdrawal", Map.of());
        assertThat(outsider.get(second).statusCode()).isEqualTo(410);
        assertThat(outsider.get(second).body())
                .contains("Frågan är tillbakatagen")
                .doesNotContain("Vem äger marken?");
        assertThat(editor.post(here + "/" + question.id() + "/link", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoever_tries_many_that_are_none_is_asked_to_wait() {
        var link = asked(staff.today());
        for (var n = 0; n < 20; n++) {
            assertThat(outsider.get("/asked/link/" + "A".repeat(n + 1)).statusCode())
                    .isEqualTo(404);
        }

        assertThat(outsider.get("/asked/link/x").statusCode()).isEqualTo(429);
        assertThat(outsider.get(link).body()).contains("För många försök").doesNotContain("Vem äger marken?");
        db.sql("update expert_link_miss set at = at - interval '16 minutes'").update();
        assertThat(outsider.get(link).body()).contains("Vem äger marken?");
    }

    @Test
    void it_is_kept_nowhere_and_told_to_nobody() {
        var link = asked(staff.today());
        var secret = link.substring("/asked/link/".length());

        var page = outsider.get(link);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(editor.get(here).body()).doesNotContain(secret);
        assertThat(ledger.history("inbox/" + conversation.id().value()).toString())
                .doesNotContain(secret);
        assertThat(links.read(secret).orElseThrow()).asString().doesNotContain(secret);
        assertThat(db.sql("select to_jsonb(q)::text from expert_question q where conversation_id = :id")
                        .param("id", conversation.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    private String asked(LocalDate due) {
        return link(editor.post(
                here,
                Map.of(
                        "expert", "Lantmätare Lundin",
                        "outside", "true",
                        "question", "Vem äger marken?",
                        "due", due.toString())));
    }

    private static String link(HttpResponse<String> answer) {
        var found = LINK.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void handOut(Links.Link link) {
        db.sql("update expert_question set link_hash = :hash, link_ends = :ends where conversation_id = :id")
                .param("hash", link.hash())
                .param("ends", link.lastDay())
                .param("id", conversation.id().value())
                .update();
    }

    private HttpResponse<String> answer(String link, String words) {
        return outsider.post(link, Map.of("words", words, "last", "true"));
    }
}
