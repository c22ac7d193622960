package torg.privacy.names;

import java.util.Set;

/**
 * By what the record knows people, all in small letters.
 *
 * @param together the names and handles of those who wrote in the same conversation
 * @param elsewhere those of others who wrote to the city, as far as they may stand in the text
 */
public record Acquaintances(Set<String> together, Set<String> elsewhere) {
    public static final Acquaintances NONE = new Acquaintances(Set.of(), Set.of());

    public Acquaintances {
        together = Set.copyOf(together);
        elsewhere = Set.copyOf(elsewhere);
    }
}
