package torg.privacy.triad;

import java.util.List;

/** What a word tells of, with the words that hold where a board has chosen none (domain.md 5.8). */
public enum WordKind {
    RELATION(
            "mamma", "pappa", "mor", "far", "man", "make", "maka", "fru", "sambo", "mormor", "morfar", "farmor",
            "farfar", "syster", "bror", "son", "dotter", "barn", "granne", "brukare", "boende", "elev", "patient"),
    PLACE(
            "avd",
            "avdelning",
            "äldreboende",
            "gruppboende",
            "gruppbostad",
            "boendet",
            "demensboende",
            "korttidsboende",
            "skola",
            "förskola",
            "klass",
            "sjukhus",
            "vårdcentral",
            "dagverksamhet",
            "servicehus",
            "rum"),
    HEALTH(
            "hemtjänst",
            "LSS",
            "demens",
            "alzheimer",
            "diagnos",
            "orosanmälan",
            "försörjningsstöd",
            "missbruk",
            "insulin",
            "medicin",
            "fallolycka",
            "ramlade",
            "cancer",
            "stroke",
            "depression",
            "självmord",
            "psykisk",
            "adhd",
            "autism",
            "utvecklingsstörning",
            "epilepsi",
            "diabetes",
            "sondmat",
            "blöja",
            "skyddat boende");

    private final List<String> usual;

    WordKind(String... usual) {
        this.usual = List.of(usual);
    }

    public List<String> usual() {
        return usual;
    }

    public String word() {
        return "triad." + name().toLowerCase();
    }
}
