package torg.vault;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The keys of this city: the one that seals secrets and the one that signs the ledger. */
public final class Keys {
    private static final int MASTER_BYTES = 32;

    private final VaultSettings settings;

    public Keys(VaultSettings settings) {
        this.settings = settings;
    }

    /** Makes what is missing and refuses what is wrong, before anything depends on it. */
    public void check() {
        seal();
        ledgerKeys();
    }

    /** The key over all other keys, from {@code TORG_MASTER_KEY} or {@code keys/master.key}. */
    public Seal seal() {
        return new Seal(master());
    }

    public Signet signet() {
        return new Signet(master());
    }

    private byte[] master() {
        var key = settings.masterKey()
                .map(Keys::decoded)
                .orElseGet(() -> new KeyFile(settings.keys().resolve("master.key")).readOrCreate(Keys::random));
        if (key.length != MASTER_BYTES) {
            throw new CannotStart("The master key must be 32 bytes, it is " + key.length + ".");
        }
        if (settings.production() && Arrays.equals(key, new byte[MASTER_BYTES])) {
            throw new CannotStart(
                    "TORG_MASTER_KEY is the all-zero default key; make one with: openssl rand -base64 32");
        }
        return key;
    }

    /** The Ed25519 pair (RFC 8032) that signs tree heads, in {@code keys/ledger.key}. */
    public KeyPair ledgerKeys() {
        var stored = new KeyFile(settings.keys().resolve("ledger.key")).readOrCreate(Keys::newPair);
        try {
            var privateLength = stored[0] & 0xff;
            var factory = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Arrays.copyOfRange(stored, 1 + privateLength, stored.length))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(Arrays.copyOfRange(stored, 1, 1 + privateLength))));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new CannotStart("keys/ledger.key does not hold an Ed25519 key pair; restore it from the backup.", e);
        }
    }

    private static byte[] newPair() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var secret = pair.getPrivate().getEncoded();
            var open = pair.getPublic().getEncoded();
            var both = new byte[1 + secret.length + open.length];
            both[0] = (byte) secret.length;
            System.arraycopy(secret, 0, both, 1, secret.length);
            System.arraycopy(open, 0, both, 1 + secret.length, open.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] random() {
        var bytes = new byte[MASTER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] decoded(Secret key) {
        try {
            return Base64.getDecoder().decode(key.value().strip());
        } catch (IllegalArgumentException e) {
            throw new CannotStart("TORG_MASTER_KEY is not base64; make one with: openssl rand -base64 32");
        }
    }
}
