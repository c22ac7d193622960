package torg.register.intake.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read, with the parser that will read it, so both see the same. A small file can
 * unfold to gigabytes, and a single cell called ZZZZZZ1 makes the library make room for three hundred million others.
 */
final class Inspection {
    private static final long MOST_UNFOLDED = 128L << 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_COLUMN = 3; // Excel ends at XFD
    private static final int MOST_CELLS_IN_ROW = 16_384;
    private static final int LONGEST_FORMULA = 8_192;
    private static final int MOST_ARRAY_FORMULAS = 1_000; // the library compares each cell with each of them
    private static final XMLInputFactory XML = xml();

    private long unfolded;
    private int arrayFormulas;
    private boolean inRow;
    private int cellsInRow;

    /** @throws Unreadable when the file holds what no honest workbook holds */
    static void of(byte[] file) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var inspection = new Inspection();
            var entries = Collections.list(zip.getEntries());
            refuseIf(entries.size() > MOST_ENTRIES);
            if (entries.stream()
                    .noneMatch(entry ->
                            entry.getName().startsWith("xl/") && entry.getName().endsWith(".xml"))) {
                throw new Unreadable(
                        "register.intake.unreadable.other-format"); // OpenDocument, Word, Excel's binary form
            }
            for (var entry : entries) {
                if (entry.getName().equals("EncryptedPackage")
                        || entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Unreadable("register.intake.unreadable.encrypted");
                }
                try (var content = inspection.new Counted(zip.getInputStream(entry))) {
                    inspection.lookThrough(content);
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    /** What the parser cannot follow it cannot follow later either: every cell before that has been seen. */
    private void lookThrough(InputStream part) {
        rowEnds();
        try {
            var reader = XML.createXMLStreamReader(part);
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    look(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    rowEnds();
                }
            }
        } catch (XMLStreamException noXml) {
            return;
        }
    }

    private void look(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "row" -> inRow = true;
            case "c" -> {
                cellsInRow += inRow ? 1 : 0;
                refuseIf(cellsInRow > MOST_CELLS_IN_ROW || letters(reader) > LONGEST_COLUMN);
            }
            case "f" -> {
                refuseIf("array".equals(reader.getAttributeValue(null, "t")) && ++arrayFormulas > MOST_ARRAY_FORMULAS);
                refuseIf(length(reader) > LONGEST_FORMULA);
            }
            default -> {
                // carries no cells
            }
        }
    }

    private void rowEnds() {
        inRow = false;
        cellsInRow = 0;
    }

    private static long letters(XMLStreamReader cell) {
        var name = cell.getAttributeValue(null, "r");
        return name == null ? 0 : name.chars().filter(Character::isLetter).count();
    }

    private static int length(XMLStreamReader formula) {
        try {
            return formula.getElementText().length();
        } catch (XMLStreamException noFormula) {
            throw new Unreadable("register.intake.unreadable.broken");
        }
    }

    private static void refuseIf(boolean harmful) {
        if (harmful) {
            throw new Unreadable("register.intake.unreadable.too-much");
        }
    }

    private static XMLInputFactory xml() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Counts what is unfolded, over all parts, and stops when it is more than a list can be. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            var read = super.read(to, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            unfolded += more;
            refuseIf(unfolded > MOST_UNFOLDED);
        }
    }
}
