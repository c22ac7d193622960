package torg.ledger.web;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import torg.shell.Words;

/** The newest heads of days as Atom (RFC 4287), each whole, so that a feed reader that keeps its entries keeps the ledger honest. */
record DaysFeed(String city, String here, List<DaysPage.Day> days) {
    void write(OutputStream to) throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "id", here + "/ledger/days.atom");
        element(xml, "title", Words.t("ledger.days") + ", " + city);
        element(
                xml,
                "updated",
                days.stream()
                        .map(DaysPage.Day::at)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.writeStartElement("author");
        element(xml, "name", city);
        xml.writeEndElement();
        link(xml, "self", here + "/ledger/days.atom");
        link(xml, "alternate", here + "/ledger/days");
        for (var day : days) {
            entry(xml, day);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void entry(XMLStreamWriter xml, DaysPage.Day day) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", here + "/ledger/days.atom#" + day.day());
        element(xml, "title", Words.t("ledger.days.of", day.day().toString(), day.size()));
        element(xml, "updated", day.at().toString());
        link(xml, "alternate", here + "/ledger/files/" + day.size() + ".head");
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(day.note());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
