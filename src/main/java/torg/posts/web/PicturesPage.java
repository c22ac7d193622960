package torg.posts.web;

import java.util.List;
import java.util.Optional;
import torg.images.Image;
import torg.shell.Page;
import torg.shell.Problems;

/** The images that may stand on the post's network today. */
public record PicturesPage(
        long post, String search, List<Row> images, Optional<Long> chosen, boolean needed, Problems problems)
        implements Page {

    public record Row(long id, String title, String creator, String alternative) {
        static Row of(Image image) {
            var said = image.particulars();
            return new Row(image.id().value(), said.title(), said.creator(), said.alternative());
        }
    }

    @Override
    public String title() {
        return "posts.choose-picture";
    }

    public String here() {
        return "/posts/" + post;
    }

    public boolean isChosen(Row row) {
        return chosen.filter(id -> id == row.id()).isPresent();
    }
}
