package torg.images.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.images.Search;
import torg.images.Search.Which;

/** What the list of images is narrowed to. */
public record SearchForm(String text, Long unit, String which) {
    public SearchForm {
        text = Objects.toString(text, "").strip();
        text = text.substring(0, Math.min(200, text.length()));
        which = Objects.toString(which, "");
    }

    Which chosen() {
        return Arrays.stream(Which.values())
                .filter(w -> w.name().equalsIgnoreCase(which))
                .findFirst()
                .orElse(Which.ALL);
    }

    Search search() {
        return new Search(text, Optional.ofNullable(unit), chosen());
    }
}
