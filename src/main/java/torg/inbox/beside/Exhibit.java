package torg.inbox.beside;

/**
 * Something a resident sent with their words, as it can be shown: from our own store only, and opened by whoever wants to see
 * it.
 *
 * @param description what it shows, masked; empty where nobody has said it
 */
public record Exhibit(String description, Showing showing) {

    public sealed interface Showing {
        /** @param address our own */
        record Picture(String address) implements Showing {}

        /** A film or a document: it is fetched, and not shown here. @param size in words */
        record Document(String address, String kind, String size) implements Showing {}

        /** The words it came with hide something: it is opened with a reason, which is written down. */
        record Closed(String address) implements Showing {}

        /** Not here, with the key of why: not yet, not any more, or not for this reader. */
        record Absent(String word) implements Showing {}
    }

    public boolean isPicture() {
        return showing instanceof Showing.Picture;
    }
}
