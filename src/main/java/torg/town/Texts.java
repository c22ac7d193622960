package torg.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The town's written material, in the tables beside this class. */
record Texts(
        List<Board> boards,
        List<Office> offices,
        List<Question> questions,
        List<Purpose> purposes,
        List<Post> posts,
        List<String> firstNames,
        List<String> lastNames,
        List<String> streets,
        List<String> places) {

    record Board(String kind, String name, String administration, String shortName, List<String> topics) {}

    record Office(String board, String name, String shortName, List<String> topics) {}

    record Question(String topic, String words, String answer, String followUp) {}

    record Purpose(String topic, String purpose, String audience, String goal) {}

    record Post(String topic, String words) {}

    static Texts read() {
        return new Texts(
                rows("boards.tsv")
                        .map(r -> new Board(r[0], r[1], r[2], r[3], topics(r[4])))
                        .toList(),
                rows("units.tsv")
                        .map(r -> new Office(r[0], r[1], r[2], topics(r[3])))
                        .toList(),
                rows("questions.tsv")
                        .map(r -> new Question(r[0], r[1], r[2], r.length > 3 ? r[3] : ""))
                        .toList(),
                rows("purposes.tsv")
                        .map(r -> new Purpose(r[0], r[1], r[2], r[3]))
                        .toList(),
                rows("posts.tsv").map(r -> new Post(r[0], r[1])).toList(),
                lines("first-names.txt"),
                lines("last-names.txt"),
                lines("streets.txt"),
                lines("places.txt"));
    }

    /** A question about something the unit deals with. */
    Question question(List<String> topics, RandomGenerator random) {
        var fitting = questions.stream().filter(q -> topics.contains(q.topic())).toList();
        return one(fitting.isEmpty() ? questions : fitting, random);
    }

    Purpose purpose(List<String> topics, RandomGenerator random) {
        var fitting = purposes.stream().filter(p -> topics.contains(p.topic())).toList();
        return one(fitting.isEmpty() ? purposes : fitting, random);
    }

    /** What an account with this purpose would write. */
    List<String> posts(String purpose) {
        var topics = purposes.stream()
                .filter(p -> p.purpose().equals(purpose))
                .map(Purpose::topic)
                .toList();
        var fitting = posts.stream().filter(p -> topics.contains(p.topic())).toList();
        return (fitting.isEmpty() ? posts : fitting).stream().map(Post::words).toList();
    }

    String name(RandomGenerator random) {
        return one(firstNames, random) + " " + one(lastNames, random);
    }

    static <T> T one(List<T> among, RandomGenerator random) {
        return among.get(random.nextInt(among.size()));
    }

    private static List<String> topics(String text) {
        return List.of(text.split("\\s*,\\s*"));
    }

    /** Texts one asks for by name. */
    static Map<String, String> named(String file) {
        return rows(file).collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    }

    static Stream<String[]> rows(String file) {
        return lines(file).stream().map(line -> line.split("\t", -1));
    }

    private static List<String> lines(String file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(Texts.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
