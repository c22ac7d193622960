package torg.images;

import java.time.LocalDate;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.AccountId;

/**
 * Where an image stands: a post that somebody noted, or the profile picture of an account as it was last seen.
 *
 * @param image the registered one that stands there; a look-alike of the one that was asked for, or itself
 * @param exact whether it is the same bytes; otherwise it looks the same, and a person tells
 * @param post empty for a profile picture
 * @param account empty for a post on an account that is not the city's
 * @param address the post's address, or the account's
 */
public record Place(
        ImageId image,
        boolean exact,
        Optional<Long> post,
        Optional<AccountId> account,
        Network network,
        String name,
        String address,
        LocalDate since) {}
