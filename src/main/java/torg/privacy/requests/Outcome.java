package torg.privacy.requests;

import java.util.Arrays;
import java.util.List;

/** How a request was decided. */
public enum Outcome {
    RELEASED(RequestKind.ACCESS),
    NOTHING_FOUND(RequestKind.ACCESS),
    REFUSED_ACCESS(RequestKind.ACCESS),
    /** To be disposed of, under a decided rule. */
    ERASE(RequestKind.ERASURE),
    /** Kept for the archive and hidden in all default views (article 18; Torg's own promise where erasing is forbidden). */
    RESTRICT(RequestKind.ERASURE),
    REFUSE_ERASURE(RequestKind.ERASURE),
    NOTHING_TO_ERASE(RequestKind.ERASURE);

    private final RequestKind kind;

    Outcome(RequestKind kind) {
        this.kind = kind;
    }

    public static List<Outcome> of(RequestKind kind) {
        return Arrays.stream(values()).filter(o -> o.kind == kind).toList();
    }

    public String word() {
        return "requests.outcome." + name().toLowerCase().replace('_', '-');
    }
}
