package torg.images.darkroom;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import torg.platforms.profile.Picture;
import torg.shell.Refused;

/**
 * An image as it was uploaded, and as it is shown: the same dots without what the camera wrote beside them (place, device,
 * owner, a small picture of what was cut away). Only that goes; nothing is encoded anew, so nothing is lost.
 *
 * @param type what the bytes are, whatever their name says
 * @param small empty where this machine cannot draw the format; then the whole one is shown in its place
 * @param size empty where this machine cannot tell
 * @param told whether something stood beside the picture
 */
public record Negative(
        Picture type, byte[] original, byte[] shown, Optional<byte[]> small, Optional<Size> size, boolean told) {
    public static final int LARGEST = 10_000_000;

    /** In dots. */
    public record Size(int width, int height) {}

    /**
     * @throws Refused when it is larger than {@link #LARGEST}, no JPEG, PNG or WebP by its bytes, or damaged
     */
    public static Negative of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Refused("images.too-large");
        }
        var type = Picture.of(Arrays.copyOf(bytes, Math.min(bytes.length, 64)))
                .orElseThrow(() -> new Refused("images.not-an-image"));
        var shown = bare(type, bytes);
        var small = Small.of(type, shown);
        if (small.isEmpty() && type != Picture.WEBP) {
            throw new Refused("images.damaged");
        }
        return new Negative(
                type, bytes, shown, small.map(Small::bytes), small.map(Small::whole), shown.length < bytes.length);
    }

    private static byte[] bare(Picture type, byte[] bytes) {
        return switch (type) {
            case JPEG -> Jpeg.bare(bytes);
            case PNG -> Png.bare(bytes);
            case WEBP -> Webp.bare(bytes);
            case GIF -> throw new Refused("images.not-an-image");
        };
    }

    /**
     * The same dots and nothing beside them, however large it is; for what leaves the city.
     *
     * @return empty for what this is not known how to do with: other kinds, and what is damaged
     */
    public static Optional<byte[]> bare(byte[] bytes) {
        try {
            return Picture.of(Arrays.copyOf(bytes, Math.min(bytes.length, 64))).map(type -> bare(type, bytes));
        } catch (Refused notKnownHow) {
            return Optional.empty();
        }
    }

    public String hash() {
        return hash(original);
    }

    public String shownHash() {
        return hash(shown);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
