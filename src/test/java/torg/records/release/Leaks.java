package torg.records.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Searches the bytes of a package for words that must not be in it: names of files, files as they lie and unpacked, the
 * text of a PDF, its streams decompressed, its strings and its metadata; in every encoding a program may read it in.
 */
final class Leaks {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private static final Pattern BREAKS = Pattern.compile("[\\s\u00ad-]+");

    private Leaks() {}

    /** Where each was found. */
    static Set<String> in(byte[] zip, List<String> secrets) {
        var places = new LinkedHashMap<String, List<byte[]>>();
        places.put("zip", List.of(zip));
        files(zip).forEach((name, bytes) -> {
            places.put("name of " + name, List.of(name.getBytes(StandardCharsets.UTF_8)));
            places.put(name, name.endsWith(".pdf") ? pdf(bytes) : List.of(bytes));
        });
        var found = new TreeSet<String>();
        places.forEach((place, all) ->
                all.forEach(bytes -> held(bytes, secrets).forEach(secret -> found.add(place + " holds " + secret))));
        return found;
    }

    static Map<String, byte[]> files(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static byte[] file(byte[] zip, String name) {
        return files(zip).entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> pdf(byte[] pdf) {
        var all = new ArrayList<byte[]>();
        all.add(pdf);
        all.add(text(pdf).getBytes(StandardCharsets.UTF_8));
        try (var document = Loader.loadPDF(pdf)) {
            var seen = new HashSet<COSBase>();
            for (var key : document.getDocument().getXrefTable().keySet()) {
                strings(document.getDocument().getObjectFromPool(key), seen, all);
            }
            strings(document.getDocument().getTrailer(), seen, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void strings(COSBase base, Set<COSBase> seen, List<byte[]> all) throws IOException {
        if (base == null || !seen.add(base)) {
            return;
        }
        switch (base) {
            case COSObject object -> strings(object.getObject(), seen, all);
            case COSString string -> all.add(string.getBytes());
            case COSArray array -> {
                for (var one : array) {
                    strings(one, seen, all);
                }
            }
            case COSDictionary dictionary -> {
                for (var one : dictionary.getValues()) {
                    strings(one, seen, all);
                }
                if (dictionary instanceof COSStream stream) {
                    var bytes = new ByteArrayOutputStream();
                    try (var in = stream.createInputStream()) {
                        in.transferTo(bytes);
                    }
                    all.add(bytes.toByteArray());
                }
            }
            default -> {}
        }
    }

    /** In small and large letters, and where a line was broken. */
    private static Set<String> held(byte[] bytes, List<String> secrets) {
        var held = new TreeSet<String>();
        for (var encoding : ENCODINGS) {
            var text = BREAKS.matcher(new String(bytes, encoding).toLowerCase(Locale.ROOT))
                    .replaceAll("");
            secrets.stream()
                    .filter(secret -> text.contains(
                            BREAKS.matcher(secret.toLowerCase(Locale.ROOT)).replaceAll("")))
                    .forEach(held::add);
        }
        return held;
    }
}
