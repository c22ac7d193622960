package torg.posts;

/** The number of a post. */
public record PostId(long value) {
    String subject() {
        return "posts/" + value;
    }
}
