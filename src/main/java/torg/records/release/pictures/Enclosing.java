package torg.records.release.pictures;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import torg.images.darkroom.Negative;
import torg.records.media.Media;
import torg.records.release.Enclosures;
import torg.records.release.Examined;
import torg.records.release.Fate;
import torg.records.release.Item;
import torg.records.release.Ruling;
import torg.records.release.parcel.Provided.Enclosure;
import torg.shell.Refused;
import torg.shell.Words;

/** Tells what was sent along with records to whoever weighs them and hands them over. */
@Component
class Enclosing implements Enclosures {
    private final Media media;
    private final PictureRows rows;

    Enclosing(Media media, PictureRows rows) {
        this.media = media;
        this.rows = rows;
    }

    /** One of them, as it stands. */
    record Picture(Media.Sent sent, Optional<PictureRows.Decision> decision) {
        boolean waits() {
            return sent.absent().isEmpty() && decision.isEmpty();
        }

        boolean isGiven() {
            return decision.filter(one -> one.fate() == Fate.GIVEN).isPresent();
        }

        Optional<Ruling.Provided> provision() {
            return decision.flatMap(PictureRows.Decision::provision);
        }

        private String word() {
            return sent.absent()
                    .orElseGet(() -> decision.map(one -> one.fate().word()).orElse("release.enclosed.waits"));
        }
    }

    List<Picture> of(Item item) {
        if (item.message() == 0 || item.capture() == 0) {
            return List.of();
        }
        var looked = rows.of(item.id());
        return media.sent(item.message(), item.capture()).stream()
                .map(sent -> new Picture(
                        sent, Optional.ofNullable(looked.get(sent.id())).flatMap(PictureRows.Looked::decision)))
                .toList();
    }

    @Override
    public List<Line> lines(Item item) {
        return of(item).stream()
                .map(one -> new Line(
                        one.sent().number(),
                        one.sent().picture(),
                        one.sent().absent().isEmpty() && item.text().isPresent()
                                ? Optional.of(address(item, one.sent().id()))
                                : Optional.empty(),
                        one.word(),
                        one.provision().map(Ruling.Provided::cite),
                        one.waits()))
                .toList();
    }

    private static String address(Item item, long medium) {
        return "/release/%d/items/%d/pictures/%d".formatted(item.request(), item.id(), medium);
    }

    @Override
    public boolean holdsBack(Item item) {
        return of(item).stream().anyMatch(one -> one.sent().absent().isEmpty() && !one.isGiven());
    }

    @Override
    public List<String> paragraphs(Item item) {
        var paragraphs = new TreeSet<String>();
        of(item).forEach(one -> one.provision().ifPresent(provision -> paragraphs.add(provision.paragraph())));
        return List.copyOf(paragraphs);
    }

    @Override
    public long bytes(Item item) {
        return of(item).stream()
                .filter(Picture::isGiven)
                .mapToLong(one -> one.sent().bytes())
                .sum();
    }

    @Override
    public List<Enclosure> provided(Examined one) {
        return of(one.item()).stream()
                .map(picture -> new Enclosure(
                        picture.sent().number(),
                        picture.sent().picture(),
                        one.description(picture.sent().number()),
                        fate(picture)))
                .toList();
    }

    private Enclosure.Fate fate(Picture picture) {
        if (picture.sent().absent().isPresent()) {
            return new Enclosure.Fate.NotHere(
                    Words.swedish(picture.sent().absent().get()));
        }
        if (picture.decision().isEmpty()) { // it was fetched after the record had been tested
            return new Enclosure.Fate.NotHere(Words.swedish("release.enclosed.came-late"));
        }
        return switch (picture.decision().get().fate()) {
            case GIVEN -> given(picture.sent().id());
            case WITHHELD ->
                new Enclosure.Fate.Withheld(picture.provision().orElseThrow().cite());
            case UNCLEAN -> new Enclosure.Fate.NotHere(Words.swedish("release.enclosed.unclean-why"));
        };
    }

    private Enclosure.Fate given(long medium) {
        var sheet = media.whole(medium);
        return new Enclosure.Fate.Given(sheet.ending(), clean(sheet));
    }

    /** @throws Refused when nobody knows how to take away what the camera wrote in it */
    static byte[] clean(Media.Sheet sheet) {
        return Negative.bare(sheet.bytes()).orElseThrow(() -> new Refused("release.enclosed.cannot-be-cleaned"));
    }
}
