package torg.register.directory.web;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import torg.register.directory.Change;
import torg.shell.Words;

/** Changes to the list as Atom (RFC 4287). */
record Feed(String city, String here, List<Change> changes) {
    void write(OutputStream to) throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "id", here + "/accounts.atom");
        element(xml, "title", Words.t("directory.title") + ", " + city);
        element(
                xml,
                "updated",
                (changes.isEmpty() ? Instant.EPOCH : changes.getFirst().at()).toString());
        xml.writeStartElement("author");
        element(xml, "name", city);
        xml.writeEndElement();
        link(xml, "self", here + "/accounts.atom");
        link(xml, "alternate", here + "/accounts");
        for (var change : changes) {
            entry(xml, change);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", here + "/accounts.atom#" + change.id());
        element(
                xml,
                "title",
                change.name() + ", " + change.network().brand() + ": "
                        + Words.t(change.what().word()));
        element(xml, "updated", change.at().toString());
        link(xml, "alternate", here + (change.listed() ? "/accounts/" + change.account() : "/accounts"));
        xml.writeEndElement();
    }

    static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }
}
