package torg.register.profile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profiles;
import torg.register.AccountId;

/** Keeps looks that a test made up, as the scan keeps those it fetched. */
@Component
public class Photographer {
    private final Looks looks;

    Photographer(Looks looks) {
        this.looks = looks;
    }

    public Kept keep(AccountId account, Look look) {
        return looks.keep(account, new Profiles.Looked(look, Optional.empty()));
    }
}
