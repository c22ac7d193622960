package torg.images;

import java.time.LocalDate;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.AccountId;

/** A post that shows an image, as somebody notes it. @param account empty for one that is not the city's own */
public record Post(Optional<AccountId> account, Network network, String address, LocalDate on) {}
