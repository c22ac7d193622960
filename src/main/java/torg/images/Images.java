package torg.images;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.images.ImagesEvent.ImageAdded;
import torg.images.ImagesEvent.ImageCorrected;
import torg.images.ImagesEvent.ImageFetched;
import torg.images.ImagesEvent.ImagePostNoted;
import torg.images.darkroom.Negative;
import torg.ledger.Actor;
import torg.ledger.Capture;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.platforms.profile.Picture;
import torg.privacy.Outgoing;
import torg.register.Portraits;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/** The door to the city's images. */
@Component
public class Images {
    private final ImageRows images;
    private final PostRows posts;
    private final Places places;
    private final Clearing clearing;
    private final Portraits portraits;
    private final Ledger ledger;
    private final Clock clock;

    Images(
            ImageRows images,
            PostRows posts,
            Places places,
            Clearing clearing,
            Portraits portraits,
            Ledger ledger,
            Clock clock) {
        this.images = images;
        this.posts = posts;
        this.places = places;
        this.clearing = clearing;
        this.portraits = portraits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A file to look at. */
    public record Sheet(String type, byte[] bytes) {}

    /**
     * The original is captured as it came, before anything else; what is shown of it tells neither place nor camera.
     *
     * @throws Refused when it is no image Torg takes, or stands in the register already
     */
    @Transactional
    public ImageId add(Particulars said, byte[] original, Actor actor) {
        check(said);
        var negative = Negative.of(original);
        images.withHash(negative.hash()).ifPresent(there -> {
            throw new Refused("images.already-there", there.value());
        });
        var capture = ledger.capture(List.of(new Capture("images/" + negative.hash(), now(), original)))
                .getFirst();
        var features = portraits.features(negative.shown());
        try {
            var id = images.add(said, negative, features, capture, actor.name(), now());
            ledger.record(
                    actor,
                    new ImageAdded(
                            id.value(),
                            said.title(),
                            said.creator(),
                            said.licence(),
                            negative.hash(),
                            capture.number()));
            return id;
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("images.came-meanwhile");
        }
    }

    @Transactional
    public void correct(ImageId id, Particulars said, Actor actor) {
        check(said);
        hold(id);
        images.save(id, said);
        ledger.record(
                actor,
                new ImageCorrected(id.value(), said.title(), said.creator(), said.licence(), said.alternative()));
    }

    /** All of it may stand beside the image in public. */
    private static void check(Particulars said) {
        Outgoing.check(said.title(), said.creator(), said.source(), said.alternative(), said.reference());
    }

    /**
     * Notes where it was published. Also of one that may not be used: then it has to go from there too, at once, and is
     * not forgotten because nobody was allowed to tell.
     */
    @Transactional
    public long note(ImageId id, Post post, Actor actor) {
        var image = hold(id);
        try {
            var number = posts.add(id, post, actor.name(), now());
            image.consents().stream()
                    .filter(consent -> consent.isWithdrawn() || consent.until().isBefore(today()))
                    .forEach(consent -> clearing.clear(consent, image, today(), now(), actor));
            ledger.record(actor, new ImagePostNoted(id.value(), post.network().name(), post.address(), post.on()));
            return number;
        } catch (DuplicateKeyException twice) {
            throw new Refused("images.post.noted-already");
        }
    }

    /**
     * Fetched to be used.
     *
     * @throws Refused when somebody in it has taken their consent back, or something else is in the way
     */
    @Transactional
    public Sheet fetch(ImageId id, Actor actor) {
        var image = hold(id);
        refuse(image.obstacles(today()));
        ledger.record(actor, new ImageFetched(id.value()));
        return new Sheet(image.file().type().type(), images.shown(id).orElseThrow(NotFound::new));
    }

    /** For a room that publishes. @throws Refused when it may not stand on this network today */
    public void mayStand(ImageId id, Network network) {
        refuse(find(id).obstacles(today(), network));
    }

    private static void refuse(List<String> obstacles) {
        obstacles.stream().findFirst().ifPresent(obstacle -> {
            throw new Refused(obstacle);
        });
    }

    /** The small one, for those who keep the register; also of one that may not be used, or nobody would find it. */
    public Sheet small(ImageId id) {
        var image = find(id);
        var type = images.isDrawn(id) ? Picture.JPEG : image.file().type();
        return new Sheet(type.type(), images.small(id).orElseThrow(NotFound::new));
    }

    public Image find(ImageId id) {
        return images.find(id).orElseThrow(NotFound::new);
    }

    public List<Image> page(Search search, int most) {
        return images.page(search, today(), most);
    }

    /** Where it stands, exactly or as far as a machine can tell. */
    public List<Place> places(Image image) {
        return places.of(image);
    }

    private Image hold(ImageId id) {
        return images.hold(id).orElseThrow(NotFound::new);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
