package torg.records.release.parcel;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.LedgerKey;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;

/**
 * That each record is in the ledger, for whoever checks it without Torg: leaf, path and signed head (RFC 6962). A leaf holds
 * the content as a salted hash, so a proof tells nothing of what is masked.
 */
@Component
class ProofFile {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Transparency transparency;
    private final LedgerKey key;

    ProofFile(Transparency transparency, LedgerKey key) {
        this.transparency = transparency;
        this.key = key;
    }

    byte[] of(Cover cover, List<Provided> records) {
        var all = new LinkedHashMap<String, Object>();
        all.put("origin", TreeHead.ORIGIN);
        all.put("public_key", key.base64());
        all.put("fetch", cover.address() + "/api/ledger/{entry}");
        all.put("records", records.stream().map(this::record).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private Map<String, Object> record(Provided one) {
        return Map.of(
                "kind",
                one.code(),
                "number",
                one.number(),
                "proofs",
                one.entries().stream().map(this::proof).toList());
    }

    /** What came in this very second has no place in the tree yet: its proof can be fetched a moment later. */
    private Map<String, Object> proof(long entry) {
        return transparency
                .inclusion(entry)
                .map(ProofFile::proof)
                .orElseGet(() -> Map.of("entry", entry, "waiting", true));
    }

    private static Map<String, Object> proof(Transparency.Inclusion inclusion) {
        var proof = new LinkedHashMap<String, Object>();
        proof.put("entry", inclusion.entry());
        proof.put("index", inclusion.index());
        proof.put("leaf", BASE64.encodeToString(inclusion.leaf()));
        proof.put("path", inclusion.path().stream().map(BASE64::encodeToString).toList());
        proof.put("head", head(inclusion.head()));
        return proof;
    }

    private static Map<String, Object> head(TreeHead head) {
        var all = new LinkedHashMap<String, Object>();
        all.put("size", head.size());
        all.put("root", BASE64.encodeToString(head.root()));
        all.put("at", head.at().toString());
        all.put("signed", head.body());
        all.put("signature", BASE64.encodeToString(head.signature()));
        return all;
    }
}
