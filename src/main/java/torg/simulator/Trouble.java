package torg.simulator;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What goes wrong at a site for a while, because somebody wants to see what Torg makes of it. */
public final class Trouble {
    public enum Kind {
        /** Every call ends in a fault. */
        DOWN,
        /** Every call is one too many. */
        TOO_MUCH,
        /** Every call is answered by a page for people. */
        NONSENSE
    }

    private record Spell(Kind kind, Instant until) {}

    private final Map<Site, Spell> spells = new EnumMap<>(Site.class);

    public synchronized void begin(Site site, Kind kind, Instant until) {
        spells.put(site, new Spell(kind, until));
    }

    public synchronized void end(Site site) {
        spells.remove(site);
    }

    public synchronized Optional<Kind> at(Site site, Instant now) {
        return Optional.ofNullable(spells.get(site))
                .filter(spell -> now.isBefore(spell.until()))
                .map(Spell::kind);
    }

    static Answer answer(Kind kind) {
        return switch (kind) {
            case DOWN -> Answer.html(503, "<!doctype html><title>Service Unavailable</title>");
            case TOO_MUCH -> Answer.html(429, "").with("Retry-After", "60");
            case NONSENSE -> Answer.html(200, "<!doctype html><title>Underhåll</title>");
        };
    }
}
