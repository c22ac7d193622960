package torg.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.platforms.Credentials;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.above.Inspection;
import torg.register.stages.Ruling;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.staff.Staff;
import torg.town.CityHall.Desk;
import torg.town.Fates.Fate;
import torg.town.Fates.Fated;
import torg.vault.Secret;

/**
 * Moves the demonstration town in: its organisation, its accounts with their decisions, and some months of questions
 * and answers. Everything goes through the rooms' own doors, so the ledger holds it as it would a real city's.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Town {
    private static final Logger log = LoggerFactory.getLogger(Town.class);
    private static final List<Network> OFTEN = List.of(
            Network.FACEBOOK,
            Network.FACEBOOK,
            Network.FACEBOOK,
            Network.INSTAGRAM,
            Network.INSTAGRAM,
            Network.LINKEDIN,
            Network.YOUTUBE,
            Network.X,
            Network.BLUESKY,
            Network.MASTODON,
            Network.TIKTOK,
            Network.THREADS);

    private final TownSettings size;
    private final ShellSettings shell;
    private final Staff staff;
    private final Register register;
    private final Platforms platforms;
    private final Inspection inspection;
    private final PolicyWork policyWork;
    private final PublicFace face;
    private final Fates fates;
    private final Upkeep upkeep;
    private final Talk talk;
    private final TownClock clock;
    private final InventedNetworks networks;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Town(
            TownSettings size,
            ShellSettings shell,
            Staff staff,
            Register register,
            Platforms platforms,
            Inspection inspection,
            PolicyWork policyWork,
            PublicFace face,
            Fates fates,
            Upkeep upkeep,
            Talk talk,
            TownClock clock,
            InventedNetworks networks,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.size = size;
        this.shell = shell;
        this.staff = staff;
        this.register = register;
        this.platforms = platforms;
        this.inspection = inspection;
        this.policyWork = policyWork;
        this.face = face;
        this.fates = fates;
        this.upkeep = upkeep;
        this.talk = talk;
        this.clock = clock;
        this.networks = networks;
        this.db = db;
        this.transaction = transaction;
    }

    /** All of the organisation in one transaction: a start that is killed halfway leaves an empty house, not half a town. */
    void moveInOnce() {
        if (!db.sql("select exists (select from unit)").query(Boolean.class).single()) {
            log.info(
                    "Moving the demonstration town in: {} accounts, {} conversations",
                    size.accounts(),
                    size.conversations());
            var random = new Random(size.seed());
            var texts = Texts.read();
            var begins = LocalDate.now().minusDays(size.days());
            clock.at(
                    begins.atTime(8, 0).atZone(Words.ZONE).toInstant(),
                    () -> transaction.executeWithoutResult(status -> {
                        var desks = new CityHall(staff, texts, random, begins.minusYears(1)).build(shell.city());
                        var fated = openAccounts(desks, texts, random, begins);
                        face.showOnce();
                        var director = desks.getFirst().manager();
                        inspection.pictureCity(networks.cityPicture(), Actor.person(director.id(), director.name()));
                        policyWork.goThrough(begins, size);
                        db.sql("insert into town (seed, conversations) values (:seed, :conversations)")
                                .param("seed", size.seed())
                                .param("conversations", size.conversations())
                                .update();
                        upkeep.keepUp(begins, fates.deeds(fated, desks, begins));
                    }));
        }
        talk.goOn(size.days());
    }

    /** @return those that something is going to befall */
    private List<Fated> openAccounts(List<Desk> desks, Texts texts, RandomGenerator random, LocalDate begins) {
        var square = desks.stream().filter(d -> d.unit().path().size() <= 3).toList();
        square.forEach(desk -> decide(desk, add(desk, Network.SQUARE, false, texts, random), random, begins));
        var fated = new ArrayList<Fated>();
        var taken = new HashSet<String>();
        for (var n = square.size(); n < size.accounts(); n++) {
            var fate = Fate.of(size.accounts() - n);
            var desk = Texts.one(desks, random);
            var network = fate.map(f -> f.network).orElse(Texts.one(OFTEN, random));
            for (var tries = 0; !taken.add(network + desk.unit().shortName()) && tries < 50; tries++) {
                desk = Texts.one(desks, random);
                network = fate.map(f -> f.network).orElse(Texts.one(OFTEN, random));
            }
            var lacking = random.nextInt(7) == 0 && fate.isEmpty(); // as in the spreadsheet every city has
            var account = add(desk, network, lacking, texts, random);
            if (fate.map(Fate::decided).orElse(!lacking && random.nextInt(12) > 0)) {
                decide(desk, account, random, begins);
            }
            if (fate.isPresent()) {
                fated.add(new Fated(fate.get(), account, desk));
            }
        }
        return fated;
    }

    private AccountId add(Desk desk, Network network, boolean lacking, Texts texts, RandomGenerator random) {
        var purpose = texts.purpose(desk.topics(), random);
        var handle = network == Network.SQUARE ? desk.unit().shortName() : handle(desk, network);
        return register.register(
                new Particulars(
                        network,
                        fates.name(desk, network),
                        handle,
                        address(network, handle),
                        desk.unit(),
                        purpose.purpose(),
                        purpose.audience(),
                        purpose.goal(),
                        lacking ? Optional.empty() : Optional.of(desk.manager()),
                        lacking ? Optional.empty() : Optional.of(desk.editor())),
                lacking ? Optional.of("kontolista.xlsx") : Optional.empty(),
                Actor.person(desk.editor().id(), desk.editor().name()));
    }

    /**
     * What is decided is taken into use, most of it; where an account is connected by its password it waits for that, and
     * where by consent it is in use already.
     */
    private void decide(Desk desk, AccountId id, RandomGenerator random, LocalDate begins) {
        var head = Actor.person(desk.head().id(), desk.head().name() + ", " + Words.t("staff.role.head"));
        register.decide(
                id,
                new Ruling(desk.reference(begins, 100 + random.nextInt(1900)), Upkeep.decidedOn(id, begins)),
                desk.head().id(),
                head);
        var network = register.find(id).network();
        if (network == Network.SQUARE) {
            register.connect(id, new Credentials("", "account/" + id.value(), new Secret("")), head);
        } else if (!platforms.openAtOnce(network) && id.value() % 9 > 0) {
            register.open(id, Actor.person(desk.editor().id(), desk.editor().name()));
        }
    }

    private static String handle(Desk desk, Network network) {
        var name = desk.unit().shortName();
        return switch (network) {
            case BLUESKY, MASTODON -> name + ".sundhamn.example";
            case INSTAGRAM, TIKTOK, THREADS, X -> name + "_sundhamn";
            default -> "sundhamn." + name;
        };
    }

    private Optional<String> address(Network network, String handle) {
        return network == Network.SQUARE
                ? Optional.empty()
                : Optional.of(networks.address(network, handle).toString());
    }
}
