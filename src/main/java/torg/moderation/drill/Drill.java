package torg.moderation.drill;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.moderation.Act;
import torg.moderation.Link;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.moderation.drill.DrillEvent.SafeWayTaken;
import torg.moderation.drill.DrillEvent.SecretRegistered;
import torg.platforms.Network;
import torg.platforms.square.SquareChannel;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Errands;
import torg.shell.NotFound;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The door to the drill for a secret in public. */
@Component
public class Drill {
    private static final Duration OPEN = Duration.ofDays(14);
    private static final int MOST = 200;
    private static final Set<UnitKind> AUTHORITIES = Set.of(UnitKind.BOARD, UnitKind.DISTRICT_BOARD, UnitKind.COMPANY);

    private final SecretRows rows;
    private final SecretSeries series;
    private final Moderation moderation;
    private final Inbox inbox;
    private final Register register;
    private final Errands errands;
    private final Staff staff;
    private final SquareChannel square;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final ShellSettings settings;

    Drill(
            SecretRows rows,
            SecretSeries series,
            Moderation moderation,
            Inbox inbox,
            Register register,
            Errands errands,
            Staff staff,
            SquareChannel square,
            TransactionTemplate transaction,
            Ledger ledger,
            ShellSettings settings) {
        this.rows = rows;
        this.series = series;
        this.moderation = moderation;
        this.inbox = inbox;
        this.register = register;
        this.errands = errands;
        this.staff = staff;
        this.square = square;
        this.transaction = transaction;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * All of it, or nothing: the capture is verified, hiding is ordered, the matter is in the secret series, the unit has a
     * task today, a neutral line is on its way with a link to a safe place. How long it took until nobody could see it is
     * measured to the platform's answer.
     *
     * @param provision the code of a secrecy ground
     */
    @Transactional
    public Act run(long message, String provision, Act.By by, Actor actor) {
        var act = moderation.find(moderation.decide(
                new Moderation.Wanted(
                        message,
                        Measure.Kind.HIDE,
                        provision,
                        Words.swedish("moderation.drill.reason"),
                        "",
                        false,
                        Optional.empty()),
                by,
                actor));
        var authority = authority(act);
        var number = series.enter(act.conversation(), act.ground().code(), authority, by, actor);
        var matter = rows.enter(act, number, moderation.today(), authority, by.at());
        var designation = "S " + number.year() + ":" + number.number();
        errands.ask(
                new AccountId(act.account().orElseThrow()),
                "moderation/secret/" + matter,
                "moderation.drill.task",
                designation,
                Optional.empty(),
                moderation.today(),
                actor);
        inbox.tell(act.conversation(), line(act, matter), new Colleague(by.person(), by.name()), actor);
        ledger.record(
                actor,
                new SecretRegistered(act.id().value(), designation, act.ground().paragraph(), authority));
        return act;
    }

    /** Neutral: it says nothing about what was written. Where the city has no place of its own to write, only the words. */
    private String line(Act act, long matter) {
        return place(act)
                .map(connection -> {
                    var link = Link.fresh();
                    var now = moderation.now();
                    rows.open(link.hash(), matter, connection, now, now.plus(OPEN));
                    return Words.swedish("moderation.drill.line", settings.address() + "/safe/" + link.secret());
                })
                .orElseGet(() -> Words.swedish("moderation.drill.line-without"));
    }

    /** The unit's own place on the square, or the nearest above it. */
    private Optional<Long> place(Act act) {
        return register.speakingOn(Network.SQUARE).stream()
                .filter(account -> act.place().contains(account.unit().id()))
                .max(Comparator.comparingInt(account -> account.unit().path().size()))
                .flatMap(Account::connection);
    }

    /** The board or company that the unit stands under is the authority whose secret it is. */
    private String authority(Act act) {
        return act.place().stream()
                .map(staff::unit)
                .filter(unit -> AUTHORITIES.contains(unit.kind()))
                .map(Unit::name)
                .findFirst()
                .orElseGet(() -> staff.unit(act.place().getFirst()).name());
    }

    /** Whether the link can still be used. */
    public boolean open(Link link) {
        return rows.channel(link.hash(), moderation.now()).isPresent();
    }

    /**
     * Takes what somebody wrote, once. The link stood in public, so what it leads to is followed by another link, which
     * only the writer gets. Should Torg be killed between the two, the link is used and the words are not there; the
     * resident has seen no receipt and asks for another. The other order could show one resident's words to another.
     *
     * @return the secret to follow the answer by
     */
    public String write(Link link, String name, String words) {
        var channel = transaction
                .execute(status -> rows.claim(link.hash(), moderation.now()))
                .orElseThrow(NotFound::new);
        var secret = square.newSecret();
        try {
            square.ask(channel.connection(), secret, name, words)
                    .orTimeout(15, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException | CancellationException e) {
            transaction.executeWithoutResult(status -> rows.giveBack(link.hash()));
            throw new TransientDataAccessResourceException("What was written was not stored", e.getCause());
        }
        transaction.executeWithoutResult(
                status -> ledger.record(Actor.RESIDENT, new SafeWayTaken(channel.act(), channel.designation())));
        return secret;
    }

    /** The secret series as these units may read it, newest first. */
    public List<SecretMatter> matters(Collection<Long> units) {
        return rows.in(units, MOST).stream()
                .map(line -> new SecretMatter(
                        line.id(),
                        line.year(),
                        line.number(),
                        moderation.find(line.act()),
                        line.received(),
                        line.provision(),
                        line.markedOn(),
                        line.authority(),
                        line.began(),
                        line.used()))
                .toList();
    }
}
