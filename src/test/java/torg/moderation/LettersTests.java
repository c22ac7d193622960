package torg.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Inbox;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.moderation.letters.Letter;
import torg.moderation.letters.Letters;
import torg.moderation.letters.Objection;
import torg.platforms.Network;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;

/** Whoever's words were restricted is told why, can object, and is heard by somebody else. */
@TorgTest
class LettersTests {
    private static final String CRIME = "BrB-4-5";

    @Autowired
    Street street;

    @Autowired
    Moderation moderation;

    @Autowired
    Letters letters;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise({"D38", "P75"})
    void the_author_gets_what_facts_ground_automation_and_redress_and_its_sending_or_impossibility_is_written_down() {
        var written = street.somebodyWrites("Jag vet var du bor.");
        var act = street.decided(written, Measure.Kind.HIDE, CRIME);

        var letter = letters.of(act.id()).orElseThrow();
        assertThat(letter.fate()).isEqualTo(Letter.Fate.SENT);
        assertThat(letter.words())
                .contains("Staden har dolt din kommentar")
                .contains("Kommentaren hotar en namngiven granne.")
                .contains("Olaga hot, lagen (1998:112) 5 § och brottsbalken 4 kap. 5 §")
                .contains("En människa har läst kommentaren och fattat beslutet.")
                .contains("Du kan invända på den här sidan.");
        var link = letters.address(act.id()).orElseThrow();
        assertThat(inbox.saidIn(written.conversation().id()).getLast().words()).contains(link);
        var told = inbox.messages(written.conversation().id()).getLast();
        assertThat(told.words())
                .as("the resident's alone")
                .contains("/reasons/…")
                .doesNotContain(link);
        assertThat(inbox.unmask(written.conversation().id(), told.id(), "Nyfiken", Street.actor(written.mona())))
                .doesNotContain(link);
        assertThat(new Visitor(address).get(path(link)).body())
                .contains("Jag vet var du bor.", "Olaga hot", "Om du inte håller med", "Invänd");
        assertThat(ledger.history(act.id().subject())).extracting(Line::kind).contains("moderation.reasons-given");

        var gone = street.somebodyElse(written, "Jag vet var du bor, Bo.");
        db.sql("update message set removed_at = now() where id = :id")
                .param("id", gone.message())
                .update();
        var unreached = street.decided(gone, Measure.Kind.HIDE, CRIME);
        assertThat(letters.of(unreached.id()).orElseThrow().fate()).isEqualTo(Letter.Fate.NOT_SENT);
        assertThat(letters.of(unreached.id()).orElseThrow().note()).contains("ger inte Torg något sätt");
        letters.told(
                unreached.id(),
                Letter.Fate.BY_HAND,
                "Brev till folkbokföringsadressen",
                written.by(written.mats(), moderation),
                Street.actor(written.mats()));
        assertThat(letters.of(unreached.id()).orElseThrow().fate()).isEqualTo(Letter.Fate.BY_HAND);
        assertThat(ledger.history(unreached.id().subject())
                        .getLast()
                        .particulars()
                        .orElseThrow())
                .containsEntry("note", "Brev till folkbokföringsadressen");

        assertThat(letters.of(
                        street.decided(written, Measure.Kind.KEEP, "RF-2-1").id()))
                .isEmpty();
    }

    @Test
    @Promise("D38")
    void where_the_platform_reaches_nobody_alone_that_is_written_down_and_a_neutral_line_is_left() {
        assertThat(letters.canReachAlone(Network.SQUARE)).isTrue();
        assertThat(letters.canReachAlone(Network.BLUESKY)).isFalse();
        var written = street.somebodyWrites("Jag vet var du bor.");
        assertThat(new Visitor(address)
                        .program(
                                "GET",
                                "/api/moderation/new?message=" + written.message(),
                                street.key(written.mona()),
                                "")
                        .body())
                .contains("\"reachesAlone\":true");
        var id = street.decided(written, Measure.Kind.KEEP, "RF-2-1").id();
        db.sql("update moderation_act set measure = 'WARN' where id = :id")
                .param("id", id.value())
                .update();
        db.sql(
                        "update connection set network = 'BLUESKY' where id = (select connection_id from account where id = :id)")
                .param("id", written.library().account().value())
                .update();
        var act = moderation.find(id);
        transaction.executeWithoutResult(status -> letters.stands(act, Street.actor(written.mona())));

        var letter = letters.of(act.id()).orElseThrow();
        assertThat(letter.fate()).isEqualTo(Letter.Fate.NOT_SENT);
        assertThat(letter.note()).startsWith("Bluesky ger inte Torg något sätt").contains("neutral rad");
        assertThat(inbox.messages(written.conversation().id())).hasSize(1);
        assertThat(ledger.history(act.id().subject()).getLast().particulars().orElseThrow())
                .containsEntry("fate", "NOT_SENT");
        letters.told(
                act.id(),
                Letter.Fate.NOTED,
                "Neutral rad",
                written.by(written.mats(), moderation),
                Street.actor(written.mats()));
        assertThat(inbox.messages(written.conversation().id()).getLast().words())
                .contains("/measures")
                .doesNotContain("/reasons/");
        db.sql("update account set network = 'SQUARE' where id = :id")
                .param("id", written.library().account().value())
                .update();
    }

    @Test
    @Promise("D39")
    void an_objection_is_decided_by_another_than_the_first_can_restore_and_its_time_is_measured() {
        var written = street.somebodyWrites("Ni ljuger, och jag vet var ni bor.");
        var act =
                street.settled(street.decided(written, Measure.Kind.HIDE, CRIME).id());
        var resident = new Visitor(address);
        var link = path(letters.address(act.id()).orElseThrow());
        resident.get(link);

        assertThat(resident.post(link + "/objection", Map.of("words", "")).statusCode())
                .isEqualTo(422);
        assertThat(resident.post(link + "/objection", Map.of("words", "Det var ett citat ur en film."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(resident.post(link + "/objection", Map.of("words", "En gång till."))
                        .statusCode())
                .isEqualTo(409);
        db.sql("update moderation_objection set made_at = made_at - interval '30 hours' where act_id = :act")
                .param("act", act.id().value())
                .update();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> letters.decide(
                        act.id(),
                        true,
                        "Jag hade fel.",
                        written.by(written.mona(), moderation),
                        Street.actor(written.mona())))
                .withMessage("moderation.objection.somebody-else");
        assertThatException()
                .isThrownBy(() -> db.sql(
                                "update moderation_objection set decided_by = :by, decided_name = 'x', decided_at = now(), restored = true, reason = 'x' where act_id = :act")
                        .param("by", written.mona().id())
                        .param("act", act.id().value())
                        .update())
                .withMessageContaining("another person");
        var first = new Visitor(address);
        first.signIn(written.mona().signInName(), Cast.PASSWORD);
        assertThat(first.get("/moderation/" + act.id().value()).body())
                .contains("Någon annan ska pröva invändningen.")
                .doesNotContain("name=\"outcome\"");

        var second = new Visitor(address);
        second.signIn(written.mats().signInName(), Cast.PASSWORD);
        assertThat(second.get("/moderation").body()).contains("Invändningar att pröva");
        assertThat(second.get("/moderation/" + act.id().value()).body()).contains("name=\"outcome\"");
        second.post(
                "/moderation/" + act.id().value() + "/review",
                Map.of("outcome", "restored", "why", "Det är ett citat och hotar ingen."));

        assertThat(moderation.find(act.id()).state()).isInstanceOf(Act.State.Lifted.class);
        assertThat(letters.objections(act.id()).getFirst().took().orElseThrow())
                .isBetween(Duration.ofHours(30), Duration.ofHours(31));
        assertThat(new Visitor(address).get(link).body())
                .contains("Åtgärden hävdes", "Mats Moderator", "Det är ett citat och hotar ingen.");
        street.settled(act.id());
        assertThat(new Visitor(address).get("/questions/" + written.secret()).body())
                .contains("Ni ljuger, och jag vet var ni bor.");
        var line = ledger.history(act.id().subject()).stream()
                .filter(one -> one.kind().equals("moderation.objection-decided"))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseLong(line.particulars().orElseThrow().get("tookSeconds")))
                .isGreaterThanOrEqualTo(30 * 3600L);
    }

    @Test
    void what_an_author_should_not_write_in_an_objection_is_captured_and_masked() {
        var written = street.somebodyWrites("Jag vet var du bor.");
        var act = street.decided(written, Measure.Kind.WARN, CRIME);
        var link = path(letters.address(act.id()).orElseThrow());

        letters.object(new Link(link.replace("/reasons/", "")), "Jag är 19900602-2397 och menade inget.");

        assertThat(letters.objections(act.id())).extracting(Objection::words).noneMatch(w -> w.contains("-2397"));
        assertThat(new Visitor(address).get(link).body()).doesNotContain("-2397");
    }

    @Test
    void a_link_that_nobody_was_given_opens_nothing() {
        for (var secret : List.of(Link.fresh().secret(), "x", "..%2f")) {
            assertThat(new Visitor(address).get("/reasons/" + secret).statusCode())
                    .isIn(400, 404);
        }
    }

    private String path(String link) {
        return link.substring(address.length());
    }
}
