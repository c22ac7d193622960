package torg.shell.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

public class PaperTests {
    private static final String HTML = """
            <html lang="sv" xmlns="http://www.w3.org/1999/xhtml">
            <head><title>Beslut om konto</title><meta name="subject" content="Beslut"/><style>
            @page { size: a4; @bottom-right { content: counter(page) " (" counter(pages) ")"; font-family: DejaVu; } }
            body { font-family: DejaVu; font-size: 10pt; } th { text-align: left; }
            </style></head>
            <body><h1>Beslut om konto</h1><p>Kulturnämnden, Hedvig Åkesson. %s</p>
            <h2>Uppgifter</h2>
            <table><caption>Kontot</caption><thead><tr><th scope="col">Uppgift</th><th scope="col">Svar</th></tr></thead>
            <tbody><tr><td>Syfte</td><td>Svara på frågor</td></tr></tbody></table>
            <ul><li>Öppet för alla</li><li>Svar inom två dagar</li></ul></body></html>
            """;

    private final Paper paper = new Paper();

    @Test
    void a_paper_is_tagged_and_says_its_language_and_its_title() throws Exception {
        try (var pdf = Loader.loadPDF(paper.pdf(HTML.formatted("")))) {
            var catalogue = pdf.getDocumentCatalog();

            assertThat(catalogue.getLanguage()).isEqualTo("sv");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Beslut om konto");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Hedvig Åkesson", "Svara på frågor");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void a_paper_passes_verapdf(PDFAFlavour flavour) throws Exception {
        assertThat(broken(paper.pdf(HTML.formatted("")), flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void the_checker_complains_of_an_ordinary_pdf(PDFAFlavour flavour) throws Exception {
        var ordinary = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(ordinary);
        }

        assertThat(broken(ordinary.toByteArray(), flavour)).isNotEmpty();
    }

    /** What people paste: control characters, a lone half of a pair, signs that the font lacks, another script. */
    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void whatever_somebody_wrote_it_becomes_a_paper_that_passes(PDFAFlavour flavour) throws Exception {
        var odd = "a\u0000b\u000Bc\uD800d \uD83D\uDC1F Привет 图书馆 مكتبة &lt;b&gt; &amp;";

        assertThat(broken(paper.pdf(HTML.formatted(odd)), flavour)).isEmpty();
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", call -> {
            asked.incrementAndGet();
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        server.start();
        try {
            var away = "http://127.0.0.1:" + server.getAddress().getPort();
            paper.pdf(HTML.formatted("<img alt=\"x\" src=\"" + away + "/x.png\"/>")
                    .replace("</head>", "<link rel=\"stylesheet\" href=\"" + away + "/x.css\"/></head>"));
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    /** The rules broken, each with its message, by the reference checker of the PDF Association. */
    public static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
