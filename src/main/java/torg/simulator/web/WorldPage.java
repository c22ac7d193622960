package torg.simulator.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import torg.shell.Page;
import torg.shell.Problems;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.Trouble;

/** The platforms that are acted here, each with the city's accounts there. */
public record WorldPage(List<Stage> stages, Problems problems) implements Page {

    /** @param trouble what is wrong with it now */
    public record Stage(Site site, Optional<Trouble.Kind> trouble, List<Row> accounts) {
        public String path() {
            return site.name().toLowerCase(Locale.ROOT);
        }
    }

    public record Row(String id, String name, String handle, long posts, long comments) {}

    static WorldPage of(Simulator simulator, Problems problems) {
        var society = simulator.society();
        return new WorldPage(
                List.of(Site.values()).stream()
                        .map(site ->
                                new Stage(site, simulator.trouble().at(site, society.now()), accounts(society, site)))
                        .toList(),
                problems);
    }

    private static List<Row> accounts(Society society, Site site) {
        return society.members(site).stream()
                .filter(member -> member.page())
                .map(member -> {
                    var there = society.at(site, member.id()).stream()
                            .filter(Thing::shown)
                            .toList();
                    return new Row(
                            member.id(),
                            member.name(),
                            member.handle(),
                            count(there, Thing.Kind.POST),
                            count(there, Thing.Kind.COMMENT));
                })
                .toList();
    }

    private static long count(List<Thing> there, Thing.Kind kind) {
        return there.stream().filter(thing -> thing.kind() == kind).count();
    }

    @Override
    public String title() {
        return "simulator.title";
    }

    public boolean empty() {
        return stages.stream().allMatch(stage -> stage.accounts().isEmpty());
    }

    public Trouble.Kind[] kinds() {
        return Trouble.Kind.values();
    }

    public List<Integer> minutes() {
        return OutageForm.MINUTES;
    }

    public String word(Trouble.Kind kind) {
        return "simulator.trouble." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
