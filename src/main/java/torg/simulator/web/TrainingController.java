package torg.simulator.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.Refused;
import torg.shell.Room;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.simulator.Act;
import torg.simulator.Member;
import torg.simulator.Residents;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * Where somebody who trains others, or tries Torg out, lets the invented world do something. Everybody who has sat down in
 * somebody's chair may. What changes something lies under {@code /training}, behind the outer door and with a form's token;
 * under {@code /simulator} the platforms speak with programs.
 */
@Controller
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class TrainingController {
    private final Simulator simulator;
    private final Society society;
    private final ShellSettings settings;

    TrainingController(Simulator simulator, ShellSettings settings) {
        this.settings = settings;
        this.simulator = simulator;
        this.society = simulator.society();
    }

    @Bean
    static Room simulatorMenu() {
        return new Room(992, "/simulator", "simulator.room", Optional.empty());
    }

    @GetMapping("/simulator")
    WorldPage world(SignedIn reader) {
        return WorldPage.of(simulator, Problems.NONE);
    }

    /** Open, as such a page is on a platform; the forms are there for those who are signed in. */
    @GetMapping("/simulator/site/{site}/{member}")
    SitePage site(
            @PathVariable String site,
            @PathVariable String member,
            @RequestParam(defaultValue = "") String seen,
            Optional<SignedIn> reader) {
        return page(member(site, member), seen.equals("author"), reader.isPresent(), SayForm.BLANK, Problems.NONE);
    }

    @PostMapping("/training/{site}/{member}/words")
    Answer say(@PathVariable String site, @PathVariable String member, SayForm form, SignedIn reader) {
        var to = member(site, member);
        var problems = form.problems();
        if (problems.any()) {
            return page(to, true, true, form, problems);
        }
        var who = Residents.on(society, to.site(), form.who()).orElseThrow(NotFound::new);
        switch (Thing.Kind.valueOf(form.kind())) {
            case COMMENT -> society.comment(who, standing(to, form.under()), form.text());
            case MENTION -> society.mention(who, to, form.text());
            case MESSAGE -> society.message(who, to, form.text());
            case POST -> throw new NotFound();
        }
        return back(to, "simulator.said");
    }

    @PostMapping("/training/{site}/{member}/things/{thing}/text")
    Answer change(
            @PathVariable String site,
            @PathVariable String member,
            @PathVariable String thing,
            SayForm form,
            SignedIn reader) {
        var to = member(site, member);
        var said = written(to, thing);
        var problems = form.problemsOfText();
        if (problems.any()) {
            return page(to, true, true, form, problems);
        }
        society.happens(new Act.Changed(to.site(), said.id(), form.text(), society.now()));
        return back(to, "simulator.changed");
    }

    @PostMapping("/training/{site}/{member}/things/{thing}/removal")
    Answer remove(@PathVariable String site, @PathVariable String member, @PathVariable String thing, SignedIn reader) {
        var to = member(site, member);
        var said = written(to, thing);
        society.happens(new Act.Removed(to.site(), said.id(), said.author(), society.now()));
        return back(to, "simulator.removed");
    }

    @PostMapping("/training/{site}/{member}/things/{thing}/likes")
    Answer like(@PathVariable String site, @PathVariable String member, @PathVariable String thing, SignedIn reader) {
        var to = member(site, member);
        society.happens(new Act.Liked(to.site(), standing(to, thing).id(), 1));
        return back(to, "simulator.liked");
    }

    @PostMapping("/training/{site}/outage")
    Answer outage(@PathVariable String site, OutageForm form, SignedIn reader) {
        var where = place(site);
        var problems = form.problems(site);
        if (problems.any()) {
            return WorldPage.of(simulator, problems);
        }
        simulator
                .trouble()
                .begin(where, form.chosen().orElseThrow(), society.now().plus(Duration.ofMinutes(form.minutes())));
        return new Go("/simulator", "simulator.outage-begun");
    }

    @PostMapping("/training/{site}/outage/end")
    Answer over(@PathVariable String site, SignedIn reader) {
        simulator.trouble().end(place(site));
        return new Go("/simulator", "simulator.outage-over");
    }

    /** As when somebody changes their password there, or throws the application out. */
    @PostMapping("/training/{site}/{member}/tokens/withdrawal")
    Answer withdraw(@PathVariable String site, @PathVariable String member, SignedIn reader) {
        var page = member(site, member);
        Stream.concat(Stream.of(page), society.administrators(page.site(), page.id()).stream())
                .forEach(one -> society.happens(new Act.Withdrawn(page.site(), one.id(), "")));
        return back(page, "simulator.withdrawn");
    }

    private SitePage page(Member member, boolean asAuthor, boolean mayAct, SayForm form, Problems problems) {
        var trouble = simulator.trouble().at(member.site(), society.now());
        return SitePage.of(society, member, asAuthor, mayAct, trouble, form, problems, settings.address());
    }

    private static Go back(Member member, String word) {
        return new Go(
                "/simulator/site/" + member.site().name().toLowerCase(Locale.ROOT) + "/" + member.id() + "?seen=author",
                word);
    }

    private static Site place(String name) {
        return Stream.of(Site.values())
                .filter(site -> site.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** By its number there, or by its name. */
    private Member member(String site, String member) {
        var where = place(site);
        return society.member(where, member)
                .or(() -> society.named(where, member))
                .filter(Member::page)
                .orElseThrow(NotFound::new);
    }

    private Thing standing(Member to, String thing) {
        return society.thing(to.site(), thing)
                .filter(one -> !one.removed() && one.where().equals(to.id()))
                .orElseThrow(NotFound::new);
    }

    /** What a resident said: what the account says is the city's own. */
    private Thing written(Member to, String thing) {
        var said = standing(to, thing);
        if (said.author().equals(to.id())) {
            throw new Refused("simulator.not-theirs");
        }
        return said;
    }
}
