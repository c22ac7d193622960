package torg.exports.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Facebook and Instagram write the bytes of UTF-8 as if each were a letter of Latin-1: "HÃ¥kan" is Håkan (domain.md 3.9).
 * Mended only where every letter can be such a byte and the bytes are UTF-8; what a person wrote right stays as it is.
 */
final class Mended {
    private Mended() {}

    static String text(String told) {
        if (told.chars().allMatch(c -> c < 0x80) || told.chars().anyMatch(c -> c > 0xff)) {
            return told;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(told.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException rightAsItIs) {
            return told;
        }
    }
}
