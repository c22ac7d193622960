package torg.images.darkroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import torg.platforms.profile.Picture;
import torg.shell.Refused;

/** Where and with what an image was taken is nobody's business; the image is. */
public class NegativeTests {
    private static final String CAMERA = "Canon EOS 5D, 59.3293 N 18.0686 E";

    @Test
    void what_a_camera_wrote_into_a_jpeg_is_gone_and_every_dot_is_kept() throws IOException {
        var plain = jpeg(400, 300);
        var told = told(plain, 1);

        var negative = Negative.of(told);

        assertThat(negative.type()).isEqualTo(Picture.JPEG);
        assertThat(text(negative.shown())).doesNotContain("Canon", "Exif", "59.3293");
        assertThat(dots(negative.shown())).isEqualTo(dots(plain));
        assertThat(negative.original()).isEqualTo(told);
        assertThat(negative.hash()).isNotEqualTo(negative.shownHash());
        assertThat(negative.told()).isTrue();
        assertThat(negative.size()).contains(new Negative.Size(400, 300));
    }

    @Test
    void small_pictures_in_jfif_and_what_stands_behind_a_scan_are_gone() throws IOException {
        var plain = jpeg(40, 30);
        assertThat(plain[3] & 255).as("JFIF comes first").isEqualTo(0xe0);
        var small = CAMERA.substring(0, 27).getBytes(StandardCharsets.US_ASCII); // three by three dots in three colours
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 4);
        told.writeBytes(new byte[] {0, (byte) (16 + small.length)});
        told.write(plain, 6, 12);
        told.writeBytes(new byte[] {3, 3});
        told.writeBytes(small);
        told.writeBytes(segment(0xe0, "JFXX\0" + CAMERA));
        told.write(plain, 20, plain.length - 22);
        told.writeBytes(segment(0xfe, CAMERA));
        told.write(plain, plain.length - 2, 2);

        var bare = Negative.bare(told.toByteArray()).orElseThrow();

        assertThat(text(told.toByteArray())).contains("Canon");
        assertThat(text(bare)).doesNotContain("Canon", "JFXX").contains("JFIF");
        assertThat(dots(bare)).isEqualTo(dots(plain));
    }

    @Test
    void what_nobody_knows_how_to_clean_is_not_cleaned() throws IOException {
        assertThat(Negative.bare("GIF89a and more".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Negative.bare("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Negative.bare(Arrays.copyOf(jpeg(40, 30), 100))).isEmpty();
        assertThat(Negative.bare(Arrays.copyOf(png(40, 30), Negative.LARGEST + 1)))
                .as("large ones too")
                .isPresent();
    }

    /** What stands beside a picture. @param content shorter than 250 signs */
    public static byte[] segment(int marker, String content) {
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        var all =
                Arrays.copyOf(new byte[] {(byte) 0xff, (byte) marker, 0, (byte) (2 + bytes.length)}, 4 + bytes.length);
        System.arraycopy(bytes, 0, all, 4, bytes.length);
        return all;
    }

    @Test
    void an_image_taken_sideways_still_stands_upright() throws IOException {
        var negative = Negative.of(told(jpeg(400, 300), 6));

        assertThat(text(negative.shown())).contains("Exif").doesNotContain("Canon");
        assertThat(Jpeg.orientation(negative.shown())).hasValue(6);
        assertThat(Jpeg.orientation(negative.small().orElseThrow())).hasValue(6);
        assertThat(dots(negative.small().orElseThrow()))
                .as("and can still be read")
                .isNotEmpty();
    }

    @Test
    void what_follows_the_end_of_a_file_is_gone() throws IOException {
        for (var file : new byte[][] {jpeg(40, 30), png(40, 30)}) {
            var longer = Arrays.copyOf(file, file.length + 100);
            System.arraycopy(CAMERA.getBytes(StandardCharsets.US_ASCII), 0, longer, file.length, CAMERA.length());

            assertThat(text(Negative.of(longer).shown())).doesNotContain("Canon");
            assertThat(dots(Negative.of(longer).shown())).isEqualTo(dots(file));
        }
    }

    @Test
    void texts_and_exif_in_a_png_are_gone() throws IOException {
        var plain = png(120, 80);
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, 33); // signature and head
        told.writeBytes(chunk("tEXt", "Comment\0" + CAMERA));
        told.writeBytes(chunk("eXIf", CAMERA));
        told.write(plain, 33, plain.length - 33);

        var shown = Negative.of(told.toByteArray()).shown();

        assertThat(text(shown)).doesNotContain("Canon", "tEXt", "eXIf");
        assertThat(dots(shown)).isEqualTo(dots(plain));
    }

    @Test
    void exif_and_xmp_in_a_webp_are_gone_and_its_head_says_so() {
        var dots = new byte[] {'d', 'o', 't', 's', '!'};
        var head = new byte[] {0x0c | 0x10, 0, 0, 0, 9, 0, 0, 9, 0, 0};

        var shown = Negative.of(webp("VP8X", head, "VP8 ", dots, "EXIF", CAMERA.getBytes(), "XMP ", CAMERA.getBytes()))
                .shown();

        assertThat(shown).isEqualTo(webp("VP8X", new byte[] {0x10, 0, 0, 0, 9, 0, 0, 9, 0, 0}, "VP8 ", dots));
    }

    @Test
    void what_is_no_image_by_its_bytes_is_refused_whatever_it_is_called() throws IOException {
        for (var no : new byte[][] {
            {}, "<svg onload='alert(1)'/>".getBytes(), "GIF89a".getBytes(), {(byte) 0xff, (byte) 0xd8, (byte) 0xff}
        }) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> Negative.of(no));
        }
        var cut = Arrays.copyOf(png(300, 300), 200);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Negative.of(cut))
                .withMessage("images.damaged");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Negative.of(new byte[Negative.LARGEST + 1]))
                .withMessage("images.too-large");
        var enormous = png(8, 8);
        enormous[16] = 0x7f; // the width in its head
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Negative.of(enormous));
    }

    @Test
    void no_cut_and_no_flipped_byte_is_taken_for_more_than_a_damaged_file() throws IOException {
        var told = told(jpeg(40, 30), 6);
        for (int n = 0; n < told.length; n += 3) {
            developedOrRefused(Arrays.copyOf(told, n));
            var flipped = told.clone();
            flipped[n] ^= 0x55;
            developedOrRefused(flipped);
        }
    }

    private static void developedOrRefused(byte[] bytes) {
        try {
            assertThat(Negative.of(bytes).shown()).isNotEmpty();
        } catch (Refused no) {
            assertThat(no.getMessage()).startsWith("images.");
        }
    }

    public static byte[] jpeg(int width, int height) throws IOException {
        return encoded("jpeg", width, height);
    }

    private static byte[] png(int width, int height) throws IOException {
        return encoded("png", width, height);
    }

    private static byte[] encoded(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var sheet = picture.createGraphics();
        sheet.setColor(Color.ORANGE);
        sheet.fillOval(width / 8, height / 6, width / 2, height / 2);
        sheet.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** As a camera writes it: which side is up, and where one was. */
    public static byte[] told(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(26 + CAMERA.length()).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes()).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0);
        tiff.put(CAMERA.getBytes(StandardCharsets.US_ASCII));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (8 + tiff.capacity()), 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff.array());
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 7, 'C', 'a', 'n', 'o', 'n'}); // a comment
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] chunk(String name, String content) {
        var bytes = (name + content).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(bytes);
        return ByteBuffer.allocate(8 + bytes.length)
                .putInt(bytes.length - 4)
                .put(bytes)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] webp(Object... chunks) {
        var content = new ByteArrayOutputStream();
        for (int n = 0; n < chunks.length; n += 2) {
            var bytes = (byte[]) chunks[n + 1];
            content.writeBytes(((String) chunks[n]).getBytes(StandardCharsets.US_ASCII));
            content.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(bytes.length)
                    .array());
            content.writeBytes(Arrays.copyOf(bytes, bytes.length + (bytes.length & 1)));
        }
        return ByteBuffer.allocate(12 + content.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes())
                .putInt(4 + content.size())
                .put("WEBP".getBytes())
                .put(content.toByteArray())
                .array();
    }

    private static int[] dots(byte[] file) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(file));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
