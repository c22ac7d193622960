package torg.register.verify;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import torg.platforms.Network;
import torg.register.AccountAddress;

/**
 * One form for each name or address of an account: {@code FACEBOOK:biblioteket}, or {@code WEB:city.example/library} for
 * an address that names nobody.
 *
 * @param handle the name alone, without its network
 */
public record Key(String value, String handle) {
    private static final int LONGEST = 300;

    static Optional<Key> of(Network network, String handle) {
        var plain = plain(handle);
        var name = network == Network.FACEBOOK ? plain.replace(".", "") : plain; // Facebook overlooks full stops
        return Optional.of(new Key(network.name() + ":" + name, plain)).filter(Key::fits);
    }

    static Optional<Key> ofWeb(String address) {
        var bare = AccountAddress.key(Normalizer.normalize(address, Normalizer.Form.NFC));
        return Optional.of(new Key("WEB:" + bare, "")).filter(key -> bare.contains("/") && key.fits());
    }

    /** Every key of an account that stands in the register under this handle and address. */
    static Stream<Key> all(Network network, String handle, Optional<String> address) {
        var read = address.flatMap(AccountAddress::read);
        var there = read.filter(a -> a.network().isEmpty() || a.network().equals(Optional.of(network)))
                .flatMap(AccountAddress::handle)
                .filter(name -> network == Network.MASTODON || !name.contains("@"));
        return Stream.of(
                        Optional.of(handle).filter(h -> !h.isBlank()).flatMap(h -> of(network, h)),
                        there.flatMap(h -> of(network, h)),
                        address.flatMap(Key::ofWeb))
                .flatMap(Optional::stream)
                .distinct();
    }

    /** As platforms compare: without @ and case. Compatibility forms stay: no platform takes a full-width A for an A. */
    static String plain(String handle) {
        var name = Normalizer.normalize(handle.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^@", "");
        var at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at + 1) + unicode(name.substring(at + 1));
    }

    /** A host as it is read, not as it goes over the wire. */
    static String unicode(String host) {
        try {
            return IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noHost) {
            return host;
        }
    }

    private boolean fits() {
        return value.length() <= LONGEST;
    }
}
