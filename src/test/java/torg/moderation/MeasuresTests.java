package torg.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.Inbox;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.ledger.Verification;
import torg.policy.comments.Comments;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.vault.Database;
import torg.vault.Keys;

/** A measure is a small administrative act: captured first, with a ground that could be read, the mildest that will do. */
@TorgTest
class MeasuresTests {
    private static final String CRIME = "BrB-4-5";

    @Autowired
    Street street;

    @Autowired
    Moderation moderation;

    @Autowired
    Witness witness;

    @Autowired
    Grounds grounds;

    @Autowired
    Comments comments;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    Database database;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise({"D33", "P74"})
    void every_measure_names_its_rule_its_reason_and_its_capture_and_without_a_capture_it_is_refused() {
        for (var kind : List.of(
                Measure.Kind.KEEP,
                Measure.Kind.WARN,
                Measure.Kind.HIDE,
                Measure.Kind.DELETE,
                Measure.Kind.RESTRICT,
                Measure.Kind.BLOCK,
                Measure.Kind.REPORT_PLATFORM,
                Measure.Kind.REPORT_POLICE)) {
            var written = street.somebodyWrites("Jag vet var du bor.");

            var act = street.decided(written, kind, CRIME);

            assertThat(act.measure().kind()).isEqualTo(kind);
            var line = ledger.history(act.id().subject()).getFirst();
            assertThat(line.kind()).isEqualTo("moderation.measure-decided");
            assertThat(line.particulars().orElseThrow())
                    .containsEntry("ground", CRIME)
                    .containsEntry("reason", "Kommentaren hotar en namngiven granne.")
                    .containsEntry("capture", Long.toString(act.captured().entry()))
                    .containsEntry("hash", act.captured().hash());
            assertThat(witness.proof(witness.said(written.message())).hashInHex())
                    .isEqualTo(act.captured().hash());
        }
        var uncaptured = street.somebodyWrites("Detta togs aldrig ned.");
        db.sql("update message set capture = 9223372036854775807 where id = :id")
                .param("id", uncaptured.message())
                .update();

        refused("moderation.no-capture", uncaptured, Measure.Kind.HIDE, CRIME, false);
        assertThat(moderation.of(uncaptured.conversation().id())).isEmpty();
    }

    @Test
    @Promise("D34")
    void the_evidence_holds_what_who_where_and_when_and_one_changed_byte_breaks_verify_and_stops_every_measure()
            throws SQLException {
        var written = street.somebodyWrites("Jag vet var du bor, Bo.");
        var proof = witness.proof(witness.said(written.message()));
        assertThat(proof.text()).isEqualTo("Jag vet var du bor, Bo.");
        assertThat(proof.said().ref().value()).startsWith("square:");
        assertThat(Duration.between(proof.writtenAt(), proof.capturedAt()).abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(proof.hash()).hasSize(32);
        assertThat(proof.capturer())
                .isEqualTo("Torg, connection/" + written.conversation().connection());

        var change = "update ledger_entry set content = set_byte(content, 0, get_byte(content, 0) # 1) where id = "
                + proof.capture();
        try {
            asOwner(change);

            refused("moderation.capture-broken", written, Measure.Kind.HIDE, CRIME, false);
            try (var connection = database.connect()) {
                assertThat(new Verification(connection, keys.ledgerKeys().getPublic())
                                .run()
                                .fault()
                                .orElseThrow()
                                .entry())
                        .contains(proof.capture());
            }
        } finally {
            asOwner(change); // the same bit once more
        }
        assertThat(street.decided(written, Measure.Kind.HIDE, CRIME).stands()).isTrue();
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    @Test
    @Promise({"D35", "P71"})
    void hiding_is_what_is_proposed_and_deleting_needs_a_second_reason_and_a_block_something_milder_first() {
        var written = street.somebodyWrites("Jag vet var du bor.");
        var key = street.key(written.mona());
        var visitor = new Visitor(address);
        visitor.signIn(written.mona().signInName(), Cast.PASSWORD);

        var page = visitor.get("/moderation/new?message=" + written.message()).body();
        assertThat(page)
                .containsPattern("value=\"HIDE\"\\s+checked")
                .doesNotContainPattern("value=\"DELETE\"\\s+checked");
        assertThat(Arrays.asList(Measure.Kind.values()).indexOf(Measure.Kind.HIDE))
                .isLessThan(Arrays.asList(Measure.Kind.values()).indexOf(Measure.Kind.DELETE));

        var once = visitor.program("POST", "/api/moderation", key, """
                {"message":%d,"measure":"DELETE","ground":"GDPR-6","reason":"Hälsan hos en granne","criticism":"no"}
                """.formatted(written.message()));
        assertThat(once.statusCode()).isEqualTo(422);
        assertThat(once.body()).contains("varför det inte räcker att dölja");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> moderation.decide(
                        new Moderation.Wanted(
                                written.message(),
                                Measure.Kind.DELETE,
                                CRIME,
                                "Ett hot mot en granne",
                                "",
                                false,
                                Optional.empty()),
                        written.by(written.mona(), moderation),
                        Street.actor(written.mona())))
                .withMessage("moderation.delete-needs-a-second-reason");
        refused("moderation.nothing-milder-tried", written, Measure.Kind.BLOCK, "GDPR-6", false);

        street.decided(written, Measure.Kind.HIDE, "GDPR-6");

        assertThat(street.decided(written, Measure.Kind.BLOCK, "GDPR-6").isProposed())
                .isTrue();
        assertThat(street.decided(written, Measure.Kind.DELETE, "GDPR-6").stands())
                .isTrue();
    }

    @Test
    @Promise("D36")
    void a_text_that_could_not_be_read_when_the_comment_was_written_is_refused_with_the_reason() {
        var written = street.somebodyWrites("Hej");
        var proof = witness.proof(witness.said(written.message()));
        var today = comments.today();
        var next = today.plusDays(400 + (int) (written.message() % 100_000));
        var version = comments.publish(
                new Comments.Text("Hej", "Ingen reklam\nSkriv ingen reklam.", "Vi döljer."),
                next,
                "KS 1",
                Street.actor(written.mona()));
        try {
            assertThat(grounds.at(proof.judgedAt()))
                    .extracting(Ground::code)
                    .contains(Street.rule(grounds, proof))
                    .doesNotContain(Ground.code(version, 1));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> street.decided(written, Measure.Kind.HIDE, Ground.code(version, 1)))
                    .withMessage("moderation.ground-came-later")
                    .satisfies(no -> assertThat(no.sentence()).contains("när kommentaren skrevs"));
        } finally {
            comments.withdraw(version, "Prov", Street.actor(written.mona()));
        }
        var before = LocalDate.of(2024, 6, 30).atTime(12, 0).toInstant(ZoneOffset.UTC);
        assertThat(grounds.chosen("BrB-16-8", before).paragraph()).contains("före den 1 juli 2024");
        assertThat(grounds.chosen("BrB-16-8", before.plus(Duration.ofDays(1))).paragraph())
                .contains("från den 1 juli 2024");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> grounds.chosen("TerrB-7", before.minus(Duration.ofDays(1000))))
                .withMessage("moderation.ground-came-later");
    }

    @Test
    @Promise("P73")
    void own_rules_alone_never_remove_criticism_but_a_crime_in_it_does() {
        var written = street.somebodyWrites("Kommunalrådet är en idiot som borde avgå.");
        var rule = Street.rule(grounds, witness.proof(witness.said(written.message())));

        for (var kind : List.of(Measure.Kind.HIDE, Measure.Kind.DELETE, Measure.Kind.RESTRICT, Measure.Kind.BLOCK)) {
            refused("moderation.criticism-stays", written, kind, rule, true);
        }
        refused("moderation.freedom-removes-nothing", written, Measure.Kind.HIDE, "RF-2-1", true);
        var said = new Visitor(address)
                .program(
                        "POST",
                        "/api/moderation",
                        street.key(written.mona()),
                        "{\"message\":%d,\"measure\":\"HIDE\",\"ground\":\"%s\",\"reason\":\"Otrevlig ton mot rådet\",\"criticism\":\"yes\"}"
                                .formatted(written.message(), rule));
        assertThat(said.statusCode()).isEqualTo(422);
        assertThat(said.body()).contains("aldrig tas bort bara med stöd av stadens egna regler");

        assertThat(decide(written, Measure.Kind.KEEP, "RF-2-1", true).stands()).isTrue();
        assertThat(decide(written, Measure.Kind.WARN, rule, true).stands()).isTrue();
        assertThat(decide(written, Measure.Kind.HIDE, CRIME, true).stands()).isTrue();
    }

    @Test
    void what_is_hidden_is_hidden_on_the_square_and_shown_again_when_it_is_lifted() {
        var written = street.somebodyWrites("Jag vet var du bor, grannen.");
        var resident = new Visitor(address);
        assertThat(resident.get("/questions/" + written.secret()).body()).contains("Jag vet var du bor, grannen.");

        var act =
                street.settled(street.decided(written, Measure.Kind.HIDE, CRIME).id());

        assertThat(act.execution()).isInstanceOf(Execution.Done.class);
        assertThat(resident.get("/questions/" + written.secret()).body())
                .doesNotContain("Jag vet var du bor, grannen.")
                .contains("Staden har dolt det här");
        assertThat(inbox.messages(written.conversation().id()).getFirst().words())
                .isEqualTo("Jag vet var du bor, grannen.");

        moderation.lift(
                act.id(), "Det var ett citat.", written.by(written.mats(), moderation), Street.actor(written.mats()));

        assertThat(street.settled(act.id()).execution()).isInstanceOf(Execution.Done.class);
        assertThat(resident.get("/questions/" + written.secret()).body()).contains("Jag vet var du bor, grannen.");
    }

    @Test
    void two_who_hide_at_once_decide_one_measure() {
        var written = street.somebodyWrites("Jag vet var du bor.");
        street.decided(written, Measure.Kind.HIDE, CRIME);

        refused("moderation.already-decided", written, Measure.Kind.HIDE, CRIME, false);
    }

    @Test
    void only_whoever_moderates_there_decides_and_everything_is_in_the_api() {
        var written = street.somebodyWrites("Jag vet var du bor.");
        var body =
                "{\"message\":%d,\"measure\":\"HIDE\",\"ground\":\"%s\",\"reason\":\"Ett hot mot en granne\",\"criticism\":\"no\"}"
                        .formatted(written.message(), CRIME);
        var visitor = new Visitor(address);

        assertThat(visitor.program(
                                "POST",
                                "/api/moderation",
                                street.key(written.library().editor()),
                                body)
                        .statusCode())
                .isEqualTo(403);
        var elsewhere = street.somebodyWrites("Annan enhet").mona();
        assertThat(visitor.program("POST", "/api/moderation", street.key(elsewhere), body)
                        .statusCode())
                .isEqualTo(403);

        var key = street.key(written.mona());
        var decided = visitor.program("POST", "/api/moderation", key, body);
        assertThat(decided.statusCode()).isEqualTo(200);
        var act = moderation.of(written.conversation().id()).getLast();
        assertThat(visitor.program("GET", "/api/moderation/" + act.id().value(), key, "")
                        .body())
                .contains(act.captured().hash());
        assertThat(visitor.program("GET", "/api/moderation", key, "").body()).contains("Stadsbiblioteket");
        visitor.signIn(written.mona().signInName(), Cast.PASSWORD);
        assertThat(visitor.get("/inbox/" + written.conversation().id().value()).body())
                .contains(
                        "/moderation/new?message=" + written.message(),
                        "/moderation/" + act.id().value());
    }

    @Test
    void a_form_that_is_wrong_keeps_what_was_typed() {
        var written = street.somebodyWrites("Jag vet var du bor.");
        var visitor = new Visitor(address);
        visitor.signIn(written.mona().signInName(), Cast.PASSWORD);
        visitor.get("/moderation/new?message=" + written.message());

        var page = visitor.post(
                "/moderation",
                Map.of(
                        "message", Long.toString(written.message()),
                        "measure", "DELETE",
                        "reason", "Ett hot som syns"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Ett hot som syns", "Välj en grund.", "Svara på om det är kritik mot staden.")
                .containsPattern("value=\"DELETE\"\\s+checked");
    }

    @Test
    void what_a_resident_should_not_have_written_is_masked_in_every_page_about_the_measure() {
        var written = street.somebodyWrites("Grannens nummer är 19900602-2397, gå dit.");
        var act = street.decided(written, Measure.Kind.HIDE, "GDPR-6");
        var visitor = new Visitor(address);
        var key = street.key(written.mona());

        for (var path : List.of(
                "/api/moderation",
                "/api/moderation/" + act.id().value(),
                "/api/moderation/new?message=" + written.message())) {
            assertThat(visitor.program("GET", path, key, "").body()).as(path).doesNotContain("-2397");
        }
        assertThat(ledger.history(act.id().subject()))
                .extracting(Line::toString)
                .noneMatch(line -> line.contains("-2397"));
    }

    private Act decide(Street.Written written, Measure.Kind kind, String ground, boolean criticism) {
        return moderation.find(moderation.decide(
                Street.wanted(written, kind, ground, criticism),
                written.by(written.mona(), moderation),
                Street.actor(written.mona())));
    }

    private void refused(String why, Street.Written written, Measure.Kind kind, String ground, boolean criticism) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(written, kind, ground, criticism))
                .withMessage(why);
    }
}
