package torg.exports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import torg.exports.ExportsEvent.ExportItemUnmasked;
import torg.exports.ExportsEvent.ExportMediaUnmasked;
import torg.exports.ExportsEvent.ExportReceived;
import torg.exports.ExportsEvent.ExportResumed;
import torg.exports.ExportsEvent.ExportStopped;
import torg.exports.formats.Format;
import torg.ledger.Actor;
import torg.ledger.Evidence;
import torg.ledger.Ledger;
import torg.register.Account;
import torg.register.AccountId;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to what came out of the platforms' own archives. */
@Component
@EnableConfigurationProperties(ExportsSettings.class)
public class Exports {
    static final TaskDescriptor<Void> READ = TaskDescriptor.of("exports-read");

    private final ExportRows exports;
    private final PieceRows pieces;
    private final ItemRows items;
    private final MediaRows media;
    private final Storeroom storeroom;
    private final ExportsSettings settings;
    private final Ledger ledger;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Exports(
            ExportRows exports,
            PieceRows pieces,
            ItemRows items,
            MediaRows media,
            Storeroom storeroom,
            ExportsSettings settings,
            Ledger ledger,
            @Lazy Scheduler scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.exports = exports;
        this.pieces = pieces;
        this.items = items;
        this.media = media;
        this.storeroom = storeroom;
        this.settings = settings;
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether we know how this account's platform packs its archives. */
    public boolean knows(Account account) {
        return Format.of(account.network()).isPresent();
    }

    /**
     * Takes an archive to its end and orders its reading. Nothing is looked into before it is whole.
     *
     * @param renamed the account had another name when the archive was made
     * @throws Refused when it is too large, or there is no room for it, or nobody knows how this platform packs
     * @throws IOException when the sender broke off; then nothing is kept
     */
    public ExportId receive(Account account, String name, InputStream in, boolean renamed, Sender sender)
            throws IOException {
        if (!knows(account)) {
            throw new Refused("exports.no-format", account.network().brand());
        }
        var stored = storeroom.take(in);
        var kept = false;
        try {
            var id = transaction.execute(status -> {
                var next = exports.add(account.id(), Plain.text(name), stored, renamed, sender, clock.instant());
                ledger.record(
                        sender.actor(),
                        new ExportReceived(
                                account.id().value(), next.value(), stored.bytes(), stored.sha256(), renamed));
                order(next, 1);
                return next;
            });
            kept = true;
            return id;
        } finally {
            if (!kept) {
                storeroom.letGo(stored.file());
            }
        }
    }

    private void order(ExportId id, int run) {
        scheduler.schedule(READ.instance(id.value() + "/" + run).scheduledTo(clock.instant()));
    }

    /** What was taken stays. */
    @Transactional
    public void stop(Export export, Actor actor) {
        hold(export).stoppable();
        exports.stopped(export.id(), clock.instant());
        ledger.record(
                actor, new ExportStopped(export.account().value(), export.id().value()));
    }

    /** Goes on where it was. */
    @Transactional
    public void resume(Export export, Actor actor) {
        hold(export).resumable();
        order(export.id(), exports.resumed(export.id()));
        ledger.record(
                actor, new ExportResumed(export.account().value(), export.id().value()));
    }

    private Export hold(Export export) {
        return exports.hold(export.id()).orElseThrow(NotFound::new);
    }

    /** Reading what is masked is an act of its own, with a reason, and in the ledger before the words are shown. */
    @Transactional
    public Unmasked unmask(AccountId account, long item, String reason, Actor actor) {
        var original = items.original(account, item).orElseThrow(NotFound::new);
        ledger.record(actor, new ExportItemUnmasked(account.value(), item, actor.name(), reason));
        return new Unmasked(item, original.author(), original.words());
    }

    /** Once, for the one who gave a reason. */
    public record Unmasked(long item, String author, String words) {}

    /** A picture or a film as it stood in the archive. Who is in it nobody can mask, so it is read like what is masked. */
    @Transactional
    public byte[] media(AccountId account, Medium medium, String reason, Actor actor) {
        var content = medium.capture()
                .flatMap(ledger::evidence)
                .filter(Evidence::holds)
                .map(Evidence::content)
                .orElseThrow(() -> new Refused("exports.medium-gone"));
        ledger.record(actor, new ExportMediaUnmasked(account.value(), medium.sha256(), actor.name(), reason));
        return content;
    }

    /** @throws NotFound also where it is an archive of another account */
    public Export find(AccountId account, ExportId id) {
        return exports.find(id).filter(one -> one.account().equals(account)).orElseThrow(NotFound::new);
    }

    public List<Export> of(AccountId account) {
        return exports.of(account);
    }

    public Progress progress(Export export) {
        return pieces.progress(export.id());
    }

    public List<Piece> pieces(Export export, int most) {
        return pieces.of(export.id(), most);
    }

    /** What could not be understood: how many, by the key of why. */
    public Map<String, Long> lost(Export export) {
        return pieces.lost(export.id());
    }

    public List<Item> page(AccountId account, Search search, int most) {
        return items.page(account, search, most);
    }

    public long count(AccountId account) {
        return items.count(account);
    }

    public List<Integer> years(AccountId account) {
        return items.years(account);
    }

    /** By their hashes. */
    public Map<String, Medium> media(AccountId account, List<String> hashes) {
        return media.of(account, hashes);
    }

    /** @throws NotFound when the account's archives had none with this hash */
    public Medium medium(AccountId account, String sha256) {
        return Optional.of(sha256)
                .filter(hash -> hash.matches("[0-9a-f]{64}"))
                .flatMap(hash -> media.find(account, hash))
                .orElseThrow(NotFound::new);
    }

    /** In megabytes. */
    public long largest() {
        return Storeroom.megabytes(settings.largestArchive().toBytes());
    }
}
