package torg.moderation.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.moderation.Link;
import torg.moderation.letters.Letters;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;

/** The author's side of a measure: open to whoever has the link, and kept by nobody in between. */
@Controller
class ReasonsController {
    private final Letters letters;

    ReasonsController(Letters letters) {
        this.letters = letters;
    }

    /** What an author has against it. */
    record ObjectionForm(String words) {
        ObjectionForm {
            words = Objects.toString(words, "").replace("\r\n", "\n").strip();
        }

        Problems problems() {
            return Problems.NONE
                    .unless(!words.isEmpty(), "words", "moderation.objection.write")
                    .unless(words.length() <= 10_000, "words", "moderation.form.too-long");
        }
    }

    @GetMapping("/reasons/{secret}")
    ReasonsPage reasons(@PathVariable String secret, HttpServletResponse response) {
        unkept(response);
        return page(secret, "", Problems.NONE);
    }

    @PostMapping("/reasons/{secret}/objection")
    Answer object(@PathVariable String secret, ObjectionForm form, HttpServletResponse response) {
        unkept(response);
        if (form.problems().any()) {
            return page(secret, form.words(), form.problems());
        }
        letters.object(new Link(secret), form.words());
        return new Go("/reasons/" + secret, "moderation.objection.received");
    }

    private ReasonsPage page(String secret, String draft, Problems problems) {
        var act = letters.opened(new Link(secret));
        return ReasonsPage.of(secret, act, letters.objections(act.id()), draft, problems);
    }

    private static void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
