package torg.records.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.ConversationId;
import torg.inbox.beside.Gallery.Enclosed;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.platforms.Platforms;
import torg.privacy.Masking;
import torg.records.media.MediaEvent.MediumKept;
import torg.records.media.MediaEvent.MediumLost;
import torg.records.media.MediaEvent.MediumUnmasked;
import torg.shell.Away;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.vault.store.ContentStore;
import torg.vault.store.Sha256;
import torg.vault.store.Shelves.Found;
import torg.vault.store.StoreAway;

/** The door to what residents send with their words. */
@Component
public class Media {
    /** More than any platform lets somebody send at once. */
    private static final int MOST_WITH_A_MESSAGE = 20;

    /** A try that has not ended by then is one whose node was killed. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration UNTIL_GIVEN_UP = Duration.ofDays(7);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final MediumRows rows;
    private final ContentStore store;
    private final Platforms platforms;
    private final Ledger ledger;
    private final Clock clock;
    private final Masking masking = new Masking();

    Media(MediumRows rows, ContentStore store, Platforms platforms, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.platforms = platforms;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** In the transaction of their messages. That they came is in the captures of those. */
    void note(List<Enclosed> enclosed) {
        var fresh = new ArrayList<MediumRows.Fresh>();
        for (var one : enclosed) {
            for (var n = 0; n < Math.min(one.attachments().size(), MOST_WITH_A_MESSAGE); n++) {
                var attached = one.attachments().get(n);
                fresh.add(new MediumRows.Fresh(
                        one.connection(),
                        one.message().value(),
                        one.capture().number(),
                        n,
                        attached.address(),
                        masking.mask(attached.alternative()).text()));
            }
        }
        rows.add(fresh, now());
    }

    List<Medium> due(int most) {
        return rows.take(most, now(), LEASE);
    }

    /**
     * The bytes, their record and that they are kept are one act.
     *
     * @throws StoreAway when the store is full or does not answer; then it is tried again
     */
    @Transactional
    void keep(Medium medium, Kind kind, byte[] bytes) {
        if (!rows.hold(medium.id())) {
            return;
        }
        var now = now();
        var hash = store.put(bytes);
        var record = ledger.capture(List.of(new Capture(
                        subject(medium.connection()),
                        now,
                        Record.of(medium, hash, kind, bytes.length, now).written())))
                .getFirst();
        rows.kept(medium.id(), new Medium.State.Kept(hash, kind, bytes.length, record.number()), now);
        ledger.record(Actor.TORG, new MediumKept(medium.id(), medium.capture(), record.number()));
    }

    /** It is not to be had, and that is said. */
    @Transactional
    void lose(Medium medium, String word) {
        if (rows.hold(medium.id())) {
            rows.lost(medium.id(), word, now());
            ledger.record(Actor.TORG, new MediumLost(medium.id(), medium.capture(), word));
        }
    }

    /** What came along within the captured bytes; empty where they were disposed of, or it is not in them. */
    Optional<byte[]> within(Medium medium, int place) {
        return ledger.evidence(medium.capture())
                .flatMap(evidence ->
                        platforms.required(rows.network(medium.connection())).enclosed(evidence.content(), place));
    }

    /** A platform that has not answered for so long has let it go. */
    boolean isGivenUp(Medium medium) {
        return medium.notedAt().plus(UNTIL_GIVEN_UP).isBefore(now());
    }

    /** The platform or our store is away. */
    void later(Medium medium, Instant notBefore) {
        var now = now();
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(medium.tries(), 9));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        rows.later(medium.id(), next.isBefore(notBefore) ? notBefore : next);
    }

    /** Which conversation it belongs to, for whoever wants to know whether somebody may see it. */
    public ConversationId conversation(long id) {
        return new ConversationId(hung(id).conversation());
    }

    /** @param ending for a file's name */
    public record Sheet(byte[] bytes, String type, String ending, boolean picture) {}

    /**
     * What was sent with a message, in its order, for whoever weighs whether it is given out.
     *
     * @param number from 1
     * @param description what it shows, masked; empty where nobody has said it
     * @param bytes how many; 0 for what is not here
     * @param absent the key of why it is not here
     */
    public record Sent(long id, int number, String description, boolean picture, long bytes, Optional<String> absent) {}

    /** @param capture of the version of the message that is meant */
    public List<Sent> sent(long message, long capture) {
        var sent = new ArrayList<Sent>();
        for (var medium : rows.sent(message, capture)) {
            sent.add(
                    switch (medium.state()) {
                        case Medium.State.Kept kept ->
                            sent(medium, sent.size() + 1, kept.kind().isPicture(), kept.bytes(), Optional.empty());
                        case Medium.State.Waiting() ->
                            sent(medium, sent.size() + 1, false, 0, Optional.of("records.media.on-its-way"));
                        case Medium.State.Lost(var word) -> sent(medium, sent.size() + 1, false, 0, Optional.of(word));
                    });
        }
        return sent;
    }

    private static Sent sent(Medium medium, int number, boolean picture, long bytes, Optional<String> absent) {
        return new Sent(medium.id(), number, medium.alternative(), picture, bytes, absent);
    }

    /** For what is handed over, after somebody has weighed it. @throws Refused when it is not what was kept */
    public Sheet whole(long id) {
        return sheet(hung(id).medium());
    }

    /** For everybody who may read the conversation. @throws NotFound when its words hide something: then it is opened */
    public Sheet show(long id) {
        var hung = hung(id);
        if (hung.masked()) {
            throw new NotFound();
        }
        return sheet(hung.medium());
    }

    /** What it shows, masked; empty where nobody has said it. */
    public String description(long id) {
        return hung(id).medium().alternative();
    }

    /** Seeing what came with hidden words is an act of its own, with a reason, in the ledger before it is shown. */
    @Transactional
    public Sheet unmask(long id, String reason, Actor actor) {
        var hung = hung(id);
        ledger.record(actor, new MediumUnmasked(id, hung.conversation(), actor.name(), reason));
        return sheet(hung.medium());
    }

    private Sheet sheet(Medium medium) {
        if (!(medium.state() instanceof Medium.State.Kept kept)) {
            throw new NotFound();
        }
        return switch (found(store, kept.hash())) {
            case Found.Whole(var bytes) ->
                new Sheet(
                        bytes,
                        kept.kind().type(),
                        kept.kind().ending(),
                        kept.kind().isPicture());
            case Found.Missing() -> throw new Refused("records.media.vanished");
            case Found.Changed() -> throw new Refused("records.media.changed");
        };
    }

    /** @throws Away when nothing can be known of it just now, which is something else than that it is gone */
    static Found found(ContentStore store, Sha256 hash) {
        try {
            return store.find(hash);
        } catch (StoreAway silent) {
            throw new Away("records.media.store-away");
        }
    }

    private MediumRows.Hung hung(long id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** Under which the ledger keeps the records of what came in by a connection. */
    static String subject(long connection) {
        return "media/connection/" + connection;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
