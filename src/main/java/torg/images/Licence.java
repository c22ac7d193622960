package torg.images;

/** By what right the city shows an image (lagen 1960:729 om upphovsrätt). */
public enum Licence {
    /** Made by somebody employed, in service. */
    OWN,
    /** Handed over to the city in an agreement (27 §). */
    ASSIGNED,
    /** The city may use it, by agreement or for a fee. */
    LICENSED,
    /** An open licence such as Creative Commons. */
    OPEN,
    /** No longer protected, or given up. */
    PUBLIC_DOMAIN,
    /** Nobody has found out. It may not be used until somebody has. */
    UNKNOWN;

    public String word() {
        return "images.licence." + name().toLowerCase().replace('_', '-');
    }

    /** Whether it says which agreement or licence it is. */
    public boolean isReferenced() {
        return this == ASSIGNED || this == LICENSED || this == OPEN;
    }
}
