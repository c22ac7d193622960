package torg.feeds.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.feeds.Feed;
import torg.feeds.FeedId;
import torg.feeds.Feeds;
import torg.ledger.Actor;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** What the city's own sites have published lately, for whoever writes on its accounts. */
@Controller
class FeedsController {
    private static final int NEWEST = 5;
    private static final int ALL = 100;

    private final Feeds feeds;
    private final Staff staff;

    FeedsController(Feeds feeds, Staff staff) {
        this.feeds = feeds;
        this.staff = staff;
    }

    @GetMapping("/feeds")
    FeedsPage all(SignedIn reader) {
        return page(FeedForm.EMPTY, Problems.NONE, reader.with(Right.ANSWER));
    }

    @PostMapping("/feeds")
    Answer follow(FeedForm form, SignedIn reader) {
        var problems = form.problems();
        if (problems.any()) {
            return page(form, problems, reader.with(Right.ANSWER));
        }
        var unit = staff.unit(form.unit());
        reader.with(Right.ANSWER, unit.path());
        feeds.follow(unit.id(), form.uri().orElseThrow(), Actor.of(reader));
        return new Go("/feeds", "feeds.followed");
    }

    @GetMapping("/feeds/{id}")
    FeedPage one(@PathVariable long id, SignedIn reader) {
        var feed = open(id, reader);
        return new FeedPage(feed, feeds.newest(feed.id(), ALL));
    }

    @PostMapping("/feeds/{id}/reading")
    Go read(@PathVariable long id, SignedIn reader) {
        var feed = open(id, reader);
        feeds.read(feed.id());
        var failed = feeds.find(feed.id()).failure().isPresent();
        return new Go("/feeds/" + id, failed ? "feeds.could-not-read" : "feeds.was-read");
    }

    @PostMapping("/feeds/{id}/leaving")
    Go leave(@PathVariable long id, SignedIn reader) {
        feeds.leave(open(id, reader).id(), Actor.of(reader));
        return new Go("/feeds", "feeds.left");
    }

    private Feed open(long id, SignedIn reader) {
        var feed = feeds.find(new FeedId(id));
        reader.with(Right.ANSWER, feed.place());
        return feed;
    }

    private FeedsPage page(FeedForm form, Problems problems, SignedIn reader) {
        var units = staff.below(reader.places(Right.ANSWER));
        return new FeedsPage(
                feeds.of(staff.idsBelow(reader.places(Right.ANSWER))).stream()
                        .map(feed -> new FeedsPage.Followed(feed, feeds.newest(feed.id(), NEWEST)))
                        .toList(),
                form,
                units.stream()
                        .map(unit -> new FeedsPage.Choice(unit.id(), unit.indented()))
                        .toList(),
                problems);
    }
}
