package torg.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Invented people whom anybody may speak as: each comes to a site when first needed there. */
public final class Residents {
    private static final List<String> NAMES = List.of(
            "Amina Warsame",
            "Bo Lindkvist",
            "Cecilia Öberg",
            "Dragan Petrović",
            "Elin Åström",
            "Farid Rahimi",
            "Gun Hallberg",
            "Hugo Sandell",
            "Ingrid Mäkinen",
            "Jonas Eriksdotter",
            "Kaltrina Berisha",
            "Lars-Åke Nyman");

    private Residents() {}

    /** @param handle by which a form names the person; the same on every site */
    public record Resident(String handle, String name) {}

    public static List<Resident> all() {
        return NAMES.stream().map(name -> new Resident(handle(name), name)).toList();
    }

    /** Empty when nobody is called that. */
    public static Optional<Member> on(Society society, Site site, String handle) {
        return all().stream()
                .filter(resident -> resident.handle().equals(handle))
                .findFirst()
                .map(resident -> society.named(site, resident.handle())
                        .orElseGet(() -> society.join(site, resident.handle(), resident.name(), false)));
    }

    private static String handle(String name) {
        return java.text.Normalizer.normalize(name.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", ".");
    }
}
