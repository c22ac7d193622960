package torg.post.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.post.Pace;
import torg.post.Post;
import torg.post.PostSettings;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.Refused;
import torg.shell.Room;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** Where a colleague chooses how often to get letters, and an administrator sees whether they go. */
@Controller
class PostController {
    private final Post post;
    private final PostSettings settings;
    private final Staff staff;

    PostController(Post post, PostSettings settings, Staff staff) {
        this.post = post;
        this.settings = settings;
        this.staff = staff;
    }

    @Bean
    static Room postMenu() {
        return new Room(96, "/post", "post.room", Optional.empty());
    }

    @GetMapping("/post")
    PostPage page(SignedIn reader) {
        return page(reader, post.pace(reader.person()), Problems.NONE);
    }

    private PostPage page(SignedIn reader, Pace pace, Problems problems) {
        return new PostPage(
                settings.configured(),
                staff.person(reader.person()).email(),
                pace,
                reader.may(Right.STAFF)
                        ? Optional.of(new PostPage.Workings(
                                settings.host() + ":" + settings.port(),
                                settings.from(),
                                settings.security(),
                                post.figures()))
                        : Optional.empty(),
                problems);
    }

    @PostMapping("/post")
    Answer choose(PaceForm form, SignedIn reader) {
        var problems = form.problems();
        if (problems.any()) {
            return page(reader, post.pace(reader.person()), problems);
        }
        post.choose(reader.person(), form.chosen(), Actor.of(reader));
        return new Go("/post", "post.chosen");
    }

    @PostMapping("/post/test")
    Go test(SignedIn reader) {
        reader.with(Right.STAFF);
        if (!settings.configured()) {
            throw new Refused("post.not-configured");
        }
        post.test(reader.person(), Actor.of(reader));
        return new Go("/post", "post.test-put");
    }
}
