package torg.shell.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of HTML: PDF/UA-1 (a screen reader can read it) and PDF/A-2a (an archive can keep it), with language, title,
 * tags and every font inside. Nothing is fetched: neither pictures nor styles from anywhere.
 */
@Component
public class Paper {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    /** What XML 1.0 cannot hold at all. Somebody pasted it; it has neither shape nor sound. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])"
                    + "|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "torg");

    /** @param title as it stands in the file, in the paper's language */
    public record Printed(String title, byte[] pdf) {}

    /** In the sheet's own language, whatever language its reader has. */
    public Printed print(Sheet sheet) {
        var readers = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(sheet.language());
        try {
            var output = new StringOutput();
            templates.render(sheet.template(), sheet, output);
            return new Printed(sheet.title(), pdf(output.toString()));
        } finally {
            LocaleContextHolder.setLocaleContext(readers);
        }
    }

    public byte[] pdf(Sheet sheet) {
        return print(sheet).pdf();
    }

    /** @param html well-formed XHTML with {@code lang} and {@code title} */
    public byte[] pdf(String html) {
        var output = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(COLOURS)
                    .useFont(() -> font("DejaVuSansCondensed.ttf"), "DejaVu", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), "DejaVu", 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withProducer("Torg")
                    .withHtmlContent(UNSPEAKABLE.matcher(html).replaceAll(" "), null)
                    .toStream(output)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static ByteArrayInputStream font(String file) {
        try (var font = Paper.class.getResourceAsStream(FONTS + file)) {
            return new ByteArrayInputStream(font.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
