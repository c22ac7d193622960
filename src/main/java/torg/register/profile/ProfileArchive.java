package torg.register.profile;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.above.ArchiveSource;

/** How the account looked the last time it was seen: the platform's own bytes and the picture. Older looks are captures. */
@Component
class ProfileArchive implements ArchiveSource {
    private final Looks looks;

    ProfileArchive(Looks looks) {
        this.looks = looks;
    }

    /** A new look is a change of the account only when it looks otherwise; that is when its evidence was captured. */
    @Override
    public Optional<Instant> changedAt(Account account) {
        return looks.newestSeen(account.id()).flatMap(Kept::evidence).map(Kept.Evidence::since);
    }

    @Override
    public List<String> captured(Account account) {
        return List.of(Looks.subject(account.id()));
    }

    @Override
    public void write(Account account, Package into) throws IOException {
        var evidence = looks.newestSeen(account.id()).flatMap(Kept::evidence);
        if (evidence.isPresent()) {
            var raw = looks.raw(evidence.get());
            if (raw.isPresent()) {
                into.file("profile/as-seen", out -> out.write(raw.get()));
            }
            var picture = evidence.get().picture().flatMap(looks::picture);
            if (picture.isPresent()) {
                var type = picture.get().type();
                into.file(
                        "profile/picture." + type.substring(type.indexOf('/') + 1),
                        out -> out.write(picture.get().content()));
            }
        }
    }
}
