package torg.platforms.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Addresses on the open Internet, as opposed to this machine, the city's network and the cloud's metadata service. */
final class PublicAddress {
    /** What the IANA's registries of special-purpose addresses hold beyond what the JDK knows by name. */
    private static final List<Network> SPECIAL = List.of(
            Network.of("0.0.0.0", 8),
            Network.of("100.64.0.0", 10),
            Network.of("192.0.0.0", 24),
            Network.of("192.0.2.0", 24),
            Network.of("198.18.0.0", 15),
            Network.of("198.51.100.0", 24),
            Network.of("203.0.113.0", 24),
            Network.of("240.0.0.0", 4),
            Network.of("::", 96), // IPv4 in an old disguise
            Network.of("64:ff9b:1::", 48),
            Network.of("100::", 64),
            Network.of("2001::", 23),
            Network.of("2001:db8::", 32),
            Network.of("fc00::", 7));

    /** IPv6 addresses that are an IPv4 address elsewhere: NAT64 and 6to4, with where in them it stands. */
    private static final Network NAT64 = Network.of("64:ff9b::", 96);

    private static final Network SIX_TO_FOUR = Network.of("2002::", 16);

    private record Network(byte[] address, int bits) {
        static Network of(String address, int bits) {
            return new Network(InetAddress.ofLiteral(address).getAddress(), bits);
        }

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((other[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        if (SPECIAL.stream().anyMatch(network -> network.holds(bytes))) {
            return false;
        }
        return !(address instanceof Inet6Address) || carriesPublic(bytes);
    }

    private static boolean carriesPublic(byte[] six) {
        if (NAT64.holds(six)) {
            return is(four(six, 12));
        }
        return !SIX_TO_FOUR.holds(six) || is(four(six, 2));
    }

    private static InetAddress four(byte[] six, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(six, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
