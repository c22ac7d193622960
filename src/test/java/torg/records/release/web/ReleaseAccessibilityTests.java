package torg.records.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Pictures;
import torg.records.Registry;
import torg.records.media.Posted;
import torg.records.release.Candidate;
import torg.records.release.Delivery;
import torg.records.release.Enclosures;
import torg.records.release.Handing;
import torg.records.release.Part;
import torg.records.release.Refusing;
import torg.records.release.Release;
import torg.records.release.Scope;
import torg.records.release.Way;
import torg.records.release.Weighing;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.staff.Cast;
import torg.staff.Staff;

/** Every page of giving out records, with something on it, as axe sees it: in both languages, light and dark, wide and narrow. */
@TorgTest
class ReleaseAccessibilityTests {
    @Autowired
    ShellSettings settings;

    @Autowired
    Registry registry;

    @Autowired
    Release release;

    @Autowired
    Weighing weighing;

    @Autowired
    Handing handing;

    @Autowired
    Refusing refusing;

    @Autowired
    Enclosures enclosures;

    @Autowired
    Posted posted;

    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    @Test
    void axe_finds_nothing_to_complain_about() {
        var counter = registry.counter();
        var word = Registry.unheard();
        posted.now(
                counter.library().account(),
                "Bo Ek har cancer, skriver " + word + ", ring 070-174 06 05.",
                new Posted.Along(Pictures.png(), "https://example.net/1.png", "Ett hål i gatan"));
        registry.written(counter, "Tack för svaret om " + word);
        registry.written(counter, "Allt om " + word + " är hemligt.");
        var scope = new Scope(
                Optional.of(counter.board().id()), Optional.empty(), Optional.empty(), Optional.empty(), word);
        var taken = release.ask(
                new Release.Asked(Way.PHONE, Delivery.PAPER, "Allt om " + word, scope, "Storgatan 77"), Actor.TORG);
        var id = taken.id();
        var units = staff.idsBelow(List.of(counter.board().id()));
        weighing.choose(
                id,
                weighing.candidates(scope, units).stream().map(Candidate::key).toList(),
                units,
                counter.actor());
        var items = weighing.of(id);
        weighing.mark(id, items.get(1).id(), List.of(1), "OSL-21-1", false, counter.actor());
        weighing.decide(id, items.get(1).id(), List.of(), true, false, counter.actor());
        weighing.test(id, items.get(1).id(), Optional.empty(), counter.actor());
        weighing.test(id, items.get(2).id(), Optional.of("OSL-26-1"), counter.actor());
        handing.make(id, true, counter.actor());
        release.explainDelay(id, "Materialet är stort.", counter.actor());
        release.answer(id, "En del lämnas inte ut.", counter.actor());
        release.askForDecision(id, Actor.RESIDENT);
        var head = counter.library().head();
        refusing.decide(id, "Uppgifterna rör hälsa.", head.id(), Actor.person(head.id(), head.name()));

        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            var sight = new Sight(page, settings.address());
            sight.look("/public-records");
            sight.look("/public-records/" + taken.secret());
            cast.signIn(page, counter.reg());
            for (var path : List.of(
                    "/release",
                    "/release/" + id,
                    "/release/" + id + "/candidates",
                    "/release/" + id + "/items/" + items.getFirst().id(),
                    enclosures.lines(items.getFirst()).getFirst().address().orElseThrow())) {
                sight.look(path);
            }
            handing.delivered(id, 1, Part.How.SENT, counter.actor());
            weighing.leaveOut(id, items.getFirst().id(), counter.actor());
            release.close(id, counter.actor());

            assertThat(sight.faults()).isEmpty();
        }
    }
}
