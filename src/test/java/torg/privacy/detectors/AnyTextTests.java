package torg.privacy.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import torg.privacy.Masking;
import torg.privacy.Piece;
import torg.privacy.Span;

/** What holds for masking whatever somebody writes. */
class AnyTextTests {

    private final Masking masking = new Masking();

    @Property(tries = 2000)
    void masking_never_fails(@ForAll String text) {
        assertThat(masking.mask(text).pieces()).isNotNull();
    }

    @Property(tries = 4000)
    void masking_a_masked_text_changes_nothing(@ForAll("hostile") String text) {
        var once = masking.mask(text).text();

        assertThat(masking.mask(once).text()).isEqualTo(once);
    }

    @Property(tries = 3000)
    void what_is_shown_is_the_original_without_its_hidden_spans(@ForAll("hostile") String text) {
        var masked = masking.mask(text);
        var rest = new StringBuilder(text);
        masked.spans().reversed().stream()
                .filter(Span::isHidden)
                .forEach(span -> rest.delete(span.start(), span.end()));

        assertThat(masked.pieces().stream()
                        .map(piece -> piece instanceof Piece.Plain plain ? plain.text() : "")
                        .collect(Collectors.joining()))
                .isEqualTo(rest.toString());
    }

    @Property(tries = 3000)
    void spans_stand_in_order_and_do_not_overlap(@ForAll("hostile") String text) {
        var spans = masking.mask(text).spans();

        for (int i = 0; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(i == 0 ? 0 : spans.get(i - 1).end());
            assertThat(spans.get(i).end()).isBetween(spans.get(i).start() + 1, text.length());
        }
    }

    @Property(tries = 5000)
    void no_text_lets_a_personnummer_through(
            @ForAll("hostile") String before, @ForAll("numbers") String number, @ForAll("hostile") String after) {
        Assume.that(!endsInDigit(before) && !beginsWithDigit(after));
        var twelve = digits(number).length() == 12 ? digits(number) : "20" + digits(number);
        var date = twelve.substring(2, 8);
        var last = twelve.substring(8);

        var shown = Normalised.of(masking.mask(before + number + after).text()).text();

        assertThat(occurrences(shown, date, last))
                .isEqualTo(occurrences(visible(before), date, last) + occurrences(visible(after), date, last));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.frequencyOf(
                        Tuple.of(20, Arbitraries.of(HostileTexts.PARTS)),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(3)))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> numbers() {
        var born = Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        born, Arbitraries.of(238, 239), Arbitraries.of(TestNumbers.GAPS), Arbitraries.of(0, 2))
                .as((day, serial, gap, from) -> {
                    var twelve = TestNumbers.number(day, serial);
                    return twelve.substring(from, 8) + gap + twelve.substring(8);
                });
    }

    private String visible(String context) {
        return Normalised.of(masking.mask(context).text()).text();
    }

    private static int occurrences(String text, String date, String last) {
        return (int) Pattern.compile(date + "\\D{0,7}" + last)
                .matcher(text)
                .results()
                .count();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private static boolean endsInDigit(String text) {
        var normalised = Normalised.of(text).text();
        return !normalised.isEmpty() && Character.isDigit(normalised.charAt(normalised.length() - 1));
    }

    private static boolean beginsWithDigit(String text) {
        var normalised = Normalised.of("0" + text).text();
        return normalised.length() > 1 && Character.isDigit(normalised.charAt(1));
    }
}
