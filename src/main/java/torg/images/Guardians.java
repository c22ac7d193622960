package torg.images;

/** Who has agreed for a child. Those who have custody decide together (föräldrabalken 6:13). */
public enum Guardians {
    NOT_NEEDED,
    BOTH,
    /** One alone has custody. */
    SOLE,
    /** The other has not been asked, or not answered: the image is not used. */
    ONE_OF_TWO;

    public String word() {
        return "images.guardians." + name().toLowerCase().replace('_', '-');
    }
}
