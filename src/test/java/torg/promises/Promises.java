package torg.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What Torg promises: the sentence of every number, in the order of the page. */
record Promises(SequencedMap<String, String> sentences) {

    static Promises all() {
        var sentences = new LinkedHashMap<String, String>();
        for (var line : file().lines().toList()) {
            var columns = line.split("\t");
            sentences.put(columns[0], columns[1]);
        }
        return new Promises(sentences);
    }

    boolean include(Collection<String> numbers) {
        return sentences.keySet().containsAll(numbers);
    }

    private static String file() {
        try (var file = Promises.class.getResourceAsStream("promises.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
