package torg.exports.formats;

/** Takes what is read, in the order in which it stands; the same archive is always read in the same order. */
public interface Taker {

    /** @param raw exactly the bytes it was read from */
    void found(byte[] raw, Found found);

    /**
     * Something that belongs there and could not be understood.
     *
     * @param why the key of a sentence
     */
    void lost(byte[] raw, String why);

    /** Something that is understood and is nothing anybody said: a like, a follow. */
    void passed();
}
