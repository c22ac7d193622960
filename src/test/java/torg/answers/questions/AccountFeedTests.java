package torg.answers.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.answers.Counter;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.register.checks.Library;
import torg.register.directory.Directory;
import torg.shell.Visitor;

/** What the city has said on an account, as everybody's program reads it. */
@TorgTest
class AccountFeedTests {
    private static final String NUMBER = "19900602-2397";

    @Autowired
    Counter counter;

    @Autowired
    Inbox inbox;

    @Autowired
    Questions questions;

    @Autowired
    Directory directory;

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
                desk.editor(), desk, "Carin Svensson", "Mitt nummer är " + NUMBER + ". När öppnar lärkans bokrum?");
        editor.post(
                "/inbox/" + conversation.value() + "/answer",
                Map.of("words", "Hej Carin! Lärkans bokrum öppnar klockan 11."));
    }

    private String path() {
        return "/accounts/" + desk.account().value() + "/feed.atom";
    }

    private HttpResponse<String> ask(String etag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path())).header("Accept-Language", "sv");
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private SyndFeed feed() throws IOException, InterruptedException, FeedException {
        return new SyndFeedInput().build(new StringReader(ask("").body()));
    }

    /** As if it had been said below a post, where everybody reads it, and had arrived there. */
    private void inPublic() {
        db.sql("update conversation set way = 'COMMENT' where id = :id")
                .param("id", conversation.value())
                .update();
        db.sql("update message set delivery = 'ARRIVED' where conversation_id = :id and ours")
                .param("id", conversation.value())
                .update();
    }

    @Test
    void what_the_city_answered_in_public_is_in_the_accounts_feed_masked_and_without_who_asked() throws Exception {
        inPublic();

        var feed = feed();

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).contains("Stadsbiblioteket");
        assertThat(feed.getUri()).isEqualTo(address + path());
        assertThat(feed.getEntries()).hasSize(1).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
        var words = feed.getEntries().getFirst().getContents().getFirst().getValue();
        assertThat(words).contains("Lärkans bokrum öppnar klockan 11").doesNotContain("Carin");
        assertThat(ask("").body()).doesNotContain("Svensson", "-2397", "När öppnar");
    }

    @Test
    void what_is_said_between_two_or_is_secret_or_was_taken_back_is_not_in_it() throws Exception {
        assertThat(feed().getEntries()).isEmpty();
        inPublic();
        db.sql("update conversation set secret = true where id = :id")
                .param("id", conversation.value())
                .update();
        assertThat(feed().getEntries()).isEmpty();
        db.sql("update conversation set secret = false where id = :id")
                .param("id", conversation.value())
                .update();
        db.sql("update message set removed_at = now() where conversation_id = :id and ours")
                .param("id", conversation.value())
                .update();
        assertThat(feed().getEntries()).isEmpty();
    }

    @Test
    void a_public_question_and_answer_is_in_it_for_as_long_as_it_is_public() throws Exception {
        var wording = questions.proposed(inbox.find(conversation));
        var id = questions.publish(conversation, wording, Actor.TORG);

        var entry = feed().getEntries().getFirst();
        assertThat(entry.getLink()).isEqualTo(address + "/questions-and-answers/" + id.value());
        assertThat(entry.getTitle()).contains("När öppnar lärkans bokrum?").doesNotContain("-2397");
        questions.retire(id, "Nytt system", Actor.TORG);

        assertThat(feed().getEntries()).isEmpty();
    }

    @Test
    void a_copy_that_is_still_good_is_not_sent_again_and_a_new_answer_makes_it_old() throws Exception {
        var etag = ask("").headers().firstValue("ETag").orElseThrow();
        assertThat(ask(etag).statusCode()).isEqualTo(304);

        inPublic();

        assertThat(ask(etag).statusCode()).isEqualTo(200);
    }

    @Test
    void the_accounts_page_leads_to_it_and_an_account_that_is_not_shown_has_none() throws Exception {
        assertThat(new Visitor(address)
                        .get("/accounts/" + desk.account().value())
                        .body())
                .contains(path());

        directory.show(desk.account(), false, java.util.List.of(), Actor.TORG);

        assertThat(ask("").statusCode()).isEqualTo(404);
    }
}
