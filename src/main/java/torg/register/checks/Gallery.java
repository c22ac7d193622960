package torg.register.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import torg.register.Portraits;
import torg.register.Register;
import torg.register.checks.judgement.PictureHash;
import torg.register.profile.Looks;

/** Finds pictures among those that the accounts show. */
@Component
class Gallery implements Portraits {
    /** Photographs that differ in no more than this have not been seen to be two; see {@code PictureHashTests}. */
    private static final int ALIKE = 6;

    private static final int MOST = 10_000;

    private final Looks looks;
    private final Register register;

    /** The same few pictures stand on most accounts, so each is looked into once. */
    private final Map<String, Optional<Long>> known = new ConcurrentHashMap<>();

    Gallery(Looks looks, Register register) {
        this.looks = looks;
        this.register = register;
    }

    @Override
    public Optional<Long> features(byte[] picture) {
        return PictureHash.of(picture);
    }

    @Override
    public boolean alike(long features, long others) {
        return PictureHash.distance(features, others) <= ALIKE;
    }

    @Override
    public List<Sight> showing(Set<String> hashes, Optional<Long> features) {
        return looks.shown().stream()
                .filter(shown -> hashes.contains(shown.picture())
                        || features.flatMap(ours -> features(shown.picture()).filter(theirs -> alike(ours, theirs)))
                                .isPresent())
                .map(shown ->
                        new Sight(register.find(shown.account()), hashes.contains(shown.picture()), shown.since()))
                .toList();
    }

    private Optional<Long> features(String picture) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                picture, hash -> looks.picture(hash).flatMap(shot -> PictureHash.of(shot.content())));
    }
}
