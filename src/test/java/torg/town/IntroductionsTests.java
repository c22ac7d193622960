package torg.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.checks.Library;
import torg.register.stages.Ruling;
import torg.register.stages.Stage;
import torg.shell.ShellSettings;
import torg.simulator.Act;
import torg.simulator.Agreement;
import torg.simulator.Answer;
import torg.simulator.Dialect;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.staff.Cast;
import torg.vault.Secret;

/** Over a society of its own; the adapter is a slip of one that knows the consent page alone. */
@TorgTest
class IntroductionsTests {
    @Autowired
    Library library;

    @Autowired
    Cast cast;

    @Autowired
    Register register;

    @Autowired
    Population population;

    @Autowired
    InventedNetworks networks;

    @Autowired
    Connections connections;

    @Autowired
    ShellSettings settings;

    @Autowired
    TownClock clock;

    private final String handle = "bibliotek." + UUID.randomUUID();
    private final Platform platform = mock();
    private Society society;
    private Agreement agreement;
    private Introductions introductions;
    private AccountId account;

    @BeforeEach
    void an_account_that_an_official_runs() {
        var desk = library.open();
        account = register.register(
                new Particulars(
                        Network.TIKTOK,
                        "Stadsbiblioteket",
                        handle,
                        Optional.empty(),
                        desk.unit(),
                        "Berätta om böcker",
                        "Alla",
                        "Fler läser",
                        Optional.of(desk.manager()),
                        Optional.of(desk.editor())),
                Optional.empty(),
                Actor.TORG);
        var head = Actor.person(desk.head().id(), desk.head().name());
        register.decide(
                account,
                new Ruling("KUN 2026/18", cast.today().minusDays(1)),
                desk.head().id(),
                head);
        register.open(account, head);
        society = new Society(5, clock);
        var page = society.join(Site.TIKTOK, handle, "Stadsbiblioteket", true);
        var official = society.join(Site.TIKTOK, "edit", "Edit", false);
        society.happens(new Act.Administers(Site.TIKTOK, official.id(), page.id()));
        agreement = new Agreement(society, Simulator.APPLICATION);
        when(platform.network()).thenReturn(Network.TIKTOK);
        when(platform.abilities()).thenReturn(Set.of(Ability.CONSENT));
        when(platform.consent()).thenReturn(Optional.of(new Slip()));
        introductions = new Introductions(
                new OutsideWorld(register, population, networks, society, new TownSettings(90, 120, 5, 120), clock),
                new Simulator(society, List.of(new Door())),
                new Platforms(List.of(platform)),
                connections,
                register,
                settings);
    }

    @Test
    void an_account_is_connected_once_with_what_the_platform_granted() {
        introductions.makeOnce();

        var connected = register.find(account);
        var connection = connected.connection().orElseThrow();
        assertThat(connections.health(connection).orElseThrow().handle()).isEqualTo(handle);
        introductions.makeOnce();
        assertThat(register.find(account).connection()).contains(connection);

        register.silence(account, "Prov", Actor.TORG);
        introductions.makeOnce();
        assertThat(register.find(account).stage()).isEqualTo(Stage.DECIDED);
    }

    @Test
    void a_platform_that_is_down_keeps_nobody_from_starting() {
        when(platform.consent()).thenThrow(new IllegalStateException("a bug in an adapter"));

        introductions.makeOnce();

        assertThat(register.find(account).connection()).isEmpty();
    }

    private final class Slip implements Consent {
        @Override
        public Family family() {
            return Family.TIKTOK;
        }

        @Override
        public URI page(Asked asked) {
            return URI.create(settings.address() + "/simulator/slip/dialog?client=" + Simulator.APPLICATION
                    + "&redirect_uri=" + URLEncoder.encode(asked.back().toString(), StandardCharsets.UTF_8)
                    + "&state=" + asked.state() + "&code_challenge=" + asked.challenge());
        }

        @Override
        public List<Choice> choices(Returned returned) {
            return agreement
                    .redeem(Site.TIKTOK, returned.code(), returned.back().toString(), Optional.of(returned.verifier()))
                    .map(grant -> society.pages(Site.TIKTOK, grant.member()).stream()
                            .map(page -> new Choice(
                                    new Granted(page.id() + handle, page.handle(), new Secret("token")), page.name()))
                            .toList())
                    .orElseThrow(
                            () -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.wrong-name-or-secret", clock.instant()));
        }
    }

    private final class Door implements Dialect {
        @Override
        public String name() {
            return "slip";
        }

        @Override
        public Set<Site> sites() {
            return Set.of(Site.TIKTOK);
        }

        @Override
        public Answer answer(Request request) {
            return agreement.page(Site.TIKTOK, request, "client");
        }
    }
}
