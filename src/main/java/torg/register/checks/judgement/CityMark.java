package torg.register.checks.judgement;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By what one knows the city: its names, its addresses and its picture.
 *
 * @param names in full, as a profile may write them: "Sundhamns stad", "City of Sundhamn"
 * @param sites hosts of the city's own; everything below one is the city's too
 * @param basics the city's own page with what every account must say; a link to it says it where the platform has no room
 * @param picture the city's profile picture, as 64 features; empty until somebody has set it
 */
public record CityMark(Set<String> names, List<String> sites, Optional<URI> basics, Optional<Long> picture) {

    /** What can be guessed from the city's name alone, until somebody has said better. */
    public static CityMark of(String city, List<String> sites) {
        return new CityMark(names(city), sites, Optional.empty(), Optional.empty());
    }

    /** "Sundhamns stad" is also written "Sundhamns kommun", "City of Sundhamn" and so on. */
    public static Set<String> names(String city) {
        var names = new LinkedHashSet<String>();
        names.add(city);
        var place = place(city);
        var of = place.matches(".*[sxz]$") ? place : place + "s";
        for (var kind : List.of("stad", "kommun", "stads", "kommuns")) {
            names.add(of + " " + kind);
            names.add(place + " " + kind);
        }
        names.add("staden " + place);
        names.add("City of " + place);
        names.add(place + " Municipality");
        names.add("Municipality of " + place);
        return names;
    }

    /** "Sundhamn" out of "Sundhamns stad". */
    static String place(String city) {
        var bare = city.replaceFirst("(?i)\\s+(stad|kommun|municipality)$", "");
        return bare.equals(city) ? city : bare.replaceFirst("(?<=[^sxz])s$", "");
    }

    /** The bare names of the place, which the name of a profile may carry: "Sundhamn", "Sundhamns". */
    List<String> places() {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*\\s(stad|kommun)"))
                .map(CityMark::place)
                .distinct()
                .flatMap(place -> List.of(place, place + "s").stream())
                .toList();
    }

    boolean owns(URI link) {
        return link.getHost() != null && owns(link.getHost());
    }

    boolean owns(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return sites.stream().anyMatch(site -> lower.equals(site) || lower.endsWith("." + site));
    }
}
