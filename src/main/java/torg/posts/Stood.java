package torg.posts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.images.ImageId;
import torg.ledger.Line;

/**
 * A post as it stood on its platform at a time, told by the lines of the ledger alone: what the table holds is how it reads
 * now.
 *
 * @param since when it was put there
 * @param changed when it was last made to read otherwise before the time
 * @param entry the line of the ledger that holds these words
 */
public record Stood(
        PostId post,
        String text,
        Optional<ImageId> image,
        Instant since,
        Optional<Instant> changed,
        long entry,
        Optional<String> address) {

    /** Empty when it did not stand there then. @param history every line about the post, in the order of the ledger */
    static Optional<Stood> at(Post post, List<Line> history, Instant at) {
        var tale = new Tale(post);
        history.stream().filter(line -> !line.at().isAfter(at)).forEach(tale::hear);
        return Optional.ofNullable(tale.stood);
    }

    /** With other words, such as those that may be shown. */
    public Stood saying(String words) {
        return new Stood(post, words, image, since, changed, entry, address);
    }

    private static final class Tale {
        private final Post post;
        private Line sent;
        private Line ordered;
        private Stood stood;

        Tale(Post post) {
            this.post = post;
        }

        void hear(Line line) {
            switch (line.kind()) {
                case "posts.post-sent" -> sent = line;
                case "posts.post-change-ordered" -> ordered = line;
                case "posts.post-published" -> published(line);
                case "posts.post-changed" -> changed(line);
                case "posts.post-removed" -> stood = null;
                default -> {}
            }
        }

        private void published(Line line) {
            if (sent != null) {
                stood = new Stood(
                        post.id(),
                        said(sent, "text"),
                        post.image(),
                        line.at(),
                        Optional.empty(),
                        sent.entry(),
                        Optional.of(said(line, "address")).filter(address -> !address.isEmpty()));
            }
        }

        private void changed(Line line) {
            if (stood != null && ordered != null) {
                stood = new Stood(
                        stood.post(),
                        said(ordered, "text"),
                        stood.image(),
                        stood.since(),
                        Optional.of(line.at()),
                        ordered.entry(),
                        stood.address());
            }
        }

        private static String said(Line line, String what) {
            return line.particulars().orElse(Map.of()).getOrDefault(what, "");
        }
    }
}
