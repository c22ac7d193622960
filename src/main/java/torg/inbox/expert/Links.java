package torg.inbox.expert;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.vault.Signet;

/**
 * Links for those outside the city: a last day and 160 random bits under the city's signet. So one that was made up is
 * known without asking the database, nobody can move the day, and the database knows a link by its hash only.
 */
@Component
class Links {
    private static final String PURPOSE = "asked/link";
    private static final int DAY = Integer.BYTES;
    private static final int SIGNED = DAY + 20;

    private final Signet signet;
    private final SecureRandom random = new SecureRandom();

    Links(Signet signet) {
        this.signet = signet;
    }

    /** @param hash what the database keeps of it */
    record Link(String secret, LocalDate lastDay, byte[] hash) {
        @Override
        public String toString() {
            return "[link]";
        }
    }

    Link fresh(LocalDate lastDay) {
        var signed = new byte[SIGNED];
        random.nextBytes(signed);
        ByteBuffer.wrap(signed).putInt((int) lastDay.toEpochDay());
        var whole = ByteBuffer.allocate(SIGNED + Signet.LENGTH)
                .put(signed)
                .put(signet.mark(PURPOSE, signed))
                .array();
        return new Link(Base64.getUrlEncoder().withoutPadding().encodeToString(whole), lastDay, hash(whole));
    }

    /** Empty for what the city never signed. */
    Optional<Link> read(String secret) {
        var whole = bytes(secret);
        if (whole.length != SIGNED + Signet.LENGTH) {
            return Optional.empty();
        }
        var signed = Arrays.copyOf(whole, SIGNED);
        return signet.knows(PURPOSE, signed, Arrays.copyOfRange(whole, SIGNED, whole.length))
                ? Optional.of(new Link(
                        secret, LocalDate.ofEpochDay(ByteBuffer.wrap(signed).getInt()), hash(whole)))
                : Optional.empty();
    }

    private static byte[] bytes(String secret) {
        try {
            return Base64.getUrlDecoder().decode(secret);
        } catch (IllegalArgumentException nonsense) {
            return new byte[0];
        }
    }

    private static byte[] hash(byte[] whole) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
