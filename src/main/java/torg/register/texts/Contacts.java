package torg.register.texts;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to reach a unit, and its pages. A blank text is one that nobody has given.
 *
 * @param reach whom one meets: "Stadsbibliotekets kundtjänst"
 * @param hours when the accounts are watched: "vardagar 8–16.30"
 */
public record Contacts(
        String reach,
        String email,
        String phone,
        String webPage,
        String personalData,
        String accessibility,
        String hours) {
    public static final Contacts NONE = new Contacts("", "", "", "", "", "", "");

    /** What is missing here is taken from what stands above. */
    Contacts or(Contacts above) {
        return new Contacts(
                first(above, Contacts::reach),
                first(above, Contacts::email),
                first(above, Contacts::phone),
                first(above, Contacts::webPage),
                first(above, Contacts::personalData),
                first(above, Contacts::accessibility),
                first(above, Contacts::hours));
    }

    private String first(Contacts above, Function<Contacts, String> field) {
        return field.apply(this).isBlank() ? field.apply(above) : field.apply(this);
    }

    /** In one line: who, by telephone, by e-mail. */
    public String line() {
        return Stream.of(reach, phone, email).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
