package torg.answers.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.answers.Search;
import torg.answers.Search.Which;

/** What the list of approved answers is narrowed to. */
public record SearchForm(String text, Long unit, String which, Boolean mine) {
    public SearchForm {
        text = Objects.toString(text, "").strip();
        text = text.substring(0, Math.min(200, text.length()));
        which = Objects.toString(which, "");
        mine = Boolean.TRUE.equals(mine);
    }

    Which chosen() {
        return Arrays.stream(Which.values())
                .filter(w -> w.name().equalsIgnoreCase(which))
                .findFirst()
                .orElse(Which.IN_USE);
    }

    Search search(long reader) {
        return new Search(text, Optional.ofNullable(unit), mine ? Optional.of(reader) : Optional.empty(), chosen());
    }
}
