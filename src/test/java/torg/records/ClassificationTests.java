package torg.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Conversation;
import torg.inbox.threading.Arrived;
import torg.ledger.Ledger;
import torg.records.secrecy.Secrecy;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;

/** How what comes in is kept: proposed with a reason, decided by a person. */
@TorgTest
class ClassificationTests {
    @Autowired
    Registry registry;

    @Autowired
    Records records;

    @Autowired
    Secrecy secrecy;

    @Autowired
    Arrived arrived;

    @Autowired
    Ledger ledger;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("D55")
    void a_proposal_says_why_and_a_person_decides_with_a_reason_code_and_the_secret_is_always_registered() {
        var counter = registry.counter();
        var thanks = registry.written(counter, "Tack så mycket!");
        var complaint = registry.written(counter, "Jag begär skadestånd för min cykel.");
        var secret = registry.written(counter, "Min diagnos står här.");
        var rut = new Visitor(address);
        rut.signIn(counter.reg().signInName(), Cast.PASSWORD);

        var list = rut.get("/records").body();

        assertThat(list).contains("Förslag: Ringa betydelse", "det bara är ett tack eller en hälsning");
        assertThat(list).contains("staden kan få frågor om igen: skadestånd");
        assertThat(rut.get("/inbox/" + id(complaint)).body())
                .contains("Förslag: Diarieförs", "/records/" + id(complaint));
        assertThat(records.standing(complaint).decided())
                .as("nobody has decided yet")
                .isEmpty();

        rut.get("/records/" + id(complaint));
        rut.post("/records/" + id(complaint) + "/classification", Map.of("reason", "SPECIAL_INTEREST"));
        rut.post("/records", Map.of("chosen", id(thanks)));
        secrecy.mark(secret.id(), "OSL-25-1", Optional.empty(), registry.by(counter), counter.actor());

        assertThat(decided(complaint).reason().code()).isEqualTo("S4");
        assertThat(decided(complaint).decided().name()).isEqualTo("Rut Registrator");
        assertThat(decided(thanks).keeping()).isEqualTo(Keeping.LITTLE);
        assertThat(decided(secret).reason()).isEqualTo(Reason.SECRET);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.classify(secret.id(), Reason.THANKS, registry.by(counter), counter.actor()))
                .withMessage("records.secret-is-registered");
        assertThat(ledger.history("inbox/" + complaint.id().value()))
                .anySatisfy(line -> assertThat(line.kind()).isEqualTo("records.document-classified"));
    }

    @Test
    void only_the_clear_ones_are_decided_together() {
        var counter = registry.counter();
        var thanks = registry.written(counter, "Tack!");
        var open = registry.written(counter, "När öppnar ni?");

        var decided = records.classifyTogether(List.of(thanks.id(), open.id()), registry.by(counter), counter.actor());

        assertThat(decided).isEqualTo(1);
        assertThat(records.standing(open).decided()).isEmpty();
        assertThat(records.waiting(counter.units(), 0, 10))
                .extracting(one -> one.conversation().id())
                .containsExactly(open.id());
    }

    @Test
    void something_new_in_it_is_for_a_new_decision() {
        var counter = registry.counter();
        var thanks = registry.written(counter, "Tack!");
        records.classify(thanks.id(), Reason.THANKS, registry.by(counter), counter.actor());

        var more = arrived.at(
                counter.library().account(),
                thanks.root(),
                "Men vägen är livsfarlig.",
                Instant.now().plusSeconds(60));

        assertThat(records.standing(more).decided()).isEmpty();
        assertThat(records.lastDecided(thanks.id())).isPresent();
        assertThat(records.countWaiting(counter.units(), 10)).isEqualTo(1);
    }

    @Test
    void what_waits_is_listed_unit_by_unit() {
        var counter = registry.counter();
        registry.written(counter, "När öppnar ni?");
        registry.written(counter, "När stänger ni?");
        var elsewhere = registry.counter();
        registry.written(elsewhere, "Var ligger ni?");
        var both = List.of(
                counter.library().unit().id(), elsewhere.library().unit().id());

        assertThat(records.waitingPerUnit(both, 10, 10))
                .extracting(Records.PerUnit::waiting)
                .containsExactly(2L, 1L);
        var key = registry.key(counter.reg());
        var visitor = new Visitor(address);
        assertThat(visitor.program("GET", "/api/records?unit=" + both.getFirst(), key, "")
                        .body())
                .contains("När stänger ni?");
        assertThat(visitor.program("GET", "/api/records?unit=" + both.getLast(), key, "")
                        .body())
                .as("another board's")
                .doesNotContain("Var ligger ni?");
    }

    @Test
    void whoever_may_only_answer_decides_nothing_here() {
        var counter = registry.counter();
        var asked = registry.written(counter, "När öppnar ni?");
        var key = registry.key(counter.library().editor());
        var visitor = new Visitor(address);

        assertThat(visitor.program("GET", "/api/records/" + id(asked), key, "").statusCode())
                .isEqualTo(200);
        assertThat(visitor.program(
                                "POST", "/api/records/" + id(asked) + "/classification", key, "{\"reason\":\"THANKS\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program("POST", "/api/records", key, "{\"chosen\":[" + id(asked) + "]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.program(
                                "POST",
                                "/api/records/" + id(asked) + "/classification",
                                registry.key(counter.reg()),
                                "{\"reason\":\"BECAUSE\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private Classified decided(Conversation conversation) {
        return records.standing(conversation).decided().orElseThrow();
    }

    private static String id(Conversation conversation) {
        return Long.toString(conversation.id().value());
    }
}
