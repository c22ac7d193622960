package torg.vault.backup;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.HKDFParameterSpec;
import torg.vault.Seal;
import torg.vault.Secret;

/**
 * The key on paper, outside Torg. Torg keeps its public half only: every night it can close a backup's key for whoever has
 * the paper, and never open one. X25519 (RFC 7748) with a fresh key for each, HKDF-SHA-256 (RFC 5869), AES-256-GCM.
 */
public final class RecoveryKey {
    private static final int RANDOM = 19;
    private static final int BYTES = RANDOM + 1;
    private static final int LETTERS = 32; // of 5 bits
    private static final int HALF = 32;
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] BASE = point(9);

    private final byte[] paper;
    private final byte[] scalar;

    private RecoveryKey(byte[] paper) {
        this.paper = paper;
        this.scalar = derived(paper, new byte[0], "torg/backup/recovery/paper");
    }

    /** One that nobody has yet. */
    public static RecoveryKey fresh() {
        var random = random(RANDOM);
        var paper = Arrays.copyOf(random, BYTES);
        paper[RANDOM] = check(random);
        return new RecoveryKey(paper);
    }

    /** As somebody typed it: small or large letters, with or without hyphens, O for 0, I and L for 1. @throws BackupFault when mistyped */
    public static RecoveryKey typed(String text) {
        var letters =
                text.toUpperCase().replaceAll("[\\s-]", "").replace('O', '0').replaceAll("[IL]", "1");
        if (letters.length() != LETTERS || letters.chars().anyMatch(letter -> CROCKFORD.indexOf(letter) < 0)) {
            throw new BackupFault(
                    BackupFault.Kind.WRONG_KEY,
                    "That is no recovery key: it has 32 letters and digits in 8 groups, as bin/torg recovery printed it.");
        }
        var number = letters.chars()
                .mapToObj(letter -> BigInteger.valueOf(CROCKFORD.indexOf(letter)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).add(digit));
        var paper = fixed(number.toByteArray(), BYTES);
        if (paper[RANDOM] != check(Arrays.copyOf(paper, RANDOM))) {
            throw new BackupFault(
                    BackupFault.Kind.WRONG_KEY, "The recovery key is mistyped: one sign or more is wrong.");
        }
        return new RecoveryKey(paper);
    }

    /** For the paper: eight groups of four. */
    public Secret text() {
        var number = new BigInteger(1, paper);
        var text = new StringBuilder();
        for (var n = LETTERS - 1; n >= 0; n--) {
            text.append(CROCKFORD.charAt(number.shiftRight(5 * n).intValue() & 31));
            if (n % 4 == 0 && n > 0) {
                text.append('-');
            }
        }
        return new Secret(text.toString());
    }

    byte[] publicHalf() {
        return agreed(scalar, BASE);
    }

    /** What tells one paper from another without telling what is on it. */
    static String fingerprint(byte[] publicHalf) {
        return HexFormat.of().formatHex(sha256(publicHalf), 0, 8);
    }

    static byte[] close(byte[] publicHalf, byte[] key, String purpose) {
        var once = random(HALF);
        var fresh = agreed(once, BASE);
        var sealed = seal(agreed(once, publicHalf), fresh, publicHalf)
                .close(new Secret(Base64.getEncoder().encodeToString(key)), purpose);
        var both = Arrays.copyOf(fresh, HALF + sealed.length);
        System.arraycopy(sealed, 0, both, HALF, sealed.length);
        return both;
    }

    /** @throws Seal.BrokenSeal when it was closed for another paper, or changed */
    byte[] open(byte[] closed, String purpose) {
        if (closed.length <= HALF) {
            throw new BackupFault(BackupFault.Kind.DAMAGED, "The recovery file is cut off.");
        }
        var fresh = Arrays.copyOf(closed, HALF);
        var opened = seal(agreed(scalar, fresh), fresh, publicHalf())
                .open(Arrays.copyOfRange(closed, HALF, closed.length), purpose);
        return Base64.getDecoder().decode(opened.value());
    }

    private static Seal seal(byte[] shared, byte[] fresh, byte[] publicHalf) {
        var salt = Arrays.copyOf(fresh, 2 * HALF);
        System.arraycopy(publicHalf, 0, salt, HALF, HALF);
        return new Seal(derived(shared, salt, "torg/backup/recovery/wrap"));
    }

    private static byte[] agreed(byte[] scalar, byte[] point) {
        try {
            var agreement = KeyAgreement.getInstance("X25519");
            agreement.init(secret(scalar));
            agreement.doPhase(open(point), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw new BackupFault(BackupFault.Kind.DAMAGED, "The recovery file does not hold a key.");
        }
    }

    private static PrivateKey secret(byte[] scalar) throws GeneralSecurityException {
        return KeyFactory.getInstance("X25519")
                .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
    }

    /** Little-endian on paper (RFC 7748, 5), big-endian in Java. */
    private static PublicKey open(byte[] point) throws GeneralSecurityException {
        var turned = new byte[HALF];
        for (var n = 0; n < HALF; n++) {
            turned[n] = point[HALF - 1 - n];
        }
        return KeyFactory.getInstance("X25519")
                .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, turned)));
    }

    private static byte[] point(int u) {
        var point = new byte[HALF];
        point[0] = (byte) u;
        return point;
    }

    private static byte[] derived(byte[] from, byte[] salt, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(from)
                            .addSalt(salt)
                            .thenExpand(purpose.getBytes(), HALF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is part of every JDK from 25 on", e);
        }
    }

    private static byte check(byte[] random) {
        return sha256(random)[0];
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] fixed(byte[] number, int length) {
        var fixed = new byte[length];
        var used = Math.min(number.length, length);
        System.arraycopy(number, number.length - used, fixed, length - used, used);
        return fixed;
    }
}
