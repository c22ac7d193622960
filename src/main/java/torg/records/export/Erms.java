package torg.records.export;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import torg.records.Reason;
import torg.records.diary.Direction;
import torg.records.diary.Registered;
import torg.shell.Words;

/**
 * The diary's lines in the elements of ERMS (E-ARK CITS ERMS, which is FGS Ärendehantering 2.0): one aggregation for each
 * board, one record for each document. It is for a case system to read in, and is not the archive's package.
 */
record Erms(String city, String address) {
    void write(List<Registered> lines, OutputStream to) throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("erms");
        xml.writeDefaultNamespace("https://DILCIS.eu/XML/ERMS");
        xml.writeStartElement("control");
        element(xml, "identification", address + "/diary");
        element(xml, "informationClass", Words.swedish("records.diary"));
        element(xml, "systemInformation", "Torg");
        xml.writeEndElement();
        xml.writeStartElement("aggregations");
        for (var board : lines.stream().map(Registered::boardName).distinct().toList()) {
            xml.writeStartElement("aggregation");
            xml.writeAttribute("aggregationType", "series");
            element(xml, "title", board);
            for (var line : lines) {
                if (line.boardName().equals(board)) {
                    record(xml, line);
                }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void record(XMLStreamWriter xml, Registered line) throws XMLStreamException {
        xml.writeStartElement("record");
        xml.writeAttribute("systemIdentifier", Long.toString(line.id()));
        element(xml, "objectId", line.designation());
        if (line.outside().isPresent()) {
            element(xml, "extraId", line.outside().get());
        }
        element(xml, "title", line.concernsInFiles());
        element(
                xml,
                "direction",
                switch (line.particulars().direction()) {
                    case RECEIVED -> "incoming";
                    case SENT -> "outgoing";
                    case DRAWN_UP -> "internal";
                });
        xml.writeStartElement("dates");
        xml.writeStartElement("date");
        xml.writeAttribute("dateType", line.particulars().direction() == Direction.RECEIVED ? "received" : "created");
        xml.writeCharacters(line.particulars().day().toString());
        xml.writeEndElement();
        xml.writeEndElement();
        agents(xml, line);
        if (line.secret()) {
            xml.writeStartElement("restriction");
            xml.writeAttribute("restrictionType", "confidential");
            element(xml, "explanatoryText", Words.swedish("records.left-out.secrecy"));
            xml.writeEndElement();
        }
        if (line.reason().isPresent()) {
            element(xml, "notes", Reason.valueOf(line.reason().get()).code());
        }
        xml.writeEndElement();
    }

    private static void agents(XMLStreamWriter xml, Registered line) throws XMLStreamException {
        xml.writeStartElement("agents");
        if (!line.partyInFiles().isBlank()) {
            agent(xml, line.particulars().direction() == Direction.SENT ? "receiver" : "sender", line.partyInFiles());
        }
        agent(xml, "registrar", line.registeredBy());
        xml.writeEndElement();
    }

    private static void agent(XMLStreamWriter xml, String type, String name) throws XMLStreamException {
        xml.writeStartElement("agent");
        xml.writeAttribute("agentType", type);
        element(xml, "name", name);
        xml.writeEndElement();
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }
}
