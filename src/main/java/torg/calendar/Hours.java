package torg.calendar;

import java.time.LocalTime;

/** One stretch of opening hours on a day; until midnight (00:00) means to the end of that day. */
public record Hours(LocalTime from, LocalTime until) {

    public static final Hours ALL_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Hours {
        if (!toTheEnd(until) && !from.isBefore(until)) {
            throw new IllegalArgumentException("Opening hours must open before they close: " + from + "–" + until);
        }
    }

    /** Written as on the door: {@code Hours.of("08:00", "16:30")}. */
    public static Hours of(String from, String until) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(until));
    }

    boolean toTheEnd() {
        return toTheEnd(until);
    }

    boolean endsBefore(Hours later) {
        return !toTheEnd() && !until.isAfter(later.from);
    }

    private static boolean toTheEnd(LocalTime until) {
        return until.equals(LocalTime.MIDNIGHT);
    }
}
