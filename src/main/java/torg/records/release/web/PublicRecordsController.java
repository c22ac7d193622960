package torg.records.release.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.records.release.Handing;
import torg.records.release.Item;
import torg.records.release.Refusing;
import torg.records.release.Release;
import torg.records.release.ReleaseSettings;
import torg.records.release.Way;
import torg.records.release.Weighing;
import torg.shell.Answer;
import torg.shell.Discloses;
import torg.shell.Go;
import torg.shell.Problems;

/** The requester's side, open to everybody: no name, no sign-in, a link that only they have. */
@Controller
class PublicRecordsController {
    private final Release release;
    private final Weighing weighing;
    private final Handing handing;
    private final Refusing refusing;
    private final ReleaseSettings settings;
    private final Desk desk;

    PublicRecordsController(
            Release release,
            Weighing weighing,
            Handing handing,
            Refusing refusing,
            ReleaseSettings settings,
            Desk desk) {
        this.release = release;
        this.weighing = weighing;
        this.handing = handing;
        this.refusing = refusing;
        this.settings = settings;
        this.desk = desk;
    }

    @GetMapping("/public-records")
    AskPage form() {
        return new AskPage(desk.boards(), RequestForm.BLANK, Problems.NONE);
    }

    @PostMapping("/public-records")
    Answer ask(RequestForm form) {
        var problems = form.problems()
                .unless(form.scope().board().map(desk::isBoard).orElse(true), "board", "release.form.choose-board")
                .unless(form.account().isEmpty(), "wanted", "release.form.say-what");
        if (problems.any()) {
            return new AskPage(desk.boards(), form, problems);
        }
        return new Go(
                "/public-records/"
                        + release.ask(form.asked(Way.FORM), Actor.RESIDENT).secret(),
                "release.sent");
    }

    /** A page that only its link leads to is not kept by anybody in between, and tells no other site where it was. */
    @GetMapping("/public-records/{secret}")
    FollowPage follow(@PathVariable String secret, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        var request = release.followed(secret);
        var items = weighing.of(request.id());
        return new FollowPage(
                secret,
                request,
                release.now(),
                request.scope().board().map(board -> desk.board(board).name()),
                (int) items.stream().filter(item -> item.tested().isPresent()).count(),
                items.size(),
                withheld(items),
                handing.of(request.id()),
                refusing.of(request.id()),
                settings.court());
    }

    /** By provision, so that they know what to ask about, and nothing of what it is. */
    private List<FollowPage.Withheld> withheld(List<Item> items) {
        return items.stream()
                .filter(Item::withheld)
                .flatMap(item -> weighing.cites(item).stream())
                .collect(Collectors.groupingBy(cite -> cite, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new FollowPage.Withheld(one.getKey(), one.getValue()))
                .toList();
    }

    @PostMapping("/public-records/{secret}/decision")
    Go askForDecision(@PathVariable String secret) {
        release.askForDecision(release.followed(secret).id(), Actor.RESIDENT);
        return new Go("/public-records/" + secret, "release.decision-asked-for");
    }

    /** Not by GET: a program that looks at links before their reader does would use it up. */
    @PostMapping("/public-records/{secret}/parts/{number}")
    @Discloses(Discloses.Level.OPEN)
    void collect(@PathVariable String secret, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        var id = release.followed(secret).id();
        PartsController.send(response, handing.collect(secret, number), id, number);
    }

    @GetMapping("/public-records/{secret}/decisions/{decision}")
    @Discloses(Discloses.Level.WEIGH)
    void decision(@PathVariable String secret, @PathVariable long decision, HttpServletResponse response)
            throws IOException {
        PartsController.paper(response, refusing.paper(release.followed(secret).id(), decision), decision);
    }
}
