package torg.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, per field. Expected, therefore a value; shown in the same page with 422. */
public record Problems(Map<String, Problem> byField) {
    public static final Problems NONE = new Problems(Map.of());

    /** @param word the key of what is said, with what stands in its gaps */
    public record Problem(String word, List<Object> arguments) {
        public String sentence() {
            return Words.t(word, arguments.toArray());
        }
    }

    public Problems unless(boolean fine, String field, String word, Object... arguments) {
        if (fine || byField.containsKey(field)) {
            return this;
        }
        var more = new LinkedHashMap<>(byField);
        more.put(field, new Problem(word, List.of(arguments)));
        return new Problems(more);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public Optional<String> of(String field) {
        return Optional.ofNullable(byField.get(field)).map(Problem::sentence);
    }
}
