package torg.register.intake.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.register.intake.Lists;
import torg.register.intake.spreadsheet.Spreadsheet.Row;

class ExcelTests {
    private static final byte[] SMALL = Lists.excel(List.of(List.of("Namn", "Mål"), List.of("Badet", "x")));
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void every_row_comes_under_the_number_that_excel_shows_beside_it() {
        var read = read(Lists.sheet(sheet -> {
            sheet.value(0, 0, "Stadens konton i sociala medier");
            sheet.range(0, 0, 0, 3).merge();
            sheet.value(2, 0, "Namn");
            sheet.value(2, 1, "Målgrupp");
            sheet.value(4, 0, "Badet på Östermalm");
            sheet.value(4, 1, "Åhörare & ”läsare” < 18 år");
        }));

        assertThat(read.rows())
                .containsExactly(
                        new Row(1, List.of("Stadens konton i sociala medier")),
                        new Row(3, List.of("Namn", "Målgrupp")),
                        new Row(5, List.of("Badet på Östermalm", "Åhörare & ”läsare” < 18 år")));
    }

    @Test
    void numbers_days_and_formulas_read_as_a_person_reads_them() {
        var read = read(Lists.sheet(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(1, 0, 12345);
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(1, 2, LocalDate.of(2024, 5, 6));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, 45418.5);
            sheet.style(1, 3).format("d mmm yyyy h:mm").set();
            sheet.value(1, 4, 45418);
            sheet.style(1, 4).format("0.00 [$-41D]").set();
            sheet.value(1, 5, true);
            sheet.formula(1, 6, "HYPERLINK(\"https://www.facebook.com/badet\",\"Till kontot\")");
            sheet.value(1, 7, 1e300);
        }));

        assertThat(read.rows().get(1).cells())
                .containsExactly(
                        "12345",
                        "0.3",
                        "2024-05-06",
                        "2024-05-06 12:00",
                        "45418",
                        "true",
                        "https://www.facebook.com/badet",
                        "1.0E300");
    }

    @Test
    void a_formula_counts_as_what_it_last_gave() {
        var read = read(sheetXml(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"Ba\"&amp;\"det\"</f><v>Badet</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c></row>"));

        assertThat(read.rows().getFirst().cells()).containsExactly("Badet", "2", "#DIV/0!");
    }

    @Test
    void the_first_sheet_that_shows_is_read_unless_another_is_chosen() {
        var file = Lists.excel(workbook -> {
            var hidden = workbook.newWorksheet("Gammalt");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "gammalt");
            hidden.value(1, 0, "gammalt");
            for (var name : List.of("Konton", "Övrigt")) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, name);
                sheet.value(1, 0, "x");
            }
        });

        var first = read(file);

        assertThat(first.sheets()).containsExactly("Gammalt", "Konton", "Övrigt");
        assertThat(first.sheet()).isEqualTo("Konton");
        assertThat(Spreadsheet.read(file, Optional.of("Övrigt"))
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("Övrigt");
        assertThat(Spreadsheet.read(file, Optional.of("finns inte")).sheet()).isEqualTo("Konton");
    }

    @Test
    void a_workbook_without_styles_is_read() {
        var without = rewritten(SMALL, (name, content) -> switch (name) {
            case "xl/styles.xml" -> null;
            case "[Content_Types].xml" -> content.replaceAll("<Override PartName=\"/xl/styles.xml\"[^>]*>", "");
            default -> content;
        });

        assertThat(read(without).rows()).hasSize(2);
    }

    @Test
    void a_password_an_older_format_and_another_zip_are_told_apart_from_a_broken_file() {
        var ole = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));
        var encrypted = concatenated(ole, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        refused(encrypted, "encrypted");
        refused(ole, "other-format");
        refused(
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>")),
                "other-format");
        refused(zip(Map.of("word/document.xml", "<a/>")), "other-format");
        refused(Arrays.copyOf(SMALL, SMALL.length / 2), "broken");
        refused(zip(Map.of("xl/workbook.bin", "")), "other-format");
    }

    @Test
    void a_sheet_that_is_cut_off_is_broken_and_not_half_a_list() {
        refused(sheetXml("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1"), "broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"odd\"><v>1</v></c></row>",
                "<row r=\"one\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"7\"/><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><f><x/></f><v>1</v></c></row>"
            })
    void what_excel_never_writes_is_broken(String rows) {
        refused(sheetXml(rows), "broken");
    }

    @Test
    void entities_are_not_followed() {
        var external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

        for (var doctype : List.of(external, laughs)) {
            var file = rewritten(
                    SMALL,
                    (name, content) -> name.equals(SHEET)
                            ? content.replace("<worksheet", doctype + "<worksheet")
                                    .replaceFirst(
                                            "(?s)<sheetData>.*</sheetData>",
                                            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;&b;</t></is></c></row></sheetData>")
                            : content);

            assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(file));
        }
    }

    @Test
    void what_unfolds_to_more_than_a_list_is_refused() {
        refused(rewritten(SMALL, (name, content) -> name.equals(SHEET) ? " ".repeat(140 << 20) : content), "too-much");
        refused(sheetXml("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "too-much");
        refused(sheetXml("<row r=\"1\">" + "<c/>".repeat(20_000) + "</row>"), "too-much");
        refused(sheetXml("<row r=\"1\"><row r=\"2\">" + "<c/><row>".repeat(20_000) + "</row>"), "too-much");
        refused(sheetXml("<row r=\"1\"><c r=\"A1\"><f>" + "A1+".repeat(4_000) + "1</f><v>1</v></c></row>"), "too-much");
        refused(
                sheetXml("<row r=\"1\">" + "<c><f t=\"array\" ref=\"A1:B2\">1</f></c>".repeat(1_001) + "</row>"),
                "too-much");
    }

    @Test
    void one_long_text_that_stands_in_a_million_cells_is_refused() {
        var cells = "<c t=\"s\"><v>0</v></c>".repeat(150);
        var rows = ("<row>" + cells + "</row>").repeat(100);
        var file = rewritten(
                Lists.excel(List.of(List.of("å".repeat(30_000)), List.of("x"))),
                (name, content) -> name.equals(SHEET) ? data(content, rows) : content);

        refused(file, "too-much");
    }

    @Test
    void more_rows_columns_or_letters_than_a_list_has_are_told_with_the_number() {
        refused(sheetXml("<row><c><v>1</v></c></row>".repeat(100_001)), "too-many-rows");
        refused(sheetXml("<row r=\"1\"><c r=\"ZZ1\"><v>1</v></c></row>"), "too-many-columns");
        refused(
                sheetXml("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "a".repeat(32_768)
                        + "</t></is></c></row>"),
                "too-long-cell");
    }

    @Test
    void empty_cells_far_out_are_nothing() {
        assertThat(read(sheetXml(
                                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row>"))
                        .rows())
                .containsExactly(new Row(1, List.of("1")), new Row(1_048_576, List.of("2")));
    }

    private static byte[] sheetXml(String rows) {
        return rewritten(SMALL, (name, content) -> name.equals(SHEET) ? data(content, rows) : content);
    }

    private static String data(String sheet, String rows) {
        var from = sheet.indexOf("<sheetData>") + "<sheetData>".length();
        return sheet.substring(0, from) + rows + sheet.substring(sheet.indexOf("</sheetData>"));
    }

    private static byte[] rewritten(byte[] workbook, BiFunction<String, String, String> change) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                var changed = change.apply(entry.getName(), content);
                if (changed != null) {
                    parts.put(entry.getName(), changed);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Spreadsheet read(byte[] file) {
        return Spreadsheet.read(file, Optional.empty());
    }

    private static void refused(byte[] file, String why) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(file))
                .withMessage("register.intake.unreadable." + why);
    }
}
