package torg.exports.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.exports.Search;
import torg.exports.formats.Kind;

/** What somebody looks for among an account's earlier posts. */
public record SearchForm(String q, String kind, Integer year, Integer page) {
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 10_000;
    static final SearchForm ALL = new SearchForm("", "", null, null);

    public SearchForm {
        q = Objects.toString(q, "").replace("\u0000", "").strip();
        q = q.substring(0, Math.min(q.length(), LONGEST));
        kind = Objects.toString(kind, "");
        page = page == null ? 0 : Math.clamp(page, 0, LAST_PAGE);
    }

    Search search() {
        return new Search(q, kind(kind), Optional.ofNullable(year).filter(y -> y > 1999 && y < 2200), page);
    }

    private static Optional<Kind> kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    public boolean narrowed() {
        return !q.isEmpty() || !kind.isEmpty() || year != null;
    }
}
