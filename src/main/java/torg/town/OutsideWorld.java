package torg.town;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.Register;
import torg.register.stages.Stage;
import torg.simulator.Act;
import torg.simulator.Member;
import torg.simulator.Residents;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * Some of the town's accounts on the acted platforms, with what they have said there and what residents have answered. Who
 * stands there follows from the order of the register and what is said from the seed, so the same town has the same world.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class OutsideWorld {
    private static final int ACCOUNTS = 6;
    private static final int AMONG = 40;

    private static final Set<Guise> UNSEEN = Set.of(Guise.TOO_MUCH, Guise.BROKEN, Guise.CAPTCHA, Guise.GONE);

    /** Where a person signs in who runs the page; elsewhere one signs in to the account as itself. */
    private static final Set<Site> RUN_BY_PERSONS = Set.of(Site.FACEBOOK, Site.INSTAGRAM, Site.LINKEDIN, Site.YOUTUBE);

    private final Register register;
    private final Population population;
    private final InventedNetworks networks;
    private final Society society;
    private final TownSettings settings;
    private final TownClock clock;
    private final List<String> comments =
            Texts.rows("comments.tsv").map(row -> row[0]).toList();

    OutsideWorld(
            Register register,
            Population population,
            InventedNetworks networks,
            Society society,
            TownSettings settings,
            TownClock clock) {
        this.register = register;
        this.population = population;
        this.networks = networks;
        this.society = society;
        this.settings = settings;
        this.clock = clock;
    }

    void moveInOnce() {
        for (var site : Site.values()) {
            if (society.members(site).stream().noneMatch(Member::page)) {
                proper(network(site)).forEach(account -> moveIn(site, account));
            }
        }
    }

    static Network network(Site site) {
        return Network.valueOf(site.name());
    }

    /** Those that present themselves as they should, or whoever can be seen. */
    private List<Account> proper(Network network) {
        var active = register.search(
                new Register.Search("", Optional.of(network), Optional.empty(), Optional.of(Stage.ACTIVE)), 0, AMONG);
        var proper = active.stream()
                .filter(account -> persona(account)
                        .filter(one -> one.guise() == Guise.COMPLETE)
                        .isPresent())
                .limit(ACCOUNTS)
                .toList();
        return proper.isEmpty()
                ? active.stream().filter(this::canBeSeen).limit(ACCOUNTS).toList()
                : proper;
    }

    /** Those that nobody can see, each for a reason of its own, stay where they are. */
    private boolean canBeSeen(Account account) {
        return persona(account).filter(one -> UNSEEN.contains(one.guise())).isEmpty();
    }

    private Optional<Persona> persona(Account account) {
        return population.find(account.network(), account.handle());
    }

    private void moveIn(Site site, Account account) {
        var member = society.join(site, account.handle(), account.name(), true);
        persona(account).ifPresent(persona -> {
            society.happens(new Act.Presented(site, member.id(), account.name(), persona.text(), member.particulars()));
            talk(member, account, persona);
        });
        account.substitute().filter(person -> RUN_BY_PERSONS.contains(site)).ifPresent(person -> {
            var official = society.join(
                    site,
                    "redaktor." + account.unit().shortName() + "."
                            + account.id().value(),
                    person.name(),
                    false);
            society.happens(new Act.Administers(site, official.id(), member.id()));
        });
    }

    private void talk(Member member, Account account, Persona persona) {
        var random = new SplittableRandom(settings.seed() * 31 + persona.number());
        var now = clock.instant();
        var picture = List.of(new Thing.Medium(
                "crest-" + account.id().value(),
                "image/png",
                networks.address(account.network(), account.handle()) + "/picture.png",
                "Stadens vapen i vitt på blå botten."));
        for (var said : persona.posts().reversed()) {
            var last = said == persona.posts().getFirst();
            clock.at(said.at(), () -> {
                var post = society.post(member, said.words(), last ? picture : List.of());
                Stream.iterate(1, n -> n + 1)
                        .limit(random.nextInt(4))
                        .map(n -> said.at().plus(Duration.ofMinutes(17L * n)))
                        .forEach(at -> answer(post, at.isBefore(now) ? at : now, random));
            });
        }
    }

    private void answer(Thing post, Instant at, SplittableRandom random) {
        var who = Texts.one(Residents.all(), random);
        var words = Texts.one(comments, random);
        var likes = random.nextInt(9);
        clock.at(at, () -> {
            var resident = Residents.on(society, post.site(), who.handle()).orElseThrow();
            society.comment(resident, post, words);
            society.happens(new Act.Liked(post.site(), post.id(), likes));
        });
    }

    /** The accounts that stand on a site, in the order of the register. */
    List<Account> standingOn(Site site) {
        return society.members(site).stream()
                .filter(Member::page)
                .flatMap(member -> register.withHandle(network(site), member.handle()).stream())
                .sorted(java.util.Comparator.comparingLong(
                        account -> account.id().value()))
                .toList();
    }

    /** Where a connected account stands; the invented page beside it is then no longer its own. */
    public Optional<String> page(Network network, String handle) {
        return Stream.of(Site.values())
                .filter(site -> network(site) == network)
                .flatMap(site -> society.named(site, handle).stream())
                .filter(member -> register.withHandle(network, handle)
                        .flatMap(Account::connection)
                        .isPresent())
                .map(member ->
                        "/simulator/site/" + network.name().toLowerCase(java.util.Locale.ROOT) + "/" + member.id())
                .findFirst();
    }
}
