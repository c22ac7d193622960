package torg.privacy.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import torg.privacy.Masking;

/** Detection is linear in what it reads: counted in characters, since a clock would measure the machine. */
class LinearWorkTests {

    private static final int HUNDRED_KILOBYTES = 100_000;
    private static final int MOST_READS_OF_A_CHARACTER = 120;

    @Test
    void no_hostile_text_is_read_more_than_a_fixed_number_of_times() {
        assertThat(HostileTexts.ofLength(HUNDRED_KILOBYTES)
                        .filter(text -> reads(text) > (long) MOST_READS_OF_A_CHARACTER * text.length())
                        .map(LinearWorkTests::beginning))
                .isEmpty();
    }

    @Test
    void ten_times_the_text_is_ten_times_the_work() {
        assertThat(HostileTexts.ofLength(20_000)
                        .filter(text -> reads(text) > 11 * reads(text.substring(0, 2_000)) + 1000)
                        .map(LinearWorkTests::beginning))
                .isEmpty();
    }

    /** What is repeated, and no hundred kilobytes of it in the log. */
    private static String beginning(String text) {
        return text.substring(0, 30) + " " + reads(text) / text.length();
    }

    @Test
    void ordinary_text_is_read_about_once() {
        var text = "Hej! När öppnar badet i Vällingby efter sommaren, och kostar det något för barn? ".repeat(100);

        assertThat(reads(text)).isLessThan(2L * text.length());
    }

    @Test
    void thousands_of_finds_are_all_listed() {
        var text = "900602-2398 900602-2397 ".repeat(HUNDRED_KILOBYTES / 24);

        assertThat(new Masking().mask(text).spans()).hasSize(2 * (HUNDRED_KILOBYTES / 24));
    }

    private static long reads(String text) {
        var counted = new CountedText(Normalised.of(text).text());
        Detectors.ALL.find(counted, new Findings(Normalised.of(text)));
        return counted.reads();
    }

    /** Counts every character that is read from it, also through its parts. */
    private static final class CountedText implements CharSequence {

        private final CharSequence text;
        private final long[] reads;

        CountedText(CharSequence text) {
            this(text, new long[1]);
        }

        private CountedText(CharSequence text, long[] reads) {
            this.text = text;
            this.reads = reads;
        }

        long reads() {
            return reads[0];
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads[0]++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), reads);
        }

        @Override
        public String toString() {
            reads[0] += text.length();
            return text.toString();
        }
    }
}
