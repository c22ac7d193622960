package torg.records.snapshots;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.platforms.camera.Camera;
import torg.platforms.camera.Shot;
import torg.records.snapshots.ScheduleRows.Face;
import torg.records.snapshots.Snapshot.Failed;
import torg.records.snapshots.Snapshot.Good;
import torg.records.snapshots.SnapshotsEvent.SnapshotBrought;
import torg.records.snapshots.SnapshotsEvent.SnapshotFailed;
import torg.records.snapshots.SnapshotsEvent.SnapshotTaken;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Portraits;
import torg.register.above.Appearances;
import torg.register.above.Errands;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.staff.Staff;

/** The door to the pictures of how accounts looked. */
@Component
public class Snapshots {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final SnapshotRows rows;
    private final Schedule schedule;
    private final Camera camera;
    private final Appearances appearances;
    private final Portraits portraits;
    private final Errands errands;
    private final Staff staff;
    private final ShellSettings settings;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Snapshots(
            SnapshotRows rows,
            Schedule schedule,
            Camera camera,
            Appearances appearances,
            Portraits portraits,
            Errands errands,
            Staff staff,
            ShellSettings settings,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.schedule = schedule;
        this.camera = camera;
        this.appearances = appearances;
        this.portraits = portraits;
        this.errands = errands;
        this.staff = staff;
        this.settings = settings;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Why no picture can be taken here by a program, as a key of a word; empty when one can. */
    public Optional<String> obstacle(Account account) {
        if (!Term.of(account.network()).allowed()) {
            return Optional.of("records.snapshots.not-allowed");
        }
        if (!camera.isReady()) {
            return Optional.of("records.snapshots.no-browser");
        }
        return page(account).isEmpty() ? Optional.of("records.snapshots.no-address") : Optional.empty();
    }

    /** Where everybody sees the account: on its platform, or on our own square. */
    public Optional<URI> page(Account account) {
        if (account.network() == Network.SQUARE) {
            return Optional.of(
                    URI.create(settings.address() + "/accounts/" + account.id().value()));
        }
        try {
            return account.address()
                    .map(String::strip)
                    .map(URI::create)
                    .filter(address -> address.getHost() != null && address.getScheme() != null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /**
     * Takes one now. The browser works outside any transaction; what it came to is kept either way, and what failed never
     * takes a good one's place.
     *
     * @throws Refused when it cannot be taken by a program here
     */
    public Snapshot take(Account account, Why why, Actor actor) {
        obstacle(account).ifPresent(word -> {
            throw new Refused(word, account.network().brand());
        });
        return switch (camera.take(page(account).orElseThrow())) {
            case Shot.Taken taken -> transaction.execute(status -> keep(account, taken, why, actor));
            case Shot.Failed(var word, var at) -> transaction.execute(status -> fail(account, word, at, why, actor));
        };
    }

    @Transactional
    Snapshot keep(Account account, Shot.Taken taken, Why why, Actor actor) {
        var sheet = Sheet.of(taken.png());
        if (sheet.isEmpty()) {
            return fail(account, "platforms.camera.blank", taken.at(), why, actor);
        }
        var day = LocalDate.ofInstant(taken.at(), Words.ZONE);
        var page = taken.page().toString();
        var good = good(account, taken.png(), sheet.get(), alternative(account, taken.at()), taken.at());
        var id = rows.add(snapshot(account, day, taken.at(), actor, false, why, page, good));
        settled(account, actor);
        ledger.record(actor, new SnapshotTaken(account.id().value(), id, day, why, page, good.sha256()));
        return find(account.id(), id);
    }

    @Transactional
    Snapshot fail(Account account, String word, Instant at, Why why, Actor actor) {
        var day = LocalDate.ofInstant(at, Words.ZONE);
        var page = page(account).map(URI::toString).orElse("");
        var id = rows.add(snapshot(account, day, at, actor, false, why, page, new Failed(word)));
        schedule.retry(account, at.plus(A_DAY));
        ledger.record(actor, new SnapshotFailed(account.id().value(), why, word));
        return find(account.id(), id);
    }

    /** What a person brings. */
    public record Brought(byte[] content, LocalDate on, String alternative) {}

    /** Keeps a picture that a person took themselves, in the same way as one that Torg took. */
    @Transactional
    public Snapshot bring(Account account, Brought brought, Actor actor) {
        var sheet = Sheet.of(brought.content()).orElseThrow(() -> new Refused("records.snapshots.no-picture"));
        var now = clock.instant();
        var page = page(account).map(URI::toString).orElse("");
        var good = good(account, brought.content(), sheet, brought.alternative(), now);
        var id = rows.add(snapshot(account, brought.on(), now, actor, true, Why.ORDERED, page, good));
        settled(account, actor);
        ledger.record(actor, new SnapshotBrought(account.id().value(), id, brought.on(), page, good.sha256()));
        return find(account.id(), id);
    }

    private void settled(Account account, Actor actor) {
        schedule.settled(account, face(account.id(), clock.instant()), staff.today());
        errands.done(account.id(), Schedule.source(account.id()), actor);
    }

    private Good good(Account account, byte[] content, Sheet sheet, String alternative, Instant at) {
        var capture = ledger.capture(List.of(new Capture(subject(account.id()), at, content)))
                .getFirst();
        return new Good(sheet, sha256(content), portraits.features(content), alternative, capture);
    }

    private static Snapshot snapshot(
            Account account,
            LocalDate on,
            Instant at,
            Actor by,
            boolean byHand,
            Why why,
            String page,
            Snapshot.Outcome outcome) {
        return new Snapshot(0, account.id(), on, at, by.name(), byHand, why, page, outcome);
    }

    private Optional<Face> face(AccountId account, Instant at) {
        return appearances
                .before(account, at)
                .flatMap(Appearances.Sight::appearance)
                .map(seen -> new Face(seen.name(), seen.picture()));
    }

    /** What the picture shows, for whoever does not see it: what the profile was captured to say at the same time. */
    private String alternative(Account account, Instant at) {
        var day = Words.inSwedish(() -> Words.date(LocalDate.ofInstant(at, Words.ZONE)));
        var brand = account.network().brand();
        return appearances
                .before(account.id(), at)
                .flatMap(Appearances.Sight::appearance)
                .map(seen -> Words.swedish(
                        "records.snapshots.alternative",
                        account.name(),
                        brand,
                        day,
                        OwnWords.shown(seen.name()),
                        OwnWords.shown(seen.description()),
                        seen.links().size()))
                .orElseGet(() -> Words.swedish("records.snapshots.alternative.unknown", account.name(), brand, day));
    }

    public Snapshot find(AccountId account, long id) {
        return rows.find(account, id).orElseThrow(NotFound::new);
    }

    /** The newest first, those that failed among them. */
    public List<Snapshot> of(AccountId account, int most) {
        return rows.of(account, most);
    }

    /** The good one that shows the account on a day, or last before it. */
    public Optional<Snapshot> on(AccountId account, LocalDate day) {
        return rows.goodOn(account, day);
    }

    /** The next good one after a day. */
    public Optional<Snapshot> after(AccountId account, LocalDate day) {
        return rows.goodAfter(account, day);
    }

    /** The bytes as they were captured; empty when they have been disposed of. */
    public Optional<byte[]> content(Good good) {
        return ledger.content(good.entry());
    }

    /** Whether two look alike as far as a machine can tell. */
    public boolean alike(Good one, Good other) {
        return one.features()
                .flatMap(ours -> other.features().map(theirs -> portraits.alike(ours, theirs)))
                .orElse(one.sha256().equals(other.sha256()));
    }

    static String subject(AccountId account) {
        return "snapshot/" + account.value();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
