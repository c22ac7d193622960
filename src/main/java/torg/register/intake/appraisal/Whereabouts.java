package torg.register.intake.appraisal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.AccountAddress;
import torg.register.intake.appraisal.RowResult.InvalidAddress;
import torg.register.intake.appraisal.RowResult.NotUnderstood;

/** Where the account of a row is: on which network, under which name. */
sealed interface Whereabouts {

    record Known(Network network, String handle, Optional<String> address) implements Whereabouts {

        /** Two accounts with one of these in common are the same account. */
        Stream<String> keys() {
            return keys(network, handle, address);
        }

        static Stream<String> keys(Account account) {
            return keys(account.network(), account.handle(), account.address());
        }

        private static Stream<String> keys(Network network, String handle, Optional<String> address) {
            return Stream.concat(
                    Stream.of(handle).filter(h -> !h.isEmpty()).map(h -> network + " " + h.toLowerCase(Locale.ROOT)),
                    address.map(AccountAddress::key).filter(key -> key.contains("/")).stream());
        }
    }

    record Unclear(RowResult result) implements Whereabouts {}

    static Whereabouts of(Columns columns, List<String> cells) {
        var platform = columns.said(Field.NETWORK, cells);
        var handle = columns.said(Field.HANDLE, cells);
        var written = columns.said(Field.ADDRESS, cells);
        var address = written.isEmpty() && handle.matches("(?i)(https?://|www\\.).*") ? handle : written;
        var read = AccountAddress.read(address);
        if (!address.isEmpty() && read.isEmpty()) {
            return unclear(new InvalidAddress(Reason.of("no-address", address)));
        }
        var networks = networks(platform);
        if (networks.size() > 1) {
            return unclear(new NotUnderstood(Field.NETWORK, Reason.of("several-networks", platform)));
        }
        var led = read.flatMap(AccountAddress::network);
        if (led.isPresent() && !networks.isEmpty() && !networks.contains(led.get())) {
            return unclear(new InvalidAddress(Reason.of(
                    "other-network",
                    address,
                    led.get().brand(),
                    networks.getFirst().brand())));
        }
        if (read.isPresent()
                && led.isEmpty()
                && networks.stream().anyMatch(n -> !n.equals(Network.MASTODON) && !n.equals(Network.SQUARE))) {
            return unclear(new InvalidAddress(
                    Reason.of("not-there", address, networks.getFirst().brand())));
        }
        var network = led.or(() -> networks.stream().findFirst());
        if (network.isEmpty()) {
            return unclear(new NotUnderstood(
                    Field.NETWORK,
                    platform.isEmpty() ? Reason.of("no-network") : Reason.of("unknown-network", platform)));
        }
        return named(network.get(), handle, read);
    }

    private static Whereabouts named(Network network, String handle, Optional<AccountAddress> address) {
        var given = Optional.of(handle.replaceFirst("^@", "")).filter(Whereabouts::isHandle);
        var name = given.or(() -> address.flatMap(AccountAddress::handle)).filter(Whereabouts::isHandle);
        if (name.isPresent()) {
            return new Known(network, name.get(), address.map(AccountAddress::address));
        }
        return unclear(
                address.isPresent()
                        ? new InvalidAddress(
                                Reason.of("no-account-there", address.get().address()))
                        : new NotUnderstood(
                                Field.HANDLE,
                                handle.isEmpty() ? Reason.of("no-handle") : Reason.of("odd-handle", handle)));
    }

    private static boolean isHandle(String text) {
        return text.matches("[\\p{L}\\p{N}._@:-][\\p{L}\\p{N}._@:/-]{0,199}")
                && !text.matches("(?i)(https?:|www\\.).*");
    }

    /** "Facebook och Instagram" are two accounts in one row; importing one of them would lose the other. */
    private static List<Network> networks(String platform) {
        return Arrays.stream(platform.split("(?i)[,;/&+()\\n]| och | and "))
                .flatMap(part -> Network.named(part).stream())
                .distinct()
                .toList();
    }

    private static Whereabouts unclear(RowResult result) {
        return new Unclear(result);
    }
}
