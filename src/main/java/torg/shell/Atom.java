package torg.shell;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed as every feed reader reads it (RFC 4287). It was changed when the newest of its entries was. Characters that XML 1.0
 * cannot hold are left out: a resident may have written them.
 *
 * @param self its own address, by which it is also known
 * @param alternate the page that shows the same
 */
public record Atom(String self, String title, String author, String alternate, List<Entry> entries) {
    private static final String NOT_XML = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    /** @param id what tells it from the feed's other entries, for ever */
    public record Entry(
            String id,
            String title,
            Optional<Instant> published,
            Instant updated,
            String alternate,
            Optional<String> content) {

        /** Only that there is something, and where. */
        public static Entry of(String id, String title, Instant updated, String alternate) {
            return new Entry(id, title, Optional.empty(), updated, alternate, Optional.empty());
        }
    }

    public void write(OutputStream to) throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "id", self);
        element(xml, "title", title);
        element(xml, "updated", updated().toString());
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
        link(xml, "self", self);
        link(xml, "alternate", alternate);
        for (var entry : entries) {
            write(entry, xml);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private void write(Entry entry, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", self + "#" + entry.id());
        element(xml, "title", entry.title());
        if (entry.published().isPresent()) {
            element(xml, "published", entry.published().get().toString());
        }
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.alternate());
        if (entry.content().isPresent()) {
            element(xml, "content", entry.content().get());
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll(NOT_XML, ""));
        xml.writeEndElement();
    }
}
