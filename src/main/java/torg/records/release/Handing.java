package torg.records.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.release.ReleaseEvent.ReleasePartDelivered;
import torg.records.release.ReleaseEvent.ReleasePartMade;
import torg.records.release.ReleaseEvent.ReleasePartReopened;
import torg.records.release.parcel.Cover;
import torg.records.release.parcel.Parcel;
import torg.records.release.parcel.Provided;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.staff.Staff;

/** The door to what is handed over, in steps: what is ready need not wait for the rest (JO 4506-2012). */
@Component
public class Handing {
    /** So many records at most in one part; the rest comes in the next. */
    public static final int MOST = 200;

    /** So many bytes of pictures at most, unless one record alone has more: a part is made, kept and carried as one. */
    private static final long MOST_BYTES = 48L << 20;

    private final Release release;
    private final Weighing weighing;
    private final ItemRows items;
    private final PartRows rows;
    private final Parcel parcel;
    private final Enclosures enclosures;
    private final Staff staff;
    private final ShellSettings settings;
    private final Ledger ledger;

    Handing(
            Release release,
            Weighing weighing,
            ItemRows items,
            PartRows rows,
            Parcel parcel,
            Enclosures enclosures,
            Staff staff,
            ShellSettings settings,
            Ledger ledger) {
        this.release = release;
        this.weighing = weighing;
        this.items = items;
        this.rows = rows;
        this.parcel = parcel;
        this.enclosures = enclosures;
        this.staff = staff;
        this.settings = settings;
        this.ledger = ledger;
    }

    /**
     * Everything that is tested and not handed over becomes a part.
     *
     * @param checked whether somebody has looked at words that are masked in one record and stand open in another
     * @return its number
     * @throws Refused when there is nothing, or such words stand open and nobody has said that they may
     */
    @Transactional
    public int make(long id, boolean checked, Actor actor) {
        var request = release.hold(id).open();
        var all = items.of(id);
        var ready = ready(all);
        if (ready.isEmpty()) {
            throw new Refused("release.nothing-to-hand-over");
        }
        var provided = ready.stream()
                .map(weighing::examined)
                .map(one -> one.provided(enclosures.provided(one)))
                .toList();
        if (!checked) {
            opensElsewhere(all, provided);
        }
        var number = rows.next(id);
        var packed = parcel.pack(cover(request, number, all), provided);
        var part = rows.add(id, number, ready.size(), packed, actor.name(), release.now());
        items.handedOver(ready.stream().map(Item::id).toList(), part);
        var entry =
                ledger.record(actor, new ReleasePartMade(id, number, ready.size(), packed.masks(), packed.sha256()));
        rows.proven(part, entry.number());
        return number;
    }

    private List<Item> ready(List<Item> all) {
        var ready = new ArrayList<Item>();
        var bytes = 0L;
        for (var item : all.stream().filter(Item::ready).limit(MOST).toList()) {
            bytes += enclosures.bytes(item);
            if (bytes > MOST_BYTES && !ready.isEmpty()) {
                break;
            }
            ready.add(item);
        }
        return ready;
    }

    /** What is masked in one record and stands in the next one is told all the same. */
    private void opensElsewhere(List<Item> all, List<Provided> provided) {
        var hidden = all.stream()
                .flatMap(item -> weighing.examined(item).hidden().stream())
                .map(words -> Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        provided.stream()
                .filter(one -> hidden.stream()
                        .anyMatch(words -> words.matcher(one.text()).find()))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused("release.stands-elsewhere", one.kind() + " " + one.number());
                });
    }

    private Cover cover(ReleaseRequest request, int number, List<Item> all) {
        return new Cover(
                settings.city(),
                board(request),
                settings.address(),
                request.id(),
                number,
                release.now(),
                withheld(all).entrySet().stream()
                        .map(one -> new Cover.Withheld(one.getKey(), one.getValue()))
                        .toList());
    }

    private String board(ReleaseRequest request) {
        return request.scope()
                .board()
                .map(board -> staff.unit(board).name())
                .orElseThrow(() -> new Refused("release.whose-records"));
    }

    private static Map<String, Long> withheld(List<Item> all) {
        return all.stream()
                .flatMap(item -> item.tested().flatMap(Item.Tested::provision).stream())
                .collect(Collectors.groupingBy(Ruling.Provided::cite, TreeMap::new, Collectors.counting()));
    }

    public List<Part> of(long request) {
        return rows.of(request);
    }

    /** The package for whoever prints it, shows it or lays it on the counter. */
    public Optional<byte[]> parcel(long id, int number) {
        return rows.find(id, number).flatMap(part -> rows.parcel(part.id()));
    }

    /** It was collected, sent or read on the spot. */
    @Transactional
    public void delivered(long id, int number, Part.How how, Actor actor) {
        release.hold(id).open();
        var part = find(id, number);
        if (!rows.delivered(part.id(), how, release.now())) {
            throw new Refused("release.already-delivered");
        }
        ledger.record(actor, new ReleasePartDelivered(id, number, how));
    }

    /** By the link, once: whoever finds the link in somebody's mailbox afterwards gets nothing by it. */
    @Transactional
    public byte[] collect(String secret, int number) {
        var id = release.followed(secret).id();
        release.hold(id).open();
        var part = find(id, number);
        var bytes = rows.parcel(part.id()).orElseThrow(NotFound::new);
        if (!rows.delivered(part.id(), Part.How.LINK, release.now())) {
            throw new Refused("release.already-collected");
        }
        ledger.record(Actor.RESIDENT, new ReleasePartDelivered(id, number, Part.How.LINK));
        return bytes;
    }

    /** The network broke, or the wrong one pressed: it can be collected once more. */
    @Transactional
    public void reopen(long id, int number, Actor actor) {
        release.hold(id).open();
        if (!rows.reopened(find(id, number).id())) {
            throw new Refused("release.not-collected");
        }
        ledger.record(actor, new ReleasePartReopened(id, number));
    }

    private Part find(long id, int number) {
        return rows.find(id, number).orElseThrow(NotFound::new);
    }
}
