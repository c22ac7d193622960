package torg.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, per field, as keys of words. Expected, therefore a value; shown in the same page with 422. */
public record Problems(Map<String, String> byField) {
    public static final Problems NONE = new Problems(Map.of());

    public Problems unless(boolean fine, String field, String word) {
        if (fine || byField.containsKey(field)) {
            return this;
        }
        var more = new LinkedHashMap<>(byField);
        more.put(field, word);
        return new Problems(more);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public Optional<String> of(String field) {
        return Optional.ofNullable(byField.get(field)).map(Words::t);
    }
}
