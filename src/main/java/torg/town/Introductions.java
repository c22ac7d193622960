package torg.town;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.consent.Consent;
import torg.register.Account;
import torg.register.Register;
import torg.register.stages.Stage;
import torg.shell.ShellSettings;
import torg.shell.Whereabouts;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;

/**
 * Connects two of the town's accounts on every acted platform that Torg has an adapter for: an invented official presses the
 * button on the platform's own page, and what the adapter is granted goes through the register's door. Once each: what
 * somebody has disconnected stays so.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Introductions {
    private static final Logger log = LoggerFactory.getLogger(Introductions.class);
    private static final int EACH = 2;
    /** RFC 7636, appendix B: nobody has to guess it, for what it opens is invented. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final OutsideWorld world;
    private final Simulator simulator;
    private final Platforms platforms;
    private final Connections connections;
    private final Register register;
    private final String address;

    Introductions(
            OutsideWorld world,
            Simulator simulator,
            Platforms platforms,
            Connections connections,
            Register register,
            ShellSettings settings) {
        this.world = world;
        this.simulator = simulator;
        this.platforms = platforms;
        this.connections = connections;
        this.register = register;
        this.address = settings.address();
    }

    /** A platform that does not play along keeps nobody from starting Torg. */
    void makeOnce() {
        for (var site : Site.values()) {
            try {
                consent(OutsideWorld.network(site)).ifPresent(consent -> introduce(site, consent));
            } catch (RuntimeException no) {
                log.info("{} lets nobody in ({})", site, Whereabouts.of(no));
            }
        }
    }

    private void introduce(Site site, Consent consent) {
        world.standingOn(site).stream()
                .limit(EACH)
                .filter(this::isNew)
                .forEach(account -> introduce(site, account, consent));
    }

    private Optional<Consent> consent(Network network) {
        return platforms
                .on(network)
                .filter(platform -> platform.abilities().contains(Ability.CONSENT))
                .flatMap(platform -> platform.consent());
    }

    private boolean isNew(Account account) {
        return account.stage() == Stage.ACTIVE
                && account.connection().isEmpty()
                && account.decision()
                        .filter(decision -> connections.under(decision.id()).isEmpty())
                        .isPresent();
    }

    private void introduce(Site site, Account account, Consent consent) {
        who(site, account)
                .flatMap(person -> granted(person, account, consent).stream())
                .findFirst()
                .ifPresentOrElse(
                        granted -> register.connect(account.id(), granted, by(account)),
                        () -> log.info("{} let no account in", site));
    }

    /** Those who run the page, and the account itself where nobody does. */
    private Stream<Member> who(Site site, Account account) {
        return simulator.society().named(site, account.handle()).stream()
                .flatMap(page ->
                        Stream.concat(simulator.society().administrators(site, page.id()).stream(), Stream.of(page)));
    }

    private Optional<Granted> granted(Member person, Account account, Consent consent) {
        var back = URI.create(address + "/connections/consent");
        var page = consent.page(new Consent.Asked(back, "town", CHALLENGE));
        try {
            return code(page, person)
                    .flatMap(code -> consent.choices(new Consent.Returned(code, back, VERIFIER)).stream()
                            .map(Consent.Choice::granted)
                            .filter(granted -> isOf(account, granted))
                            .findFirst());
        } catch (Fault no) {
            return Optional.empty();
        }
    }

    private static boolean isOf(Account account, Granted granted) {
        return granted.handle().replaceFirst("^@", "").equalsIgnoreCase(account.handle());
    }

    /** The person presses "continue", and the platform leads back with a code. */
    private Optional<String> code(URI page, Member person) {
        var path = page.getRawPath().replaceFirst("^/simulator/", "");
        var dialect = path.substring(0, Math.max(0, path.indexOf('/')));
        var pressed = page.getRawQuery() + "&as=" + person.id();
        var answer = simulator.answer(
                dialect,
                new Request("GET", path.substring(dialect.length()), Request.pairs(pressed), Map.of(), new byte[0]));
        return Optional.ofNullable(answer.headers().get("Location"))
                .map(URI::create)
                .flatMap(to -> Optional.ofNullable(
                        Request.pairs(Optional.ofNullable(to.getRawQuery()).orElse(""))
                                .get("code")));
    }

    private static Actor by(Account account) {
        return Stream.of(account.substitute(), account.responsible())
                .flatMap(Optional::stream)
                .findFirst()
                .map(person -> Actor.person(person.id(), person.name()))
                .orElse(Actor.TORG);
    }
}
