package torg.moderation.lists.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.ledger.Actor;
import torg.moderation.lists.Lookout;
import torg.moderation.lists.WordList;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Where the lists of words are read and changed. They hold for the whole city, and so do the hands that change them. */
@Controller
class ListsController {
    private final Lookout lists;

    ListsController(Lookout lists) {
        this.lists = lists;
    }

    @GetMapping("/moderation/lists")
    ListsPage all(SignedIn reader) {
        reader.with(Right.MODERATE);
        return page(List.of(), reader, new ListForm("", "", "", 0), Problems.NONE);
    }

    @GetMapping("/moderation/list")
    ListsPage one(@RequestParam String name, SignedIn reader) {
        reader.with(Right.MODERATE);
        var versions = lists.versions(name);
        var newest = versions.stream().findFirst().orElseThrow(NotFound::new);
        return page(versions, reader, new ListForm(name, newest.written(), "", newest.version()), Problems.NONE);
    }

    @PostMapping("/moderation/lists")
    Answer change(ListForm form, SignedIn reader) {
        reader.with(Right.POLICY);
        if (form.problems().any()) {
            return page(lists.versions(form.name()), reader, form, form.problems());
        }
        var list = lists.change(form.name(), form.seen(), form.words(), form.why(), Actor.of(reader));
        return new Go(
                "/moderation/list?name=" + URLEncoder.encode(list.name(), StandardCharsets.UTF_8),
                "moderation.lists.kept");
    }

    private ListsPage page(List<WordList> versions, SignedIn reader, ListForm form, Problems problems) {
        return new ListsPage(lists.all(), versions, reader.may(Right.POLICY), form, problems);
    }
}
