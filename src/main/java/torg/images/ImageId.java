package torg.images;

/** The number of an image. */
public record ImageId(long value) {
    String subject() {
        return "images/" + value;
    }
}
