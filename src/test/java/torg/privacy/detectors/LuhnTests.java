package torg.privacy.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LuhnTests {

    @Property
    void exactly_one_check_digit_fits(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        int fitting = 0;
        for (int digit = 0; digit < 10; digit++) {
            fitting += Luhn.fits(number * 10 + digit) ? 1 : 0;
        }

        assertThat(fitting).isEqualTo(1);
    }

    @Property
    void one_wrong_digit_never_fits(
            @ForAll @LongRange(min = 0, max = 999_999_999L) long number,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int wrong) {
        long fitting = number * 10;
        while (!Luhn.fits(fitting)) {
            fitting++;
        }
        long unit = (long) Math.pow(10, place);
        long digit = fitting / unit % 10;
        long changed = fitting + ((digit + wrong) % 10 - digit) * unit;

        assertThat(Luhn.fits(changed)).isFalse();
    }
}
