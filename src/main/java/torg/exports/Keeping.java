package torg.exports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.exports.PieceRows.Gone;
import torg.exports.PieceRows.Lost;
import torg.exports.formats.Found;
import torg.ledger.Capture;
import torg.ledger.EntryId;
import torg.ledger.Ledger;
import torg.platforms.arrivals.Arrival;
import torg.register.AccountId;

/**
 * Writes what was read, some at a time: the bytes of each thing, the thing, and how far the piece has come are one
 * transaction. A Torg that is killed goes on after the last of them.
 */
@Component
class Keeping {
    private static final Duration FUTURE = Duration.ofDays(1);

    private final ExportRows exports;
    private final PieceRows pieces;
    private final ItemRows items;
    private final MediaRows media;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Keeping(
            ExportRows exports,
            PieceRows pieces,
            ItemRows items,
            MediaRows media,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.exports = exports;
        this.pieces = pieces;
        this.items = items;
        this.media = media;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody has stopped it, or another node is further. */
    static final class Halted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Halted() {
            super(null, null, false, false);
        }
    }

    /** Under which the ledger keeps what was said, out of an account's archives. */
    static String subject(AccountId account) {
        return account.subject() + "/exports";
    }

    /** Under which it keeps the pictures and films, which may be a thousand times as much. */
    static String media(AccountId account) {
        return account.subject() + "/exports/media";
    }

    /** One thing, with the bytes it was read from; or why it could not be. */
    sealed interface Thing {
        record Said(int place, byte[] raw, Found found) implements Thing {}

        record Unclear(int place, byte[] raw, String why) implements Thing {}

        record Nothing(int place) implements Thing {}
    }

    /**
     * @param before how many things of the piece had been taken when these were read: another node may be at it
     * @param files of the same archive: the hashes of pictures and films by their paths
     * @throws Halted when it is no longer to be read, or not from there
     */
    void keep(ExportId id, int piece, int before, List<Thing> things, Map<String, byte[]> files) {
        transaction.executeWithoutResult(status -> {
            var export = held(id);
            if (pieces.taken(id, piece) != before) {
                throw new Halted();
            }
            items.enter(export.account());
            var said = things.stream()
                    .flatMap(
                            thing -> thing instanceof Thing.Said one ? Stream.of(cleaned(export, one)) : Stream.empty())
                    .toList();
            exports.mustGo(
                    export,
                    said.stream()
                            .map(one -> Sameness.of(one.found()).keyBytes())
                            .toList());
            var fresh = fresh(export, said);
            var kept = captured(
                    subject(export.account()),
                    fresh.stream().map(Thing.Said::raw).toList());
            var add = new ArrayList<ItemRows.New>();
            for (int i = 0; i < fresh.size(); i++) {
                add.add(row(fresh.get(i), kept.get(i).number(), files));
            }
            items.add(export, piece, add);
            lose(export, piece, things);
            pieces.advance(
                    id,
                    piece,
                    new Gone(
                            things.size(),
                            fresh.size(),
                            said.size() - fresh.size(),
                            (int) things.stream()
                                    .filter(Thing.Nothing.class::isInstance)
                                    .count(),
                            (int) fresh.stream()
                                    .filter(one -> one.found().at().isEmpty())
                                    .count()));
        });
    }

    private Export held(ExportId id) {
        return exports.hold(id).filter(Export::isUnderWay).orElseThrow(Halted::new);
    }

    private static Thing.Said cleaned(Export export, Thing.Said said) {
        var found = said.found();
        return new Thing.Said(
                said.place(),
                said.raw(),
                new Found(
                        found.kind(),
                        found.ref().map(Plain::text),
                        found.at().filter(at -> canBe(at, export)),
                        found.ours(),
                        Plain.text(found.author()),
                        Plain.text(found.text()),
                        found.thread().map(Plain::text),
                        found.parent().map(Plain::text),
                        found.address().map(Plain::text).filter(address -> address.startsWith("https://")),
                        found.media(),
                        found.others().stream().map(Plain::text).collect(Collectors.toSet())));
    }

    /** A time before the networks, or after the archive was sent in, is a clock that was never set. */
    private static boolean canBe(Instant at, Export export) {
        return !at.isBefore(Arrival.EARLIEST) && at.isBefore(export.receivedAt().plus(FUTURE));
    }

    private List<Thing.Said> fresh(Export export, List<Thing.Said> said) {
        var known = items.known(
                export.account(),
                said.stream().map(one -> Sameness.of(one.found())).toList());
        return said.stream().filter(one -> known.add(Sameness.of(one.found()))).toList();
    }

    private List<EntryId> captured(String subject, List<byte[]> raw) {
        var now = clock.instant();
        return raw.isEmpty()
                ? List.of()
                : ledger.capture(raw.stream()
                        .map(bytes -> new Capture(subject, now, bytes))
                        .toList());
    }

    private static ItemRows.New row(Thing.Said said, long capture, Map<String, byte[]> files) {
        var found = said.found();
        var named = Stream.concat(found.others().stream(), Stream.of(found.author()));
        return new ItemRows.New(
                Sameness.of(found),
                said.place(),
                found,
                Plain.masked(found.text(), named),
                found.media().stream()
                        .flatMap(path -> file(path, files).stream())
                        .toList(),
                capture);
    }

    /** Archives lie in a folder of their own as often as not. */
    private static Optional<byte[]> file(String path, Map<String, byte[]> files) {
        return Optional.ofNullable(files.get(path))
                .or(() -> files.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("/" + path))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private void lose(Export export, int piece, List<Thing> things) {
        var unclear = things.stream()
                .flatMap(thing -> thing instanceof Thing.Unclear one ? Stream.of(one) : Stream.empty())
                .toList();
        var kept = captured(
                subject(export.account()),
                unclear.stream()
                        .map(Thing.Unclear::raw)
                        .filter(raw -> raw.length > 0)
                        .toList());
        var next = kept.iterator();
        pieces.lost(
                export.id(),
                piece,
                unclear.stream()
                        .map(one -> new Lost(
                                one.place(),
                                one.why(),
                                one.raw().length > 0 ? Optional.of(next.next().number()) : Optional.empty()))
                        .toList());
    }

    /**
     * A picture or a film, once for the account.
     *
     * @param content empty when it is larger than what the record takes
     */
    void keep(ExportId id, int piece, String path, String sha256, long bytes, Optional<byte[]> content) {
        transaction.executeWithoutResult(status -> {
            var export = held(id);
            if (pieces.taken(id, piece) != 0) {
                throw new Halted();
            }
            items.enter(export.account());
            var known = media.find(export.account(), sha256);
            if (known.isEmpty()) {
                var capture = captured(media(export.account()), content.stream().toList()).stream()
                        .map(EntryId::number)
                        .findFirst();
                media.add(export, piece, new Medium(sha256, bytes, Medium.type(path), capture));
            }
            pieces.advance(id, piece, new Gone(1, known.isEmpty() ? 1 : 0, known.isEmpty() ? 0 : 1, 0, 0));
            var trouble = content.isEmpty() ? Optional.of("exports.trouble.large") : Optional.<String>empty();
            pieces.finish(id, piece, Optional.of(sha256), trouble, clock.instant());
        });
    }

    /** @throws Halted when it is no longer to be read */
    void finish(ExportId id, int piece, Optional<String> sha256, Optional<String> trouble) {
        transaction.executeWithoutResult(status -> {
            held(id);
            pieces.finish(id, piece, sha256, trouble, clock.instant());
        });
    }
}
