package torg.posts.web;

import java.util.List;
import java.util.Optional;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * The form for a draft.
 *
 * @param post empty for a new one
 * @param outlets the accounts the reader may speak on; for a post that is there, only its own
 */
public record PostFormPage(Optional<Long> post, PostForm form, List<Outlet> outlets, Problems problems)
        implements Page {

    /** An account one can speak on, with the most it takes. */
    public record Outlet(long account, String name, String network, int most) {}

    @Override
    public String title() {
        return post.isPresent() ? "posts.rewrite" : "posts.new";
    }

    public String action() {
        return post.map(id -> "/posts/" + id + "/draft").orElse("/posts");
    }

    public boolean isChosen(Outlet outlet) {
        return form.account() != null && form.account() == outlet.account();
    }
}
