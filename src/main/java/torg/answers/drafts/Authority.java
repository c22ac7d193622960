package torg.answers.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An authority that residents often take the city for (förvaltningslagen 7 §).
 *
 * @param matters what it deals with, as a resident would say it
 * @param cues words in a question that point to it, small letters
 */
public record Authority(String id, String name, String matters, String address, List<String> cues) {
    private static final String SOURCE = "authority/";
    private static final List<Authority> ALL = read();

    public static List<Authority> all() {
        return ALL;
    }

    public static Optional<Authority> of(String id) {
        return ALL.stream().filter(authority -> authority.id().equals(id)).findFirst();
    }

    static Optional<Authority> named(String source) {
        return source.startsWith(SOURCE) ? of(source.substring(SOURCE.length())) : Optional.empty();
    }

    String source() {
        return SOURCE + id;
    }

    /** The authorities a question points to. A person chooses. */
    static List<Authority> near(String question) {
        var low = question.toLowerCase(java.util.Locale.ROOT);
        return ALL.stream()
                .filter(authority -> authority.cues().stream().anyMatch(low::contains))
                .toList();
    }

    private static List<Authority> read() {
        try (var file = Authority.class.getResourceAsStream("authorities.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(field ->
                            new Authority(field[0], field[1], field[2], field[3], List.of(field[4].split(",\\s*"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
