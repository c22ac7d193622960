package torg.square.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.square.Asking;

/** The residents' pages. */
@Controller
class AskController {
    private final Asking asking;

    AskController(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/")
    FrontPage front() {
        return new FrontPage();
    }

    @GetMapping("/ask")
    AskPage form() {
        return AskPage.of(asking.addressees(), new AskForm(null, "", "", ""), Problems.NONE);
    }

    @PostMapping("/ask")
    Answer ask(AskForm form) {
        if (form.problems().any()) {
            return AskPage.of(asking.addressees(), form, form.problems());
        }
        var secret = asking.ask(Optional.ofNullable(form.account()), form.name(), form.text());
        return new Go("/questions/" + secret + "?new", "square.asked");
    }

    /** A page that only its link leads to is not kept by anybody in between, and tells no other site where it was. */
    @GetMapping("/questions/{secret}")
    QuestionPage follow(
            @PathVariable String secret,
            @RequestParam(name = "new") Optional<String> fresh,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        return page(secret, fresh.isPresent(), Problems.NONE, "");
    }

    @PostMapping("/questions/{secret}/message")
    Answer add(@PathVariable String secret, AskForm form) {
        var problems = form.problems();
        if (problems.any()) {
            return page(secret, false, problems, form.text());
        }
        var conversation = asking.followed(secret).orElseThrow(NotFound::new);
        asking.add(secret, form.name().isBlank() ? conversation.author() : form.name(), form.text());
        return new Go("/questions/" + secret, "square.added");
    }

    private QuestionPage page(String secret, boolean fresh, Problems problems, String draft) {
        return asking.followed(secret)
                .map(c -> new QuestionPage(
                        secret, false, c.accountName(), c.firstAt(), c.dueAt(), asking.messages(c), draft, problems))
                .or(() -> fresh && secret.matches("[A-Za-z0-9_-]{22}")
                        ? Optional.of(QuestionPage.justNow(secret))
                        : Optional.empty())
                .orElseThrow(NotFound::new);
    }
}
