package torg.platforms.threads;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Reach;
import torg.platforms.arrivals.Slice;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Consent;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Counting;
import torg.platforms.http.Pause;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Publishing;

/** Threads, by its API v1.0 (developers.facebook.com/docs/threads, read 2026-11-21 and 22). */
@Component
final class Threads implements Platform {
    private static final Memory.Shape SHAPE = new Memory.Shape(Duration.ofDays(30), 250, 100, 1500, "", Reading::isId);

    private final Clock clock;
    private final SignIn signIn;
    private final Function<Connection, Account> accounts;
    private final Pause pause;
    private final Publishing publishing;
    private final Counting counting;
    private final Limit limit = new TextLimit();

    @Autowired
    Threads(Apps apps, Clock clock) {
        this(apps, clock, Pause.ofTheMachine());
    }

    /** @param pause while Threads is at work on a picture */
    Threads(Apps apps, Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        this.signIn = new SignIn(apps, clock);
        this.accounts = Account.opening(apps, clock);
        this.publishing = new Posting(this::publication);
        this.counting = new Tallies(accounts);
    }

    @Override
    public Network network() {
        return Network.THREADS;
    }

    /**
     * Not EDIT_OWN, not BLOCK, not REPORT, not MESSAGES: the interface has none. Not REPEATABLE_REPLY and REPEATABLE_POST: it
     * knows no key, so what is unclear is read back and left to a person.
     */
    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.CONSENT,
                Ability.ARRIVALS,
                Ability.WEBHOOKS,
                Ability.REPLY,
                Ability.READ_BACK,
                Ability.EDITS_SEEN,
                Ability.REMOVALS_SEEN,
                Ability.PROFILE,
                Ability.HIDE,
                Ability.PUBLISH,
                Ability.ALTERNATIVE_TEXT,
                Ability.REMOVE_OWN,
                Ability.FIGURES);
    }

    @Override
    public Limit replyLimit() {
        return limit;
    }

    @Override
    public Optional<Consent> consent() {
        return Optional.of(signIn);
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(publishing);
    }

    @Override
    public Optional<Counting> figures() {
        return Optional.of(counting);
    }

    @Override
    public Granted probe(Connection connection) {
        return signIn.probe(connection);
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        var now = clock.instant();
        var memory = Memory.of(from, now, SHAPE);
        var round = new Round(memory, now);
        var listening = new Listening(accounts.apply(connection), memory, round, connection.handle());
        return round.of(listening::listen);
    }

    @Override
    public Optional<Reach> reach() {
        return Optional.of(SHAPE.reach());
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        return Reading.read(raw);
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        try {
            return answering(connection).reply(reply);
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return answering(connection).readBack(reply);
    }

    private Answering answering(Connection connection) {
        return new Answering(publication(connection));
    }

    private Publication publication(Connection connection) {
        return new Publication(accounts.apply(connection), connection.remoteId(), pause);
    }

    @Override
    public Outcome intervene(Connection connection, Intervention intervention) {
        try {
            return new Intervening(accounts.apply(connection)).intervene(intervention);
        } catch (Fault fault) {
            return Refusals.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Intervention intervention) {
        return new Intervening(accounts.apply(connection)).readBack(intervention);
    }

    @Override
    public Look profile(Connection connection) {
        return new Appearance(accounts.apply(connection), publication(connection), clock).of();
    }
}
