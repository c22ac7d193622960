package torg.moderation.police;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Act;
import torg.moderation.ActId;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.moderation.Proof;
import torg.moderation.Witness;
import torg.moderation.police.PoliceEvent.PolicePackageFetched;
import torg.shell.Refused;
import torg.shell.Words;

/**
 * Makes the package (peers.md P79): the captured bytes as they came, what they say, who wrote it where and when, and the
 * hashes of every file. {@code sha256sum -c SHA256SUMS} checks it anywhere; the leaf's hash leads to the public ledger.
 */
@Component
public class PolicePackage {
    private final Moderation moderation;
    private final Witness witness;
    private final Ledger ledger;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    PolicePackage(Moderation moderation, Witness witness, Ledger ledger) {
        this.moderation = moderation;
        this.witness = witness;
        this.ledger = ledger;
    }

    /** What leaves here is unmasked, so it is in the ledger, with who took it and why, before it is given out. */
    @Transactional
    public byte[] fetch(ActId id, String reason, Actor actor) {
        var act = moderation.find(id);
        if (!(act.measure() instanceof Measure.ReportToPolice)) {
            throw new Refused("moderation.police.not-reported");
        }
        var said = witness.said(act.message());
        var evidence = witness.evidence(said);
        var proof = witness.proof(said);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("original.bin", evidence.content());
        files.put("uppgifter.json", json.writeValueAsBytes(particulars(act, proof)));
        files.put("anmalan.txt", letter(act, proof).getBytes(StandardCharsets.UTF_8));
        files.put("SHA256SUMS", sums(files).getBytes(StandardCharsets.UTF_8));
        var zip = zip(files);
        ledger.record(actor, new PolicePackageFetched(id.value(), actor.name(), reason, sha256(zip)));
        return zip;
    }

    private static Map<String, Object> particulars(Act act, Proof proof) {
        var all = new LinkedHashMap<String, Object>();
        all.put("beslut", act.id().value());
        all.put("misstanktBrott", act.ground().title());
        all.put("lagrum", act.ground().paragraph());
        all.put("skal", act.reason());
        all.put("text", proof.text());
        all.put("plattform", act.network().brand());
        all.put("konto", act.accountName());
        all.put("forfattareId", proof.author());
        all.put("forfattareNamn", proof.handle());
        all.put("plattformensId", proof.said().ref().value());
        all.put("adress", proof.address().orElse(""));
        all.put("skriven", proof.writtenAt().toString());
        all.put("inkommen", proof.capturedAt().toString());
        all.put("liggarensRad", proof.capture());
        all.put("liggarensHash", proof.hashInHex());
        all.put("upptagenAv", proof.capturer());
        all.put("beslutadAv", act.decided().name());
        all.put("beslutad", act.decided().at().toString());
        return all;
    }

    private static String letter(Act act, Proof proof) {
        return Words.swedish(
                "moderation.police.letter",
                act.ground().title(),
                act.ground().paragraph(),
                act.accountName(),
                act.network().brand(),
                proof.writtenAt().toString(),
                proof.capturedAt().toString(),
                act.reason(),
                proof.text(),
                proof.hashInHex());
    }

    private static String sums(Map<String, byte[]> files) {
        var sums = new StringBuilder();
        files.forEach((name, content) ->
                sums.append(sha256(content)).append("  ").append(name).append('\n'));
        return sums.toString();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
