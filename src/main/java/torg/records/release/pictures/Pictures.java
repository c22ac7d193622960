package torg.records.release.pictures;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.images.darkroom.Negative;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.media.Media;
import torg.records.release.Fate;
import torg.records.release.Item;
import torg.records.release.Release;
import torg.records.release.ReleaseEvent.ReleaseEnclosureDecided;
import torg.records.release.ReleaseRequest;
import torg.records.release.Ruling;
import torg.records.release.Weighing;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to what was sent along with a record: somebody looks at it, and decides on it by itself (OSL 6 kap. 1 §). */
@Component
public class Pictures {
    private final Weighing weighing;
    private final Release release;
    private final Enclosing enclosing;
    private final PictureRows rows;
    private final Media media;
    private final Ledger ledger;

    Pictures(Weighing weighing, Release release, Enclosing enclosing, PictureRows rows, Media media, Ledger ledger) {
        this.weighing = weighing;
        this.release = release;
        this.enclosing = enclosing;
        this.rows = rows;
        this.media = media;
        this.ledger = ledger;
    }

    /**
     * One of them, opened.
     *
     * @param number from 1, in the order in which they were sent
     * @param description by whoever sent it, masked; empty where nobody has said what it shows
     * @param cleanable whether what the camera wrote can be taken out of the copy that leaves
     * @param next the medium that waits after this one
     */
    public record Opened(
            Item item,
            int number,
            String description,
            Media.Sheet sheet,
            boolean cleanable,
            Optional<Fate> fate,
            Optional<String> cite,
            Optional<String> by,
            Optional<Long> next) {}

    /** By the door through which whatever came with hidden words is read: in the ledger before it is shown. */
    public Opened look(long id, long item, long medium, Actor reader) {
        var one = weighing.find(id, item);
        var picture = find(one, medium);
        var sheet = media.unmask(medium, Words.swedish("release.read-to-weigh", ReleaseRequest.subject(id)), reader);
        rows.looked(item, medium, reader.name(), release.now());
        return new Opened(
                one,
                picture.sent().number(),
                picture.sent().description(),
                sheet,
                Negative.bare(sheet.bytes()).isPresent(),
                picture.decision().map(PictureRows.Decision::fate),
                picture.provision().map(Ruling.Provided::cite),
                picture.decision().map(PictureRows.Decision::by),
                enclosing.of(one).stream()
                        .filter(other -> other.waits() && other.sent().id() != medium)
                        .map(other -> other.sent().id())
                        .findFirst());
    }

    /** Not any more once the request is closed: the records themselves stand elsewhere. */
    private Enclosing.Picture find(Item item, long medium) {
        if (item.text().isEmpty()) {
            throw new NotFound();
        }
        return enclosing.of(item).stream()
                .filter(one -> one.sent().id() == medium)
                .filter(one -> one.sent().absent().isEmpty())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The record is to be tested anew then.
     *
     * @param provision by which it is withheld; with that fate only
     * @throws Refused when nobody has looked at it, or it is to be given and cannot be cleaned
     */
    @Transactional
    public void decide(long id, long item, long medium, Fate fate, Optional<String> provision, Actor actor) {
        find(weighing.untested(id, item), medium);
        if (fate == Fate.GIVEN) {
            Enclosing.clean(media.whole(medium));
        }
        var provided = provision.map(weighing::provided);
        var decision = new PictureRows.Decision(fate, provided, actor.name(), release.now());
        if (!rows.decide(item, medium, decision)) {
            throw new Refused("release.enclosed.nobody-has-looked");
        }
        ledger.record(
                actor, new ReleaseEnclosureDecided(id, item, medium, fate, provided.map(Ruling.Provided::paragraph)));
    }
}
