package torg.records.diary.web;

import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import torg.records.diary.PublicDiary.Entry;
import torg.shell.Words;

/** The newest lines of the public diary as Atom (RFC 4287). */
record DiaryFeed(String city, String here, List<Entry> entries) {
    void write(OutputStream to) throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "id", here + "/diary.atom");
        element(xml, "title", Words.t("records.diary") + ", " + city);
        element(
                xml,
                "updated",
                entries.stream()
                        .map(Entry::changedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.writeStartElement("author");
        element(xml, "name", city);
        xml.writeEndElement();
        link(xml, "self", here + "/diary.atom");
        link(xml, "alternate", here + "/diary");
        for (var entry : entries) {
            entry(xml, entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", here + "/diary.atom#" + entry.id());
        element(
                xml,
                "title",
                entry.designation() + ", " + entry.board() + ": "
                        + entry.concerns().orElseGet(() -> Words.t("records.diary.left-out")));
        element(xml, "updated", entry.changedAt().toString());
        link(
                xml,
                "alternate",
                here + "/diary?number=" + URLEncoder.encode(entry.designation(), StandardCharsets.UTF_8));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }
}
