package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Conversation.Colleague;
import torg.inbox.presence.Presence;
import torg.inbox.routing.Distribution;
import torg.inbox.routing.Proposal;
import torg.inbox.threading.Arrived;
import torg.inbox.views.Views;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.RemoteRef;
import torg.register.Opened;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;

/** Moving, merging, parting, setting aside, and not stepping on each other's toes. */
@TorgTest
class ArrangingTests {
    @Autowired
    Opened opened;

    @Autowired
    Arrived arrived;

    @Autowired
    Inbox inbox;

    @Autowired
    Arranging arranging;

    @Autowired
    AllAtOnce allAtOnce;

    @Autowired
    Views views;

    @Autowired
    Distribution distribution;

    @Autowired
    Presence presence;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    private Opened.Library library;

    @BeforeEach
    void a_library() {
        library = opened.library();
    }

    @Test
    @Promise("P55")
    void wrong_unit_is_one_action_that_moves_the_question_and_teaches_a_rule_a_person_accepts() {
        var parks = cast.unit(cast.city(), "Parkenheten " + UUID.randomUUID());
        var editor = signedIn(library.editor().signInName());
        var first = arrived.now(library.account(), "Vem klipper häcken vid lekplatsen?");
        var second = arrived.now(library.account(), "Lekplatsen behöver ny sand");

        var went = editor.post("/inbox/" + first.id().value() + "/unit", Map.of("unit", parks.name()));
        editor.post("/inbox/" + second.id().value() + "/unit", Map.of("unit", parks.name()));

        assertThat(went.statusCode()).isEqualTo(303);
        assertThat(inbox.find(first.id()).unit()).isEqualTo(parks.id());
        assertThat(inbox.find(first.id()).dueAt()).isEqualTo(first.dueAt());
        var proposal = distribution.proposals().stream()
                .filter(p -> p.account() == library.account().value())
                .findFirst()
                .orElseThrow();
        assertThat(proposal.word()).isEqualTo("lekplatsen");
        assertThat(proposal.conversations())
                .containsExactlyInAnyOrder(first.id().value(), second.id().value());
        assertThat(arrived.now(library.account(), "Trasig på lekplatsen").unit())
                .as("a proposal does nothing by itself")
                .isEqualTo(library.unit().id());

        assertThat(answer(editor, proposal, "true").statusCode()).isEqualTo(403);
        answer(signedIn(library.manager().signInName()), proposal, "true");

        var third = arrived.now(library.account(), "Lekplatsen är smutsig");
        assertThat(third.unit()).isEqualTo(parks.id());
        assertThat(third.source().routed().orElseThrow()).contains("lekplatsen").contains(parks.name());
        assertThat(arrived.now(library.account(), "När öppnar ni?").unit())
                .isEqualTo(library.unit().id());
    }

    private static HttpResponse<String> answer(Visitor visitor, Proposal proposal, String accepted) {
        return visitor.post(
                "/inbox/routing/proposals",
                Map.of(
                        "account", Long.toString(proposal.account()),
                        "unit", Long.toString(proposal.unit()),
                        "word", proposal.word(),
                        "accepted", accepted));
    }

    @Test
    void an_unknown_unit_is_told_with_those_that_are_near() {
        var conversation = arrived.now(library.account(), "Hej");
        var answer = signedIn(library.editor().signInName())
                .post("/inbox/" + conversation.id().value() + "/unit", Map.of("unit", "stadsbiblio"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("stadsbiblio").contains("Stadsbiblioteket");
    }

    @Test
    @Promise("P57")
    void who_else_is_at_a_conversation_and_whose_answer_is_half_written_is_seen_without_scripts() {
        var here = "/inbox/" + arrived.now(library.account(), "Hej").id().value();
        var malin = signedIn(library.manager().signInName());
        var edit = signedIn(library.editor().signInName());

        assertThat(malin.get(here).body()).doesNotContain("Edit läser");
        edit.get(here);
        assertThat(malin.get(here).body()).contains("Edit läser också");
        edit.post(here + "/taking", Map.of());
        edit.post(here + "/draft", Map.of("words", "Vi öppnar klockan åtta"));

        var seen = malin.get(here).body();
        assertThat(seen).contains("Edit har ett påbörjat svar").doesNotContain("klockan åtta");
        assertThat(malin.post(here + "/presence", Map.of()).body()).contains("Edit har ett påbörjat svar");
        assertThat(edit.get(here).body()).contains("Vi öppnar klockan åtta");
        assertThat(malin.post(here + "/answer", Map.of("words", "Nio")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobody_answers_past_what_came_in_while_they_wrote() {
        var root = new RemoteRef("desk:" + UUID.randomUUID());
        var conversation = arrived.at(library.account(), root, "När öppnar ni?", Instant.now());
        inbox.take(conversation.id(), edit(), false, actor());
        var newest = inbox.messages(conversation.id()).getLast().id();
        arrived.at(library.account(), root, "På söndag, menar jag", Instant.now());

        var answer = signedIn(library.editor().signInName())
                .post(
                        "/inbox/" + conversation.id().value() + "/answer",
                        Map.of("words", "Klockan åtta", "newest", Long.toString(newest)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Klockan åtta").contains("nytt i samtalet");
    }

    @Test
    @Promise("P58")
    void merging_and_parting_can_be_undone_and_both_keep_their_own_record() {
        var root = new RemoteRef("desk:" + UUID.randomUUID());
        var one = arrived.at(library.account(), "Den första frågan", Instant.now());
        var other = arrived.at(library.account(), root, "Den andra frågan", Instant.now());

        arranging.merge(other.id(), one.id(), actor());
        assertThat(inbox.messages(one.id()))
                .extracting(Message::words)
                .contains("Den första frågan", "Den andra frågan");
        assertThat(waiting()).extracting(Conversation::id).contains(one.id()).doesNotContain(other.id());
        inbox.take(one.id(), edit(), false, actor());
        inbox.close(one.id(), "klart", edit(), actor());
        arrived.at(library.account(), root, "Hallå, den andra?", Instant.now());
        assertThat(inbox.find(one.id()).state())
                .as("a new word in the one wakes the other")
                .isInstanceOf(Conversation.State.Waiting.class);
        arranging.unmerge(other.id(), actor());
        assertThat(inbox.messages(one.id())).extracting(Message::words).containsExactly("Den första frågan");
        assertThat(waiting()).extracting(Conversation::id).contains(one.id(), other.id());

        var parted =
                arranging.part(other.id(), inbox.messages(other.id()).getLast().id(), actor());
        assertThat(inbox.messages(parted)).extracting(Message::words).containsExactly("Hallå, den andra?");
        assertThat(inbox.messages(other.id())).extracting(Message::words).containsExactly("Den andra frågan");
        assertThat(inbox.saidIn(other.id())).as("whoever asked sees one thread").hasSize(2);
        assertThat(inbox.find(parted).root()).isEqualTo(root);
        arranging.undoParting(parted, actor());
        assertThat(inbox.messages(other.id())).hasSize(2);
        assertThat(waiting()).extracting(Conversation::id).doesNotContain(parted);

        for (var id : List.of(one.id(), other.id())) {
            assertThat(kinds(id)).contains("inbox.question-merged", "inbox.question-unmerged");
        }
        for (var id : List.of(other.id(), parted)) {
            assertThat(kinds(id)).contains("inbox.message-parted", "inbox.parting-undone");
        }
    }

    @Test
    @Promise("P59")
    void a_question_rests_until_a_day_with_what_is_waited_for_and_comes_back_by_itself() {
        var root = new RemoteRef("desk:" + UUID.randomUUID());
        var conversation = arrived.at(library.account(), root, "När öppnar ni?", Instant.now());
        arranging.setAside(conversation.id(), Instant.now().plus(2, ChronoUnit.DAYS), "Besked från Fastighet", actor());

        assertThat(waiting()).isEmpty();
        assertThat(page(Queue.LATER).getFirst().asleep().orElseThrow().waitingFor())
                .isEqualTo("Besked från Fastighet");
        assertThat(inbox.find(conversation.id()).dueAt())
                .as("the clock goes on")
                .isEqualTo(conversation.dueAt());

        db.sql("update conversation set asleep_until = now() - interval '1 second' where id = :id")
                .param("id", conversation.id().value())
                .update();
        assertThat(waiting()).extracting(Conversation::id).containsExactly(conversation.id());
        arranging.setAside(conversation.id(), Instant.now().plus(2, ChronoUnit.DAYS), "Igen", actor());
        arrived.at(library.account(), root, "Glöm inte mig", Instant.now());
        assertThat(waiting()).as("a new word wakes it").hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> arranging.setAside(conversation.id(), Instant.now(), "Nu", actor()))
                .withMessage("inbox.rest-in-the-past");
    }

    @Test
    void saved_views_are_counted_live_and_bulk_is_all_or_nothing() {
        var look = new Look(
                Queue.WAITING,
                Optional.empty(),
                Optional.of(library.unit().id()),
                Optional.empty(),
                Optional.of(Urgency.SAFETY),
                Optional.empty());
        views.save("Farligt hos oss", look, library.editor().id(), actor());
        var ice = arrived.now(library.account(), "Det är svag is");
        var plain = arrived.now(library.account(), "Hej");
        var taken = arrived.now(library.account(), "Hejsan");
        inbox.take(taken.id(), new Colleague(library.manager().id(), "Malin"), false, actor());
        var editor = signedIn(library.editor().signInName());

        assertThat(inbox.count(List.of(look), List.of(library.unit().id()), 0, 100))
                .containsExactly(1L);
        assertThat(editor.get("/inbox").body()).contains("Farligt hos oss");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> allAtOnce.close(List.of(plain.id(), taken.id()), "tack", edit(), actor()));
        assertThat(inbox.find(plain.id()).isOpen()).as("nothing of it is done").isTrue();

        var done = editor.post(
                "/inbox/bulk",
                Map.of("chosen", plain.id().value() + "," + ice.id().value(), "deed", "close", "reason", "Tack"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(inbox.find(ice.id()).isOpen()).isFalse();
        assertThat(kinds(plain.id())).contains("inbox.question-taken", "inbox.question-closed");
    }

    private List<String> kinds(ConversationId id) {
        return ledger.history("inbox/" + id.value()).stream().map(Line::kind).toList();
    }

    private List<Conversation> waiting() {
        return page(Queue.WAITING);
    }

    private List<Conversation> page(Queue queue) {
        return inbox.page(Look.at(queue), List.of(library.unit().id()), 0, Optional.empty(), 50);
    }

    private Colleague edit() {
        return new Colleague(library.editor().id(), "Edit");
    }

    private Actor actor() {
        return Actor.person(library.editor().id(), "Edit");
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(address);
        visitor.signIn(name, Cast.PASSWORD);
        return visitor;
    }
}
