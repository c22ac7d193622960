package torg.platforms.profile;

import java.time.Duration;
import torg.platforms.Network;

/**
 * How fast a network's profiles are looked at. A look is one to three requests: the site's rules for robots once a day, the
 * page, the picture. Where a network publishes a limit for its interface we stay at a quarter of it, because other things
 * of the city's ask there too; where it publishes none we go as slowly as somebody who clicks.
 *
 * @param atOnce looks at the same time, over all nodes
 * @param perHour looks in an hour, over all nodes
 */
public record Pace(int atOnce, int perHour) {
    public Pace {
        if (atOnce < 1 || perHour < 1) {
            throw new IllegalArgumentException("a pace of nothing never arrives");
        }
    }

    /** From when one look may begin until the next may. */
    public Duration gap() {
        return Duration.ofMillis(3_600_000L / perHour);
    }

    /** Published limits as of November 2026 (reference/connectors.md section 2); per hour and address unless said otherwise. */
    static Pace usual(Network network) {
        return switch (network) {
            case SQUARE -> new Pace(4, 36_000); // our own database
            case BLUESKY -> new Pace(4, 3_000); // 3,000 in five minutes
            case MASTODON -> new Pace(2, 900); // 300 in five minutes
            case FACEBOOK, INSTAGRAM, THREADS -> new Pace(1, 50); // 200 times the users of the app
            case YOUTUBE -> new Pace(1, 100); // 10,000 units a day
            case X -> new Pace(1, 75); // 300 in a quarter of an hour, signed in; none published without
            case LINKEDIN, TIKTOK -> new Pace(1, 60); // shown in the portal only, to the app's owner
            case MAIL -> new Pace(1, 60); // a mailbox has no page; nothing is looked at
            case COUNTER, ELSEWHERE -> new Pace(1, 60); // never looked at: nobody has an account there
        };
    }
}
