package torg.platforms.delivery;

/** Something that is to be done on a platform, as it stood when this try began. */
interface Errand {
    long connection();

    /** Made before this one. */
    int tries();

    /** A try began before and nobody knows how it ended. */
    boolean mayHaveBeenDone();
}
