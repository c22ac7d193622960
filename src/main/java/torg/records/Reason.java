package torg.records;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Why a document is kept as it is. The first four are those that Solna and Knivsta register by, the fifth is Nacka's
 * (domain.md 1.4). The code goes with the document to the case system and the archive, and never changes.
 */
public enum Reason {
    SECRET("S1", Keeping.REGISTER),
    ADDS_FACTS("S2", Keeping.REGISTER),
    ASKED_FOR("S3", Keeping.REGISTER),
    SPECIAL_INTEREST("S4", Keeping.REGISTER),
    RULE_BROKEN("N1", Keeping.REGISTER),
    ORDINARY("O1", Keeping.IN_ORDER),
    THANKS("L1", Keeping.LITTLE),
    NOT_OURS("L2", Keeping.LITTLE);

    private final String code;
    private final Keeping keeping;

    Reason(String code, Keeping keeping) {
        this.code = code;
        this.keeping = keeping;
    }

    public String code() {
        return code;
    }

    public Keeping keeping() {
        return keeping;
    }

    public String word() {
        return "records.reason." + name().toLowerCase().replace('_', '-');
    }

    public static List<Reason> of(Keeping keeping) {
        return Arrays.stream(values())
                .filter(reason -> reason.keeping == keeping)
                .toList();
    }

    public static Optional<Reason> named(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
