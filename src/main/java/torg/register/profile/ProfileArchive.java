package torg.register.profile;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.register.Account;
import torg.register.ArchiveSource;

/** How the account looked the last time it was seen: the platform's own bytes and the picture. */
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
    public void write(Account account, Package into) throws IOException {
        var evidence = looks.newestSeen(account.id()).flatMap(Kept::evidence);
        if (evidence.isPresent()) {
            var raw = looks.raw(evidence.get());
            if (raw.isPresent()) {
                into.file("profile/as-seen", out -> out.write(raw.get()));
            }
        }
    }
}
