package torg.posts.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.images.Images;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.posts.Outlets;
import torg.posts.Post;
import torg.posts.PostId;
import torg.posts.Posts;
import torg.posts.Rule;
import torg.posts.web.PostFormPage.Outlet;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** The posts' pages. Whoever may answer in an account's name may also speak in it. */
@Controller
class PostsController {
    private static final int PAGE = 50;

    private final Posts posts;
    private final Outlets outlets;
    private final Register register;
    private final Images images;
    private final Ledger ledger;

    PostsController(Posts posts, Outlets outlets, Register register, Images images, Ledger ledger) {
        this.posts = posts;
        this.outlets = outlets;
        this.register = register;
        this.images = images;
        this.ledger = ledger;
    }

    @GetMapping("/posts")
    PostsPage list(@RequestParam Optional<Long> before, SignedIn reader) {
        var found = posts.page(reader.with(Right.ANSWER).places(Right.ANSWER), before, PAGE + 1);
        var accounts = register
                .among(found.stream().map(Post::account).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        return PostsPage.of(found, PAGE, accounts, !mine(reader).isEmpty());
    }

    @GetMapping("/posts/new")
    PostFormPage blank(@RequestParam Optional<Long> account, SignedIn reader) {
        reader.with(Right.ANSWER);
        return new PostFormPage(Optional.empty(), new PostForm(account.orElse(null), ""), mine(reader), Problems.NONE);
    }

    @PostMapping("/posts")
    Answer write(PostForm form, SignedIn reader) {
        reader.with(Right.ANSWER);
        var rule = rule(form, reader);
        var problems = form.problems(rule);
        if (problems.any()) {
            return new PostFormPage(Optional.empty(), form, mine(reader), problems);
        }
        var id = posts.write(new AccountId(form.account()), form.text(), Actor.of(reader));
        return new Go("/posts/" + id.value(), "posts.written");
    }

    /** Counts while somebody writes, as the platform will. Nothing is kept. */
    @PostMapping("/posts/lengths")
    LengthPage length(PostForm form, SignedIn reader) {
        reader.with(Right.ANSWER);
        return rule(form, reader)
                .map(rule -> new LengthPage(
                        rule.limit().used(form.text()), rule.limit().most()))
                .orElse(new LengthPage(0, 0));
    }

    @GetMapping("/posts/{id}")
    PostPage post(@PathVariable long id, SignedIn reader) {
        return page(mine(id, reader), reader, ChangeForm.BLANK, Problems.NONE);
    }

    @GetMapping("/posts/{id}/draft")
    PostFormPage draft(@PathVariable long id, SignedIn reader) {
        var post = mine(id, reader);
        return new PostFormPage(Optional.of(id), PostForm.of(post), own(post), Problems.NONE);
    }

    @PostMapping("/posts/{id}/draft")
    Answer rewrite(@PathVariable long id, PostForm said, SignedIn reader) {
        var post = mine(id, reader);
        var form = new PostForm(post.account().value(), said.text());
        var problems = form.problems(rule(form, reader));
        if (problems.any()) {
            return new PostFormPage(Optional.of(id), form, own(post), problems);
        }
        posts.rewrite(post.id(), form.text(), Actor.of(reader));
        return new Go("/posts/" + id, "posts.rewritten");
    }

    @PostMapping("/posts/{id}/discarding")
    Go discard(@PathVariable long id, SignedIn reader) {
        posts.discard(mine(id, reader).id(), Actor.of(reader));
        return new Go("/posts", "posts.discarded");
    }

    @PostMapping("/posts/{id}/publication")
    Go publish(@PathVariable long id, SignedIn reader) {
        posts.publish(mine(id, reader).id(), Actor.of(reader));
        return new Go("/posts/" + id, "posts.sent");
    }

    @PostMapping("/posts/{id}/search")
    Go again(@PathVariable long id, SignedIn reader) {
        posts.again(mine(id, reader).id(), Actor.of(reader));
        return new Go("/posts/" + id, "posts.looked-for");
    }

    @PostMapping("/posts/{id}/absence")
    Answer notThere(@PathVariable long id, ChangeForm form, SignedIn reader) {
        var post = mine(id, reader);
        var problems = form.problemsOfReason("absence");
        if (problems.any()) {
            return page(post, reader, form, problems);
        }
        posts.notThere(post.id(), form.reason(), Actor.of(reader));
        return new Go("/posts/" + id, "posts.not-there");
    }

    @PostMapping("/posts/{id}/change")
    Answer change(@PathVariable long id, ChangeForm form, SignedIn reader) {
        var post = mine(id, reader);
        var problems = outlets.rule(register.find(post.account()).network())
                .map(form::problems)
                .orElse(Problems.NONE);
        if (problems.any()) {
            return page(post, reader, form, problems);
        }
        posts.change(post.id(), form.text(), form.reason(), Actor.of(reader));
        return new Go("/posts/" + id, "posts.change-sent");
    }

    @PostMapping("/posts/{id}/removal")
    Answer remove(@PathVariable long id, ChangeForm form, SignedIn reader) {
        var post = mine(id, reader);
        var problems = form.problemsOfReason("removal");
        if (problems.any()) {
            return page(post, reader, form, problems);
        }
        posts.remove(post.id(), form.reason(), Actor.of(reader));
        return new Go("/posts/" + id, "posts.removal-sent");
    }

    private PostPage page(Post post, SignedIn reader, ChangeForm form, Problems problems) {
        var account = register.find(post.account());
        var image = post.image().map(images::find);
        return PostPage.of(
                post,
                account,
                outlets.rule(account.network()),
                image,
                image.map(one -> one.obstacles(images.today(), account.network()))
                        .orElse(List.of()),
                reader.may(Right.IMAGES),
                form,
                ledger.history("posts/" + post.id().value()),
                problems);
    }

    private Post mine(long id, SignedIn reader) {
        var post = posts.find(new PostId(id));
        reader.with(Right.ANSWER, register.find(post.account()).unit().path());
        return post;
    }

    private List<Outlet> mine(SignedIn reader) {
        return outlets.all().stream()
                .filter(account -> reader.may(Right.ANSWER, account.unit().path()))
                .flatMap(account -> outlet(account).stream())
                .toList();
    }

    private List<Outlet> own(Post post) {
        return outlet(register.find(post.account())).stream().toList();
    }

    private Optional<Outlet> outlet(Account account) {
        return outlets.rule(account.network())
                .map(rule -> new Outlet(
                        account.id().value(),
                        account.name(),
                        account.network().brand(),
                        rule.limit().most()));
    }

    /** Of an account the reader may speak on; another's is told no more of than one that is not there. */
    private Optional<Rule> rule(PostForm form, SignedIn reader) {
        return Optional.ofNullable(form.account())
                .flatMap(id -> register.among(List.of(new AccountId(id))).stream()
                        .filter(account -> account.connection().isPresent()
                                && reader.may(Right.ANSWER, account.unit().path()))
                        .findFirst()
                        .flatMap(account -> outlets.rule(account.network())));
    }
}
