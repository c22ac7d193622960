package torg.register.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.LedgerKey;
import torg.ledger.Proofs;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.Accounted;
import torg.register.stages.Stage;
import torg.register.verify.Verdict.Formerly;
import torg.register.verify.Verdict.Hijacked;
import torg.register.verify.Verdict.Moved;
import torg.register.verify.Verdict.Official;
import torg.register.verify.Verdict.OneOfSeveral;
import torg.register.verify.Verdict.Resembles;
import torg.register.verify.Verdict.Undecided;
import torg.register.verify.Verdict.Unknown;
import torg.staff.Cast;
import torg.staff.Unit;

@TorgTest
class VerifyTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Verify verify;

    @Autowired
    Accounted accounts;

    @Autowired
    Cast cast;

    @Autowired
    LedgerKey key;

    @Value("${torg.address}")
    String address;

    Unit library;
    String name;

    @BeforeEach
    void a_library() {
        library = cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket");
        name = Accounted.name();
    }

    @Test
    @Promise("P11")
    void a_link_a_handle_and_a_post_are_told_to_be_official_from_the_day_of_the_decision() throws Exception {
        var account = facebook();
        accounts.decidedOn(account, LocalDate.of(2019, 3, 4));

        var verdict = verdict("https://m.facebook.com/" + name.toUpperCase() + "/?ref=share");

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Official.class,
                        official -> assertThat(official.account().official())
                                .containsExactly(new Found.Period(LocalDate.of(2019, 3, 4), Optional.empty())));
        assertThat(verdict("https://www.facebook.com/" + name + "/posts/pfbid02"))
                .isInstanceOf(Official.class);
        assertThat(verdict(address + "/accounts/" + account.id().value())).isInstanceOf(Official.class);
        assertThat(verdict("@" + name)).isInstanceOf(OneOfSeveral.class);
    }

    @Test
    @Promise("P11")
    void an_account_that_is_closed_was_official_between_two_days() {
        var account = facebook();
        accounts.decidedOn(account, LocalDate.of(2019, 3, 4));
        accounts.stands(account, Stage.ACTIVE, LocalDate.of(2019, 3, 5));
        accounts.stands(account, Stage.CLOSED, LocalDate.of(2024, 6, 30));

        var verdict = verdict("https://www.facebook.com/" + name);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Formerly.class,
                        was -> assertThat(was.account().official())
                                .containsExactly(new Found.Period(
                                        LocalDate.of(2019, 3, 4), Optional.of(LocalDate.of(2024, 6, 30)))));
        assertThat(verdict.status()).isEqualTo("formerly-official");
    }

    @Test
    void an_account_that_came_back_has_two_times() {
        var account = facebook();
        accounts.decidedOn(account, LocalDate.of(2019, 3, 4));
        accounts.stands(account, Stage.CLOSED, LocalDate.of(2021, 6, 30));
        accounts.stands(account, Stage.ACTIVE, LocalDate.of(2023, 1, 1));

        assertThat(verdict("https://www.facebook.com/" + name))
                .isInstanceOfSatisfying(
                        Official.class,
                        o -> assertThat(o.account().official())
                                .containsExactly(
                                        new Found.Period(
                                                LocalDate.of(2019, 3, 4), Optional.of(LocalDate.of(2021, 6, 30))),
                                        new Found.Period(LocalDate.of(2023, 1, 1), Optional.empty())));
    }

    @Test
    void a_hijacked_account_is_not_vouched_for() {
        accounts.stands(facebook(), Stage.HIJACKED, LocalDate.of(2026, 11, 1));

        assertThat(verdict("https://www.facebook.com/" + name))
                .isInstanceOfSatisfying(
                        Hijacked.class, h -> assertThat(h.since()).isEqualTo(LocalDate.of(2026, 11, 1)));
    }

    @Test
    void an_account_nobody_decided_on_is_known_and_not_official() {
        accounts.known(library, Network.FACEBOOK, name, Optional.empty());

        assertThat(verdict("https://www.facebook.com/" + name)).isInstanceOf(Undecided.class);
    }

    @Test
    void a_name_the_account_no_longer_has_says_where_it_is_now() {
        var account = facebook();
        assertThat(verdict("https://www.facebook.com/" + name)).isInstanceOf(Official.class);

        accounts.calls(account, name + "nyttnamn");

        assertThat(verdict("https://www.facebook.com/" + name))
                .isInstanceOfSatisfying(
                        Moved.class, m -> assertThat(m.account().handle()).isEqualTo(name + "nyttnamn"));
        assertThat(verdict("https://www.facebook.com/" + name + "nyttnamn")).isInstanceOf(Official.class);
    }

    @Test
    void what_looks_like_ours_and_is_not_is_told_with_the_one_it_resembles() {
        var account = facebook();

        for (var like : List.of(
                "https://www.facebook.com/" + name.replace('o', 'о'), // a Cyrillic о
                "https://www.facebook.com/" + name.replace('o', '0'),
                "https://www.facebook.com/" + name + "-officiell",
                "https://www.facebook.com/" + name.substring(0, 6) + name.substring(7),
                "https://www.tiktok.com/@" + name)) {
            assertThat(verdict(like))
                    .as(like)
                    .isInstanceOfSatisfying(
                            Resembles.class,
                            r -> assertThat(r.ours()).extracting(Found::id).contains(account.id()));
        }
    }

    @Test
    void nothing_is_made_up_about_what_is_not_known() {
        assertThat(verdict("https://www.instagram.com/" + Accounted.name() + "qqqqqqqq"))
                .isInstanceOf(Unknown.class);
    }

    @Test
    @Promise("P11")
    void anybody_can_check_the_signed_answer_with_the_public_key_alone() throws Exception {
        var account = facebook();
        accounts.decidedOn(account, LocalDate.of(2019, 3, 4));

        var signed =
                verify.signed(verify.check("https://www.facebook.com/" + name)).orElseThrow();

        var claims = checked(signed, key.base64());
        assertThat(claims.get("status").asString()).isEqualTo("official");
        assertThat(claims.get("sub").asString()).isEqualTo("FACEBOOK:" + name);
        assertThat(claims.get("iss").asString()).isEqualTo(address);
        assertThat(claims.at("/account/official/0/from").asString()).isEqualTo("2019-03-04");
        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong()))
                .isEqualTo(Instant.ofEpochSecond(claims.get("nbf").asLong()).plus(Signing.VALID));
        assertThat(claims.toString()).doesNotContain("Ansvarsson", "Ersson");
        var forged = signed.replaceFirst(
                "\\.[^.]+\\.", "." + base64(claims.toString().replace("official", "unknown")) + ".");
        assertThat(signature(forged, key.base64())).as("one word changed").isFalse();
    }

    @Test
    void the_proof_leads_from_the_decision_to_a_signed_head() throws Exception {
        var account = facebook();
        while (verify.proof(account.id()).decision().isEmpty()) {
            Thread.onSpinWait(); // the sequencer gives every entry its place within a second
        }

        var proof = verify.proof(account.id());

        assertThat(checked(proof.answer(), proof.key()).get("status").asString())
                .isEqualTo("official");
        var decision = proof.decision().orElseThrow();
        var head = decision.head().split("\n");
        assertThat(Proofs.includes(
                        bytes(decision.leaf()),
                        decision.index(),
                        Long.parseLong(head[1]),
                        decision.path().stream().map(VerifyTests::bytes).toList(),
                        bytes(head[2])))
                .isTrue();
        var check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey(proof.key()));
        check.update(decision.head().getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(bytes(decision.signature()))).isTrue();
    }

    @Test
    void the_key_signs_nothing_that_could_be_taken_for_a_head_of_the_ledger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key.sign("torg.ledger\n5\nAAAA\n".getBytes(StandardCharsets.UTF_8)));
    }

    private Account facebook() {
        return accounts.decided(library, Network.FACEBOOK, name, Optional.of("https://www.facebook.com/" + name));
    }

    private Verdict verdict(String pasted) {
        return verify.check(pasted).verdict();
    }

    /** As docs/verify.md tells an outsider to. */
    private static JsonNode checked(String jws, String key) throws Exception {
        assertThat(signature(jws, key)).isTrue();
        var parts = jws.split("\\.");
        var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        assertThat(header.get("alg").asString()).isEqualTo("EdDSA");
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static boolean signature(String jws, String key) throws Exception {
        var end = jws.lastIndexOf('.');
        var check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey(key));
        check.update(jws.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(jws.substring(end + 1)));
    }

    private static PublicKey publicKey(String base64) throws Exception {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(base64)));
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
