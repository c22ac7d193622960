package torg.town;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.profile.Neighbourhood;
import torg.platforms.profile.Pace;
import torg.shell.ShellSettings;

/**
 * The networks of the demonstration, on this very machine, each with a limit of its own that it means: whoever asks faster
 * is told to wait. Torg goes at nine tenths of it. Where a real network publishes a limit by address, that is the limit
 * here too (Bluesky 3,000 and Mastodon 300 in five minutes); the others' are invented, so that a city's 800 accounts are
 * seen within minutes.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class InventedNetworks implements Neighbourhood {
    private static final int BURST = 10;
    private static final long SECOND = 1_000_000_000L;

    private final URI base;
    private final LongSupplier nanos;
    private final Map<Network, Bucket> buckets = new EnumMap<>(Network.class);

    @Autowired
    InventedNetworks(ShellSettings settings) {
        this(settings.address(), System::nanoTime);
    }

    InventedNetworks(String address, LongSupplier nanos) {
        this.base = URI.create(address + "/town/networks/");
        this.nanos = nanos;
        for (var network : Network.withAccounts()) {
            buckets.put(network, new Bucket(perSecond(network), nanos.getAsLong()));
        }
    }

    @Override
    public URI base() {
        return base;
    }

    @Override
    public Pace pace(Network network) {
        return new Pace(3, 3_240 * perSecond(network));
    }

    @Override
    public byte[] cityPicture() {
        return Crest.city();
    }

    static int perSecond(Network network) {
        return switch (network) {
            case BLUESKY -> 10;
            case FACEBOOK, INSTAGRAM, YOUTUBE -> 2;
            default -> 1;
        };
    }

    /** Where an account stands in the invented world. */
    URI address(Network network, String handle) {
        return base.resolve(network.name().toLowerCase() + "/" + handle);
    }

    /** Lets a visitor in, or says after how many seconds to come back. */
    public OptionalLong comeBackIn(Network network) {
        var bucket = buckets.get(network);
        synchronized (bucket) {
            return bucket.take(nanos.getAsLong());
        }
    }

    private static final class Bucket {
        private final int perSecond;
        private double drops = BURST;
        private long at;

        Bucket(int perSecond, long at) {
            this.perSecond = perSecond;
            this.at = at;
        }

        OptionalLong take(long now) {
            drops = Math.min(BURST, drops + (now - at) * (double) perSecond / SECOND);
            at = now;
            if (drops < 1) {
                return OptionalLong.of((long) Math.ceil((1 - drops) / perSecond));
            }
            drops--;
            return OptionalLong.empty();
        }
    }
}
