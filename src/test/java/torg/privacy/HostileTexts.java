package torg.privacy;

import java.util.List;
import java.util.stream.Stream;

/** Texts written to break a detector: near misses, and near misses repeated until anything quadratic would show. */
final class HostileTexts {

    /** Whole and broken parts of everything that is detected, and what may stand between. */
    static final List<String> PARTS =
            parts("900602|19900602|2397|900602-2397|199006022397|19|20|0701740607|070|174|06|05"
                    + "|+46|0046|08|T220|000101|19810829|M071|SU3A|22810829|AB17|991981000010|SE|900602239701|556000-4615|556000461501|xxxx|850101-|fyra"
                    + " sista| är |1234|@|@@|amina@example.se|example.se|.se|a.b|amina|[personnummer dolt]|[|]|-|+| | "
                    + " |.|/|:|(0)|\n"
                    + "|\t|\u00A0|\u2013|\u200B|\uFEFF|\u0301|\u0336|\uFE0F\u20E3"
                    + "|²|½|①|９|٩|𝟡|\uD83D|\uDE00|😀|é|e\u0301|ß|\u202E|1|12|123|0|00|x|*|'|_|,|mailto:");

    private static final List<String> REPEATED = parts("9|90|900602|900602-|900602 |900602 - |900602-2397 |9006022397"
            + "|900602-2398 |90 06 02 23 97 |1 |1 1|12 |12-|19 |1 2 3 4 |0 |00 |0-|070-|070 174 |0701740607 |08 1 2 3 "
            + "|+|+4|+46 |+46 (0)|(0)|@|a@|@a|a@b.|a@b.se|a.b|.|a|-|SE|SE9006022397|SE 900602 2397 01 |T|000101-T"
            + "|19810829M|19810829S|22810829A|850101-x|850101-xxxx|x|*|fyra sista |fyra sista = |fyra sista är i är 1"
            + "|fyra sista 1234 |1234 | = |556000-4615 |2024-06-14 12:30 |[personnummer dolt]|\u200B|9\u200B|\u0301"
            + "|a\u0301|9\u0336|\u0323\u0301|\u00A0|900602\u2013|①|½|9²|\u202E|😀|\uD83D|\uDE00|\uFDFA|가"
            + "|\u1112\u1161\u11AB|\u0000|\n|\r\n");

    private HostileTexts() {}

    static Stream<String> ofLength(int length) {
        return REPEATED.stream()
                .map(part -> part.repeat(length / part.length() + 1).substring(0, length));
    }

    private static List<String> parts(String separatedByBars) {
        return List.of(separatedByBars.split("\\|"));
    }
}
