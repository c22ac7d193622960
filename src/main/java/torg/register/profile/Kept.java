package torg.register.profile;

import java.time.Instant;
import java.util.Optional;
import torg.ledger.EntryId;
import torg.platforms.profile.Look;
import torg.register.AccountId;

/** A look as it was kept. There is evidence when something was seen. */
public record Kept(long id, AccountId account, Look look, Optional<Evidence> evidence) {

    /**
     * What proves it.
     *
     * @param number the same for all looks between which nothing changed
     * @param capture the platform's bytes in the ledger
     * @param sha256 of those bytes
     * @param picture by which {@link Looks#picture} gives the profile picture
     * @param since when it was first seen like this
     */
    public record Evidence(long number, EntryId capture, String sha256, Optional<String> picture, Instant since) {}
}
