package torg.images;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.Portraits;
import torg.shell.Words;

/** Finds where an image stands, by its bytes and by what it looks like. */
@Component
class Places {
    private final ImageRows images;
    private final PostRows posts;
    private final Portraits portraits;

    Places(ImageRows images, PostRows posts, Portraits portraits) {
        this.images = images;
        this.posts = posts;
        this.portraits = portraits;
    }

    /** The posts of it and of every registered image that looks the same, and the accounts that show it. */
    List<Place> of(Image image) {
        var same = images.withFeatures(image).stream()
                .filter(other -> other.exact() || looksLike(image, other))
                .toList();
        var exact = same.stream()
                .filter(ImageRows.Likeness::exact)
                .map(ImageRows.Likeness::id)
                .toList();
        return Stream.concat(
                        posts.standing(same.stream().map(ImageRows.Likeness::id).toList(), exact).stream(),
                        portraits.showing(image.file().hashes(), image.file().features()).stream()
                                .map(sight -> portrait(image, sight)))
                .toList();
    }

    private boolean looksLike(Image image, ImageRows.Likeness other) {
        return image.file()
                .features()
                .flatMap(ours -> other.features().filter(theirs -> portraits.alike(ours, theirs)))
                .isPresent();
    }

    private static Place portrait(Image image, Portraits.Sight sight) {
        return new Place(
                image.id(),
                sight.exact(),
                Optional.empty(),
                Optional.of(sight.account().id()),
                sight.account().network(),
                sight.account().name(),
                address(sight.account()),
                LocalDate.ofInstant(sight.since(), Words.ZONE));
    }

    private static String address(Account account) {
        return account.address().filter(there -> !there.isBlank()).orElse(account.handle());
    }
}
