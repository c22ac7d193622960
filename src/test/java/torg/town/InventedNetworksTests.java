package torg.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.platforms.Network;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.platforms.profile.Profiles;
import torg.platforms.profile.Profiles.Sitter;
import torg.register.Account;
import torg.register.Register;
import torg.shell.ShellSettings;

/** The invented networks of the demonstration, visited by the same reader as the real ones. */
@TorgTest
class InventedNetworksTests {
    @Autowired
    Profiles profiles;

    @Autowired
    Population population;

    @Autowired
    InventedNetworks networks;

    @Autowired
    Register register;

    @Autowired
    ShellSettings settings;

    @Autowired
    OutsideWorld world;

    private List<Account> inhabitants() {
        return register
                .search(new Register.Search("", Optional.empty(), Optional.empty(), Optional.empty()), 0, 5_000)
                .stream()
                .filter(a -> a.address()
                        .filter(x -> x.startsWith(networks.base().toString()))
                        .isPresent())
                // A connected one stands on its acted platform.
                .filter(a -> world.page(a.network(), a.handle()).isEmpty())
                .toList();
    }

    private Map<Guise, List<Account>> byGuise() {
        return inhabitants().stream()
                .collect(Collectors.groupingBy(a ->
                        population.find(a.network(), a.handle()).orElseThrow().guise()));
    }

    private Look look(Account account) {
        return profiles.look(new Sitter(account.network(), account.handle(), account.address(), Optional.empty()))
                .look();
    }

    @Test
    void what_an_invented_account_shows_is_read_from_its_page_as_it_is() {
        var complete = byGuise().get(Guise.COMPLETE);
        assertThat(complete).hasSizeGreaterThan(2);
        for (var account : complete.subList(0, Math.min(8, complete.size()))) {
            var persona = population.find(account.network(), account.handle()).orElseThrow();

            var profile = ((Look.Seen) look(account)).profile();

            assertThat(profile.name()).as(account.address().toString()).isEqualTo(account.name());
            assertThat(profile.description()).isEqualTo(persona.text());
            assertThat(profile.links()).containsAll(persona.links());
            assertThat(profile.picture()).hasValue(Crest.city());
            assertThat(profile.latest())
                    .extracting(Profile.Post::at)
                    .containsExactlyElementsOf(
                            persona.posts().stream().map(Persona.Said::at).toList());
            assertThat(profile.relMe()).isEqualTo(account.network() == Network.MASTODON ? persona.links() : List.of());
        }
    }

    @Test
    void four_accounts_cannot_be_seen_each_for_its_own_reason() {
        var all = byGuise();

        assertThat(look(only(all, Guise.TOO_MUCH)))
                .isInstanceOfSatisfying(
                        Look.Unknown.class, no -> assertThat(no.word()).isEqualTo("platforms.profile.slow-down"));
        assertThat(look(only(all, Guise.BROKEN)))
                .isInstanceOfSatisfying(
                        Look.Unknown.class, no -> assertThat(no.word()).isEqualTo("platforms.profile.fault"));
        assertThat(look(only(all, Guise.CAPTCHA)))
                .isInstanceOfSatisfying(
                        Look.Unknown.class, no -> assertThat(no.word()).isEqualTo("platforms.profile.wall"));
        assertThat(look(only(all, Guise.GONE))).isInstanceOf(Look.Gone.class);
    }

    private static Account only(Map<Guise, List<Account>> all, Guise guise) {
        assertThat(all.get(guise)).as(guise.name()).hasSize(1);
        return all.get(guise).getFirst();
    }

    @Test
    void every_text_fits_into_its_network() {
        assertThat(inhabitants())
                .isNotEmpty()
                .allSatisfy(account -> assertThat(population
                                .find(account.network(), account.handle())
                                .orElseThrow()
                                .text())
                        .hasSizeLessThanOrEqualTo(Persona.room(account.network())));
    }

    @Test
    void some_sleep_since_years_and_nobody_writes_tomorrow() {
        var texts = Texts.read();
        var account = inhabitants().getFirst();
        var today = LocalDate.of(2026, 11, 23);

        var sleeping = Persona.of(account, Guise.DORMANT, 1, "Sundhamn", "https://torg.example", texts, today);
        var awake = Persona.of(account, Guise.COMPLETE, 1, "Sundhamn", "https://torg.example", texts, today);

        assertThat(sleeping.posts().getFirst().at()).isBefore("2024-01-01T00:00:00Z");
        assertThat(awake.posts())
                .hasSize(5)
                .allSatisfy(post -> assertThat(post.at()).isBetween("2026-09-01T00:00:00Z", "2026-11-23T00:00:00Z"));
    }

    @Test
    void the_same_seed_gives_the_same_faults_and_another_seed_others() {
        assertThat(guises(1)).isEqualTo(guises(1)).isNotEqualTo(guises(2)).containsAll(thrown());
    }

    /** All that the dice can show; the others are given to one account each. */
    private static List<Guise> thrown() {
        return Stream.of(Guise.values())
                .filter(guise -> !Guise.ONCE.contains(guise))
                .toList();
    }

    private static List<Guise> guises(long seed) {
        return IntStream.range(0, 500)
                .mapToObj(n -> Guise.of(seed, Network.FACEBOOK, "konto" + n))
                .toList();
    }

    @Test
    void whoever_asks_faster_than_a_network_bears_is_told_when_to_come_back() {
        var nanos = new AtomicLong();
        var here = new InventedNetworks("http://localhost:1", nanos::get);

        for (var n = 0; n < 10; n++) {
            assertThat(here.comeBackIn(Network.LINKEDIN)).isEmpty();
        }
        assertThat(here.comeBackIn(Network.LINKEDIN)).hasValue(1);
        assertThat(here.comeBackIn(Network.FACEBOOK)).isEmpty();
        nanos.addAndGet(1_000_000_000L);
        assertThat(here.comeBackIn(Network.LINKEDIN)).isEmpty();
        assertThat(here.comeBackIn(Network.LINKEDIN)).isPresent();
        assertThat(here.pace(Network.LINKEDIN).perHour())
                .isLessThan(InventedNetworks.perSecond(Network.LINKEDIN) * 3_600);
    }

    @Test
    void no_other_address_of_this_machine_is_read() {
        for (var address : List.of("/inbox", "/town", "/town/networks", "/town/networks/../../inbox", "/health")) {
            var look = profiles.look(new Sitter(
                            Network.FACEBOOK, "x", Optional.of(settings.address() + address), Optional.empty()))
                    .look();

            assertThat(look)
                    .as(address)
                    .isInstanceOfSatisfying(
                            Look.Unknown.class, no -> assertThat(no.word()).isEqualTo("platforms.server-not-allowed"));
        }
    }

    @Test
    void a_visitor_can_click_and_see_and_who_is_not_there_is_not_there() throws Exception {
        var account = byGuise().get(Guise.COMPLETE).getLast();
        try (var visitor = HttpClient.newHttpClient()) {
            var page = visitor.send(
                    HttpRequest.newBuilder(URI.create(account.address().orElseThrow()))
                            .build(),
                    BodyHandlers.ofString());
            var nobody = visitor.send(
                    HttpRequest.newBuilder(networks.base().resolve("facebook/ingen"))
                            .build(),
                    BodyHandlers.ofString());
            var nowhere = visitor.send(
                    HttpRequest.newBuilder(networks.base().resolve("myspace/ingen"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Påhittad sida", account.name()).doesNotContain("<script src");
            assertThat(nobody.statusCode()).isEqualTo(404);
            assertThat(nowhere.statusCode()).isEqualTo(404);
        }
    }
}
