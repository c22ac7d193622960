package torg.post.web;

import java.util.Optional;
import torg.post.Pace;
import torg.post.Post;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * The reader's own wish, and for whoever looks after Torg how the letters get on.
 *
 * @param configured whether the city has a mail server; without one nothing is mailed
 * @param email where the reader's letters go; masked for nobody, it is their own
 * @param workings empty for whoever does not look after Torg
 */
public record PostPage(boolean configured, String email, Pace pace, Optional<Workings> workings, Problems problems)
        implements Page {

    /** @param security how the way to the server is protected */
    public record Workings(String server, String from, String security, Post.Figures figures) {}

    @Override
    public String title() {
        return "post.title";
    }

    public Pace[] paces() {
        return Pace.values();
    }
}
