package torg.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import torg.privacy.Kind;
import torg.privacy.Masking;

/** The detectors over Swedish text, beside one regular expression over the same text. */
final class DetectBench implements Bench.Measurement {
    private static final String TEXT =
            ("Hej! Cykelbanan längs kajen är full av grus sedan i vintras, och i går körde min dotter omkull vid bron. "
                            + "När tänker ni sopa? Jag har frågat två gånger förut, den 3 mars och den 14 april kl. 16.30. "
                            + "Ring mig på 070-174 06 05 eller skriv till amina@example.se. Ärende KS 2026/1303. ")
                    .repeat(8);

    @Override
    public void measure(Results results) throws IOException {
        var masking = new Masking();
        var one = Pattern.compile(
                "(?<!\\d)(?:(18|19|20))?(\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])[-+]?\\d{4}(?!\\d)");
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8).length;
        var best = new double[2];
        for (var round = 0; round < 8; round++) {
            var began = System.nanoTime();
            for (var n = 0; n < 4_000; n++) {
                masking.mask(TEXT);
            }
            best[0] = Math.max(best[0], 4_000.0 * bytes / 1e6 / ((System.nanoTime() - began) / 1e9));
            began = System.nanoTime();
            for (var n = 0; n < 4_000; n++) {
                one.matcher(TEXT).results().count();
            }
            best[1] = Math.max(best[1], 4_000.0 * bytes / 1e6 / ((System.nanoTime() - began) / 1e9));
        }
        results.add("masking Swedish text (best of 8)", best[0], "MB/s", "one regular expression", best[1]);
        vectors(masking, results);
    }

    /** Everything personal that is certain in the published vectors is to be hidden, and nothing else in any of them. */
    private static void vectors(Masking masking, Results results) throws IOException {
        var right = 0;
        var missed = 0;
        var wrong = 0;
        for (var row : rows("vectors.tsv")) {
            var expected = Kind.valueOf(row[1]).isPersonal() && row[2].equals("CERTAIN");
            var hidden = !masking.mask(row[0]).text().contains(row[0]);
            right += expected && hidden ? 1 : 0;
            missed += expected && !hidden ? 1 : 0;
            wrong += !expected && hidden ? 1 : 0;
        }
        for (var row : rows("sentences.tsv")) {
            var expected = Kind.valueOf(row[2]).isPersonal() && row[3].equals("CERTAIN");
            var hidden = !masking.mask(row[0]).text().contains(row[1]);
            right += expected && hidden ? 1 : 0;
            missed += expected && !hidden ? 1 : 0;
            wrong += !expected && hidden ? 1 : 0;
        }
        for (var row : rows("harmless.txt")) {
            wrong += masking.mask(row[0]).hidesAnything() ? 1 : 0;
        }
        results.add("recall on the vectors", 100.0 * right / (right + missed), "%", "all of them", 100);
        results.add("precision on the vectors", 100.0 * right / (right + wrong), "%", "all of them", 100);
    }

    private static List<String[]> rows(String file) throws IOException {
        try (var in = DetectBench.class.getResourceAsStream("/torg/privacy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
