package torg.platforms.linkedin;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Counting;
import torg.platforms.http.Downloads.Download;
import torg.platforms.listening.Memory;
import torg.platforms.listening.Round;
import torg.platforms.profile.Look;
import torg.platforms.publishing.Publishing;

/**
 * Organisations' pages on LinkedIn, by the Community Management API (learn.microsoft.com/linkedin/marketing, read 2026-11-21
 * and 22).
 */
@Component
final class LinkedIn implements Platform {
    private static final Memory.Shape SHAPE = new Memory.Shape(
            Duration.ofDays(30),
            200,
            100,
            1200,
            "urn:li:comment:(urn:li:activity:",
            urn -> Urn.isPost(urn) || Urn.Comment.of(urn).isPresent());

    private final Clock clock;
    private final SignIn signIn;
    private final Function<Connection, Account> accounts;
    private final Pictures pictures;
    private final Publishing publishing;
    private final Counting counting;

    LinkedIn(Apps apps, Clock clock) {
        this.clock = clock;
        this.signIn = new SignIn(apps, clock);
        this.accounts = Account.opening(apps, clock);
        this.pictures = new Pictures(apps, clock);
        this.publishing = new Posting(accounts);
        this.counting = new Tallies(accounts);
    }

    @Override
    public Network network() {
        return Network.LINKEDIN;
    }

    /**
     * Not HIDE: LinkedIn has no hiding. Not BLOCK, not REPORT, not MESSAGES: the interface has none. Not REPEATABLE_REPLY and
     * REPEATABLE_POST: it knows no key, so what is unclear is read back and left to a person.
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
                Ability.PUBLISH,
                Ability.ALTERNATIVE_TEXT,
                Ability.EDIT_OWN,
                Ability.REMOVE_OWN,
                Ability.FIGURES);
    }

    @Override
    public Limit replyLimit() {
        return TextLimit.COMMENT;
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
        return signIn.probe(account(connection), connection);
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        var now = clock.instant();
        var memory = Memory.of(from, now, SHAPE);
        var round = new Round(memory, now);
        var listening = new Listening(account(connection), memory, round, connection.remoteId());
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
    public Download fetch(Connection connection, String name, long largest) {
        return pictures.fetch(account(connection), name, largest);
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        try {
            return new Answering(account(connection), connection.remoteId()).reply(reply);
        } catch (Fault fault) {
            return Account.outcome(fault);
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return new Answering(account(connection), connection.remoteId()).readBack(reply);
    }

    @Override
    public Look profile(Connection connection) {
        return new Appearance(account(connection), clock).of(connection.remoteId());
    }

    private Account account(Connection connection) {
        return accounts.apply(connection);
    }
}
