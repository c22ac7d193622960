package torg.platforms.delivery;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.shell.ShellSettings;
import torg.vault.Signet;

/**
 * Where a platform that takes no bytes fetches a picture: under the city's signet, for an hour or two, and only while its
 * post is on its way. Nobody can make such an address, and one that leaks soon leads nowhere.
 */
@Component
public class PictureAddresses {
    private static final String PURPOSE = "publication/picture";
    private static final String PATH = "/connections/pictures/";
    private static final int HEAD = Long.BYTES + 1;

    private final Publications publications;
    private final Signet signet;
    private final ShellSettings settings;
    private final Clock clock;

    PictureAddresses(Publications publications, Signet signet, ShellSettings settings, Clock clock) {
        this.publications = publications;
        this.signet = signet;
        this.settings = settings;
        this.clock = clock;
    }

    URI address(String key, int number) {
        var name = key.getBytes(StandardCharsets.UTF_8);
        var ends = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.HOURS);
        var signed = ByteBuffer.allocate(HEAD + name.length)
                .putLong(ends.getEpochSecond())
                .put((byte) number)
                .put(name)
                .array();
        var whole = ByteBuffer.allocate(signed.length + Signet.LENGTH)
                .put(signed)
                .put(signet.mark(PURPOSE, signed))
                .array();
        return URI.create(settings.address()
                + PATH
                + Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    }

    /** Empty for what the city never signed, what has run out, and what is no longer on its way. */
    public Optional<Publication.Enclosed> read(String last) {
        var whole = bytes(last);
        if (whole.length <= HEAD + Signet.LENGTH) {
            return Optional.empty();
        }
        var signed = Arrays.copyOf(whole, whole.length - Signet.LENGTH);
        var mark = Arrays.copyOfRange(whole, signed.length, whole.length);
        var ends = ByteBuffer.wrap(signed).getLong();
        if (!signet.knows(PURPOSE, signed, mark) || clock.instant().getEpochSecond() >= ends) {
            return Optional.empty();
        }
        var key = new String(signed, HEAD, signed.length - HEAD, StandardCharsets.UTF_8);
        return publications.picture(key, signed[Long.BYTES]);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException nonsense) {
            return new byte[0];
        }
    }
}
