package torg.records.release.parcel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import torg.shell.Words;
import torg.shell.paper.GuardedCsv;
import torg.shell.paper.Paper;

/**
 * Packs a part. It is given {@link Provided} and nothing else: no original comes in here, so none can go out, whatever file
 * is added to the package one day (Alaveteli 3723).
 */
@Component
public class Parcel {
    private final Paper paper;
    private final ProofFile proofs;

    Parcel(Paper paper, ProofFile proofs) {
        this.paper = paper;
        this.proofs = proofs;
    }

    /** @param pages of the paper, for what copies cost */
    public record Packed(byte[] zip, int pages, int masks, String sha256) {}

    public Packed pack(Cover cover, List<Provided> records) {
        var pdf = paper.pdf(new PartSheet(cover, records));
        var pictures = PictureFiles.of(records);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("las-mig.txt", readMe(cover, !pictures.isEmpty()));
        files.put("handlingar.pdf", pdf);
        files.put("handlingar.json", DataFile.of(cover, records));
        files.put("handlingar.schema.json", DataFile.SCHEMA.getBytes(StandardCharsets.UTF_8));
        files.put("handlingar.csv", table(records));
        files.put("maskeringar.csv", masks(records));
        files.put("bevis.json", proofs.of(cover, records));
        files.putAll(pictures);
        var zip = zipped(cover, files);
        var masks = records.stream().mapToInt(one -> one.masks().size()).sum();
        return new Packed(zip, pages(pdf), masks, sha256(zip));
    }

    private static byte[] readMe(Cover cover, boolean pictures) {
        var words = Words.swedish("release.parcel.read-me", cover.city(), Long.toString(cover.request()), cover.part());
        return (pictures ? words + PictureFiles.readMe() : words)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] table(List<Provided> records) {
        return csv(csv -> {
            csv.write(List.of("nummer", "slag", "rubrik", "tid", "text", "maskeringar", "poster i liggaren"));
            records.forEach(one -> csv.write(List.of(
                    Long.toString(one.number()),
                    one.kind(),
                    one.title(),
                    Words.iso(one.at()),
                    one.text().stripTrailing(),
                    Integer.toString(one.masks().size()),
                    String.join(" ", one.entries().stream().map(String::valueOf).toList()))));
        });
    }

    /** Every mask with its ground. */
    private static byte[] masks(List<Provided> records) {
        return csv(csv -> {
            csv.write(List.of("nummer", "slag", "från tecken", "till tecken", "lagrum"));
            records.forEach(one -> one.masks()
                    .forEach(mask -> csv.write(List.of(
                            Long.toString(one.number()),
                            one.kind(),
                            Integer.toString(mask.from()),
                            Integer.toString(mask.to()),
                            mask.provision()))));
        });
    }

    interface Lines {
        void to(GuardedCsv csv);
    }

    static byte[] csv(Lines lines) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new GuardedCsv(bytes)) {
            lines.to(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Names in ASCII, one folder, one time: it opens in any Windows. */
    private static byte[] zipped(Cover cover, Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(name(cover) + "/" + file.getKey());
                entry.setLastModifiedTime(FileTime.from(cover.madeAt()));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String name(Cover cover) {
        return name(cover.request(), cover.part());
    }

    /** What a package is called: numbers, and nothing of what is in it. */
    public static String name(long request, int part) {
        return "utlamnande-" + request + "-del-" + part;
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
