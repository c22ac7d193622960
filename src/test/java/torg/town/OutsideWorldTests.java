package torg.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import torg.TorgTest;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.register.Register;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

@TorgTest
class OutsideWorldTests {
    @Autowired
    OutsideWorld world;

    @Autowired
    Society society;

    @Autowired
    Register register;

    @Autowired
    Population population;

    @Autowired
    InventedNetworks networks;

    @Autowired
    TownClock clock;

    @Autowired
    Apps apps;

    @Value("${torg.address}")
    String address;

    @Test
    void the_towns_accounts_stand_on_the_acted_platforms_with_what_they_and_residents_have_said() {
        assertThat(Site.values())
                .as("a small town need not have an account in use on each")
                .filteredOn(site -> !world.standingOn(site).isEmpty())
                .hasSizeGreaterThanOrEqualTo(4);
        var facebook = world.standingOn(Site.FACEBOOK).getFirst();
        var page = society.named(Site.FACEBOOK, facebook.handle()).orElseThrow();
        assertThat(page.name()).isEqualTo(facebook.name());
        assertThat(society.administrators(Site.FACEBOOK, page.id())).hasSize(1);
        assertThat(society.at(Site.FACEBOOK, page.id()))
                .extracting(Thing::at)
                .allMatch(at -> at.isBefore(society.now()));
    }

    @Test
    void the_same_seed_gives_the_same_world() {
        var once = told(7);

        assertThat(told(7)).isEqualTo(once).isNotEqualTo(told(8));
        assertThat(once).hasSizeGreaterThan(20);
    }

    /** What a world that is new tells of everybody and everything in it, times apart: those go by today. */
    private List<String> told(long seed) {
        var anew = new Society(seed, clock);
        var settings = new TownSettings(90, 120, seed, 120);
        new OutsideWorld(register, population, networks, anew, settings, clock).moveInOnce();
        return Arrays.stream(Site.values())
                .flatMap(site -> anew.members(site).stream())
                .flatMap(member -> Stream.concat(
                        Stream.of(member.id() + member.handle() + member.name() + member.about()),
                        anew.at(member.site(), member.id()).stream().map(said -> said.id() + said.text())))
                .toList();
    }

    @Test
    void moving_in_twice_is_once() {
        var before = count();

        world.moveInOnce();

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void every_family_has_an_application_next_door_in_the_demonstration() {
        for (var family : Family.values()) {
            assertThat(apps.of(family).orElseThrow().api()).hasToString(address + "/simulator/" + family.word());
        }
    }

    private HashMap<Site, Long> count() {
        var count = new HashMap<Site, Long>();
        Arrays.stream(Site.values())
                .forEach(site -> count.put(
                        site,
                        world.standingOn(site).stream()
                                .mapToLong(account -> society.at(
                                                site,
                                                society.named(site, account.handle())
                                                        .orElseThrow()
                                                        .id())
                                        .size())
                                .sum()));
        return count;
    }
}
