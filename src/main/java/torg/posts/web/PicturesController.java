package torg.posts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.images.ImageId;
import torg.images.Images;
import torg.images.Search;
import torg.ledger.Actor;
import torg.platforms.delivery.PictureAddresses;
import torg.posts.Outlets;
import torg.posts.Post;
import torg.posts.PostId;
import torg.posts.Posts;
import torg.posts.Rule;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Discloses.Level;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** A post's picture: chosen among what may be shown, looked at by colleagues, and fetched by platforms. */
@Controller
class PicturesController {
    private static final int MOST = 200;
    private static final int SHOWN = 60;

    private final Posts posts;
    private final Outlets outlets;
    private final Images images;
    private final Register register;
    private final PictureAddresses addresses;

    PicturesController(Posts posts, Outlets outlets, Images images, Register register, PictureAddresses addresses) {
        this.posts = posts;
        this.outlets = outlets;
        this.images = images;
        this.register = register;
        this.addresses = addresses;
    }

    /** What the images are searched by, and which was chosen. */
    record ChoiceForm(String search, Long image) {
        ChoiceForm {
            search = Objects.toString(search, "").strip();
            search = search.substring(0, Math.min(200, search.length()));
        }
    }

    @GetMapping("/posts/{id}/picture")
    PicturesPage choices(@PathVariable long id, ChoiceForm form, SignedIn reader) {
        return page(mine(id, reader.with(Right.IMAGES)), form, Problems.NONE);
    }

    @PostMapping("/posts/{id}/picture")
    Answer choose(@PathVariable long id, ChoiceForm form, SignedIn reader) {
        var post = mine(id, reader.with(Right.IMAGES));
        if (form.image() == null) {
            return page(post, form, Problems.NONE.unless(false, "images", "posts.form.choose-picture"));
        }
        posts.illustrate(post.id(), Optional.of(new ImageId(form.image())), Actor.of(reader));
        return new Go("/posts/" + id, "posts.illustrated");
    }

    @PostMapping("/posts/{id}/picture/removal")
    Go without(@PathVariable long id, SignedIn reader) {
        posts.illustrate(mine(id, reader).id(), Optional.empty(), Actor.of(reader));
        return new Go("/posts/" + id, "posts.without-picture");
    }

    /** The small one, for whoever may speak on the account. */
    @GetMapping("/posts/{id}/picture/small")
    @Discloses(Level.WEIGH)
    void small(@PathVariable long id, SignedIn reader, HttpServletResponse response) throws IOException {
        var sheet = images.small(mine(id, reader).image().orElseThrow(NotFound::new));
        write(sheet.type(), sheet.bytes(), response);
    }

    /** For the platform that a post is on its way to: only by an address that the city has made, and only that long. */
    @GetMapping("/connections/pictures/{signed}")
    @Discloses(Level.OPEN)
    void fetched(@PathVariable String signed, HttpServletResponse response) throws IOException {
        var picture = addresses.read(signed).orElseThrow(NotFound::new);
        response.setHeader("X-Robots-Tag", "noindex");
        write(picture.type(), picture.content(), response);
    }

    private static void write(String type, byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(bytes);
    }

    private PicturesPage page(Post post, ChoiceForm form, Problems problems) {
        var network = register.find(post.account()).network();
        var usable = images.page(new Search(form.search(), Optional.empty(), Search.Which.ALL), MOST).stream()
                .filter(image -> image.obstacles(images.today(), network).isEmpty())
                .limit(SHOWN)
                .map(PicturesPage.Row::of)
                .toList();
        return new PicturesPage(
                post.id().value(),
                form.search(),
                usable,
                post.image().map(ImageId::value),
                outlets.rule(network).filter(Rule::needsPicture).isPresent(),
                problems);
    }

    private Post mine(long id, SignedIn reader) {
        var post = posts.find(new PostId(id));
        reader.with(Right.ANSWER, register.find(post.account()).unit().path());
        return post;
    }
}
