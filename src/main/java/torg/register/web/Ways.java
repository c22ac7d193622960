package torg.register.web;

import java.util.Optional;
import torg.platforms.Ability;
import torg.platforms.Platform;

/** How an account on a network is connected. */
public enum Ways {
    /** Torg cannot speak with the platform. */
    NONE,
    /** By a name and a secret. */
    SECRET,
    /** By agreeing on the platform's own page. */
    CONSENT;

    static Ways of(Optional<Platform> platform) {
        return platform.map(one -> one.abilities().contains(Ability.CONSENT) ? CONSENT : SECRET)
                .orElse(NONE);
    }
}
