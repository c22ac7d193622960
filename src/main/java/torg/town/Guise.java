package torg.town;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import torg.platforms.Network;

/** How an invented account presents itself, and what is wrong with it; the same seed gives the same faults. */
public enum Guise {
    COMPLETE(52),
    NO_PUBLIC_RECORD(5),
    NO_RULES(4),
    NO_CONTACT(5),
    NO_PERSONAL_DATA(4),
    NO_CITY(4),
    BARE(4),
    WRONG_PICTURE(6),
    NO_PICTURE(4),
    HOMOGLYPH(3),
    NO_WEBSITE(3),
    DORMANT(6),
    /** These four are given to one account each. */
    TOO_MUCH(0),
    BROKEN(0),
    CAPTCHA(0),
    GONE(0);

    /** Who among the accounts, counted from the first, has a fault that nobody else has. */
    static final List<Guise> ONCE = List.of(TOO_MUCH, BROKEN, CAPTCHA, GONE);

    private final int percent;

    Guise(int percent) {
        this.percent = percent;
    }

    static Guise of(long seed, Network network, String handle) {
        var dice = (int) (number(seed, network, handle) % 100);
        for (var guise : values()) {
            dice -= guise.percent;
            if (dice < 0) {
                return guise;
            }
        }
        return COMPLETE;
    }

    /** A number that only this account has, for everything that is left to chance. */
    static long number(long seed, Network network, String handle) {
        var sum = new CRC32();
        sum.update((seed + "|" + network + "|" + handle).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
