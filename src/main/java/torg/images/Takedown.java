package torg.images;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.AccountId;

/**
 * One place that an image has to go from, and the receipt once it has.
 *
 * @param unit of the account, and everything above it; of the image where the account is not the city's
 * @param image the one that the consent is about
 * @param address the post's, or what the account is called
 */
public record Takedown(
        long id,
        ConsentId consent,
        ImageId image,
        String title,
        List<Long> unit,
        Optional<AccountId> account,
        Optional<Long> post,
        Network network,
        String address,
        boolean exact,
        LocalDate due,
        Optional<Receipt> receipt) {

    public record Receipt(Instant at, String by) {}

    public boolean isOpen() {
        return receipt.isEmpty();
    }

    public boolean isAddress() {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
