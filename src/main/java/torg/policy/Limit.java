package torg.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a number can be, whatever the city decides: a dormancy of no days would put every account to rest, and an answer
 * within minus one day has no meaning. Stands in {@code limits.tsv}.
 *
 * @param atLeast whether the rule asks for that many or more; otherwise for that many or fewer
 */
public record Limit(boolean atLeast, int lowest, int highest) {
    private static final Limit USUAL = new Limit(false, 1, 100_000);
    private static final Map<String, Limit> ALL = read();

    public static Limit of(String rule) {
        return ALL.getOrDefault(rule, USUAL);
    }

    public boolean allows(int amount) {
        return amount >= lowest && amount <= highest;
    }

    boolean keeps(int fact, int amount) {
        return atLeast ? fact >= amount : fact <= amount;
    }

    private static Map<String, Limit> read() {
        try (var file = Limit.class.getResourceAsStream("limits.tsv")) {
            var limits = new HashMap<String, Limit>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(field -> limits.put(
                            field[0],
                            new Limit(
                                    field[1].equals("minst"), Integer.parseInt(field[2]), Integer.parseInt(field[3]))));
            return Map.copyOf(limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
