package torg.privacy.detectors;

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
                    + "|²|½|①|９|٩|𝟡|\uD83D|\uDE00|😀|é|e\u0301|ß|\u202E|1|12|123|0|00|x|*|'|_|,|mailto:"
                    + "|WER 84A|WER|84A|konto |8327-9 99301234|bankgiro |bg|5402-9681|ocr |123455|bor på |Storgatan |gatan"
                    + "|12 B|, lgh 1101|123 45 Sundhamn|4111 1111 1111 1111|SE45 5000 0000 0583 9825 7466|S 3:57"
                    + "|Sölvesborg |min |KS 2026/1303|T 1234-24|swish |123 456 78 90|https://|@amina");

    private static final List<String> REPEATED = parts("9|90|900602|900602-|900602 |900602 - |900602-2397 |9006022397"
            + "|900602-2398 |90 06 02 23 97 |1 |1 1|12 |12-|19 |1 2 3 4 |0 |00 |0-|070-|070 174 |0701740607 |08 1 2 3 "
            + "|+|+4|+46 |+46 (0)|(0)|@|a@|@a|a@b.|a@b.se|a.b|.|a|-|SE|SE9006022397|SE 900602 2397 01 |T|000101-T"
            + "|19810829M|19810829S|22810829A|850101-x|850101-xxxx|x|*|fyra sista |fyra sista = |fyra sista är i är 1"
            + "|fyra sista 1234 |1234 | = |556000-4615 |2024-06-14 12:30 |[personnummer dolt]|\u200B|9\u200B|\u0301"
            + "|a\u0301|9\u0336|\u0323\u0301|\u00A0|900602\u2013|①|½|9²|\u202E|😀|\uD83D|\uDE00|\uFDFA|가"
            + "|konto 1 |konto 1234 56789|ocr ocr 1|bg 1234-1234 |bor bor 1 |min Storgatan 1 |agatan 1|WER 84|WER 84A |4111 |4111 1111"
            + "|SE45 5000 |SE45|A1 B1 |Kv 1 |S 1:1 |A 1:|K1-1|https://|://|:|@a.|@a@"
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
