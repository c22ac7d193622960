package torg.records.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.search.Passerby;
import torg.ledger.Proofs;
import torg.ledger.Transparency;
import torg.records.Registry;
import torg.records.diary.Diary;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;

/** From a request without a name to a package whose every record is proven, in a browser without JavaScript. */
@TorgTest
class JournalistTests {
    @Autowired
    Passerby passerby;

    @Autowired
    Inbox inbox;

    @Autowired
    Diary diary;

    @Autowired
    Cast cast;

    @Autowired
    Release release;

    @Autowired
    Weighing weighing;

    @Autowired
    Handing handing;

    @Autowired
    Requester requester;

    @Autowired
    Transparency transparency;

    @Value("${torg.address}")
    String address;

    private long before;

    @BeforeEach
    void nobody_has_asked() {
        before = requester.newest();
    }

    @AfterEach
    void nobody_waits_any_more() {
        requester.goHome(before);
    }

    @Test
    @Promise({"D58", "P93"})
    void a_journalist_goes_from_a_request_without_a_name_to_a_package_and_a_proof_of_each_record() throws Exception {
        var word = Registry.unheard();
        var name = "Nils" + word;
        var conversation =
                passerby.ask("Ingrid", "Varför svarade ni inte om " + word + "? Det har " + name + " frågat.");
        passerby.ask("Karin", "Jag undrar också över " + word);
        var board = diary.board(inbox.find(new ConversationId(conversation)).place());
        var rut = cast.in(Role.REGISTRAR, board, "Rut Registrator");

        var journalist = new Visitor(address);
        journalist.get("/public-records");
        var link = Visitor.location(journalist.post(
                "/public-records",
                Map.of("wanted", "Inlägg som inte har besvarats", "words", word, "delivery", "LINK")));
        assertThat(journalist.get(link).body()).contains("Inget är klart att hämta än");
        var id = release.followed(link.replaceFirst(".*/", "")).id();

        var here = "/release/" + id;
        var desk = new Visitor(address);
        desk.signIn(rut.signInName(), Cast.PASSWORD);
        assertThat(desk.get("/release").body()).contains("Inlägg som inte har besvarats");
        desk.get(here + "/candidates");
        desk.post(here + "/scope", Map.of("board", Long.toString(board.id()), "words", word));
        var found = desk.get(here + "/candidates").body();
        var keys = Pattern.compile("value=\"(MESSAGE-\\d+)\"")
                .matcher(found)
                .results()
                .map(key -> key.group(1))
                .toList();
        assertThat(keys).hasSize(2);
        for (var key : keys) {
            desk.post(here + "/items", Map.of("chosen", key));
        }
        for (var item : weighing.of(id)) {
            var at = here + "/items/" + item.id();
            var page = desk.get(at).body();
            assertThat(page).contains("Originalet", "Det som lämnas ut");
            var words = Weighing.words(item);
            for (var n = 0; n < words.size(); n++) {
                if (words.get(n).in(item.text().orElseThrow()).equals(name)) {
                    desk.post(at + "/marks", Map.of("word", Integer.toString(n), "provision", "OSL-21-1"));
                    desk.get(at);
                }
            }
            desk.post(at + "/spans", Map.of("rest", "true"));
            desk.get(at);
            assertThat(desk.post(at + "/test", Map.of("outcome", "RELEASE")).statusCode())
                    .isEqualTo(303);
        }
        placed(id);
        desk.get(here);
        assertThat(desk.post(here + "/parts", Map.of()).statusCode()).isEqualTo(303);

        assertThat(journalist.get(link).body()).contains("2 handlingar, 1 maskering", "Hämta del 1");
        var zip = journalist.fetch(link + "/parts/1");
        assertThat(Leaks.in(zip, List.of(name))).isEmpty();
        assertThat(Leaks.text(Leaks.file(zip, "handlingar.pdf")).replaceAll("\\s+", " "))
                .contains(word, "[maskerat, 21 kap. 1 § OSL]");
        journalist.get(link);
        assertThat(journalist.post(link + "/parts/1", Map.of()).statusCode())
                .as("the link brings it once")
                .isEqualTo(409);
        assertThat(torg.records.release.parcel.Parcel.sha256(zip))
                .isEqualTo(handing.of(id).getFirst().sha256());
        var proofs = JsonMapper.builder().build().readTree(Leaks.file(zip, "bevis.json"));
        assertThat(proofs.get("records").size()).isEqualTo(2);
        for (var record : proofs.get("records")) {
            assertThat(record.get("proofs").size()).isEqualTo(1);
            proven(record.get("proofs").get(0), proofs.get("public_key").asString());
        }
        desk.get(here);
        assertThat(desk.post(here + "/closure", Map.of()).statusCode()).isEqualTo(303);
        assertThat(journalist.get(link).body()).contains("Begäran avslutades", "Vi vet inte vem du är");
    }

    /** What arrived gets its place in the tree within a second or so. */
    private void placed(long id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> weighing.of(id).stream()
                        .flatMap(item -> item.entries().stream())
                        .allMatch(entry -> transparency.inclusion(entry).isPresent()));
    }

    /** With what the package holds and nothing else: leaf, path, root, and the city's signature under the root. */
    private static void proven(JsonNode proof, String key) throws Exception {
        var head = proof.get("head");
        var path = new ArrayList<byte[]>();
        proof.get("path").forEach(hash -> path.add(bytes(hash)));
        assertThat(Proofs.includes(
                        bytes(proof.get("leaf")),
                        proof.get("index").asLong(),
                        head.get("size").asLong(),
                        path,
                        bytes(head.get("root"))))
                .isTrue();
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
        var signed = head.get("signed").asString();
        signature.update(signed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(signature.verify(bytes(head.get("signature")))).isTrue();
        assertThat(signed)
                .contains(head.get("size").asString(), head.get("root").asString());
        path.set(0, new byte[32]);
        assertThat(Proofs.includes(
                        bytes(proof.get("leaf")),
                        proof.get("index").asLong(),
                        head.get("size").asLong(),
                        path,
                        bytes(head.get("root"))))
                .as("a proof that cannot fail proves nothing")
                .isFalse();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }
}
