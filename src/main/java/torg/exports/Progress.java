package torg.exports;

/**
 * How far an archive has come, all its pieces together.
 *
 * @param fresh things said that were not here before
 * @param known those that were
 * @param passed what is nothing anybody said
 * @param lost what could not be understood
 * @param troubled pieces that were not read, or not to their end
 * @param aside pieces that are nothing to us
 */
public record Progress(
        long pieces,
        long done,
        long bytes,
        long bytesDone,
        long fresh,
        long known,
        long passed,
        long undated,
        long media,
        long mediaKnown,
        long lost,
        long troubled,
        long aside) {

    /** Nothing that anybody said, or showed. */
    public boolean isEmpty() {
        return fresh + known + media + mediaKnown + lost == 0;
    }
}
