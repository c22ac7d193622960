package torg.register.intake.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import torg.register.Likeness;
import torg.staff.Person;
import torg.staff.Unit;

/** The units and people of the city, found by what a list calls them. */
public final class Organisation {
    /** Below this, a suggestion is a guess and would mislead. */
    private static final double ALIKE = 0.45;

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final int LONGEST_NAME = 200;

    private final Map<String, List<Unit>> named = new HashMap<>();
    private final Collection<Unit> units;
    private final Map<String, Unit> chosen;
    private final Set<Long> places;
    private final Function<String, Optional<Person>> staff;
    private final Map<String, Optional<Person>> known = new HashMap<>();

    /**
     * @param chosen what the reader said that names stand for
     * @param places the units for which accounts may be imported, each with everything below it
     * @param staff finds a person by name or e-mail address
     */
    public Organisation(
            Collection<Unit> units,
            Map<String, Unit> chosen,
            Set<Long> places,
            Function<String, Optional<Person>> staff) {
        this.units = units;
        this.chosen = chosen;
        this.places = places;
        this.staff = staff;
        units.forEach(unit -> {
            named.computeIfAbsent(key(unit.name()), n -> new ArrayList<>()).add(unit);
            if (!key(unit.name()).equals(key(unit.shortName()))) {
                named.computeIfAbsent(key(unit.shortName()), n -> new ArrayList<>())
                        .add(unit);
            }
        });
    }

    sealed interface Found {
        record One(Unit unit) implements Found {}

        record None(Reason why) implements Found {}
    }

    Found unit(String written) {
        var choice = Optional.ofNullable(chosen.get(key(written)));
        var found = choice.map(List::of).orElseGet(() -> named.getOrDefault(key(written), List.of()));
        if (found.size() > 1) {
            return new Found.None(Reason.of("several-units", written));
        }
        if (found.isEmpty()) {
            return new Found.None(unknown(written));
        }
        var unit = found.getFirst();
        return places.stream().anyMatch(unit::below)
                ? new Found.One(unit)
                : new Found.None(Reason.of("not-your-unit", unit.name()));
    }

    private Reason unknown(String written) {
        if (written.isBlank()) {
            return Reason.of("no-unit");
        }
        return nearest(written)
                .map(unit -> Reason.of("unknown-unit-nearest", written, unit.name()))
                .orElseGet(() -> Reason.of("unknown-unit", written));
    }

    /** The unit that is called something alike. */
    public Optional<Unit> nearest(String written) {
        record Near(Unit unit, double likeness) {}
        return units.stream()
                .map(unit -> new Near(unit, Likeness.of(written, unit.name())))
                .filter(near -> near.likeness() >= ALIKE)
                .max(Comparator.comparingDouble(Near::likeness))
                .map(Near::unit);
    }

    /** An e-mail address tells people apart, so it goes before the name; a name that two people have is nobody's. */
    Optional<Person> person(String written) {
        if (written.isBlank() || written.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return known.computeIfAbsent(written, w -> {
            var email = EMAIL.matcher(w);
            return email.find() ? staff.apply(email.group()) : staff.apply(w);
        });
    }

    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
