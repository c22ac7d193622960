package torg.privacy.requests.web;

import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.privacy.requests.Requests;
import torg.privacy.requests.Screened;
import torg.privacy.requests.Screening;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Where a registrar decides which names of others are hidden in what somebody is to get. */
@Controller
class NamesController {
    private static final int ON_A_PAGE = 20;

    private final Requests requests;
    private final Screening screening;

    NamesController(Requests requests, Screening screening) {
        this.requests = requests;
        this.screening = screening;
    }

    @GetMapping("/privacy/requests/{id}/names")
    NamesPage names(@PathVariable long id, @RequestParam(defaultValue = "1") int page, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        return page(id, page, "", Problems.NONE);
    }

    /** Those with something to decide come first. */
    private NamesPage page(long id, int page, String wrong, Problems problems) {
        var all = screening.of(requests.find(id));
        var shown = IntStream.range(0, all.size())
                .boxed()
                .sorted((a, b) ->
                        Boolean.compare(all.get(b).undecided() > 0, all.get(a).undecided() > 0))
                .map(all::get)
                .toList();
        var pages = Math.max(1, (shown.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        var at = Math.clamp(page, 1, pages);
        return new NamesPage(
                id,
                all.stream().mapToLong(Screened::undecided).sum(),
                shown.stream()
                        .skip((at - 1L) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(NamesPage::text)
                        .toList(),
                at,
                pages,
                wrong,
                problems);
    }

    @PostMapping("/privacy/requests/{id}/names")
    Answer decide(@PathVariable long id, NamesForm form, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var problems = form.problems();
        if (problems.any()) {
            return page(id, form.page(), form.text(), problems);
        }
        screening.decide(id, form.text(), form.choices(), form.everywhere(), Actor.of(reader));
        return new Go("/privacy/requests/" + id + "/names", "requests.names-kept");
    }

    @GetMapping("/privacy/requests/{id}/names/{text}")
    MarkPage words(@PathVariable long id, @PathVariable String text, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        return words(id, text, MarkForm.BLANK, Problems.NONE);
    }

    private MarkPage words(long id, String key, MarkForm form, Problems problems) {
        var screened = screening.of(requests.find(id)).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new MarkPage(id, key, MarkPage.words(screened), form, problems);
    }

    @PostMapping("/privacy/requests/{id}/names/{text}")
    Answer mark(@PathVariable long id, @PathVariable String text, MarkForm form, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var problems = form.problems();
        if (problems.any()) {
            return words(id, text, form, problems);
        }
        screening.mark(id, text, form.word(), form.chosen(), form.everywhere(), Actor.of(reader));
        return new Go("/privacy/requests/" + id + "/names", "requests.marked");
    }
}
