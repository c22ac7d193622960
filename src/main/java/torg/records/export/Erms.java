package torg.records.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import torg.records.Reason;
import torg.records.diary.Direction;
import torg.records.diary.Registered;
import torg.shell.Words;

/**
 * The diary's lines in the elements of ERMS (E-ARK CITS ERMS, which is FGS Ärendehantering 2.0): one aggregation for each
 * board, one record for each document, in the order that ERMS.xsd demands in its editions 2.1.2 and 3.0.1 (decision 0033).
 */
record Erms(String city, String address, Instant at) {
    private static final String SPACE = "https://DILCIS.eu/XML/ERMS";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String PUBLISHED = "https://citserms.dilcis.eu/schema/ERMS.xsd";

    void write(List<Registered> lines, OutputStream to) throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("erms");
        xml.writeDefaultNamespace(SPACE);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("xsi", INSTANCE, "schemaLocation", SPACE + " " + PUBLISHED);
        control(xml);
        xml.writeStartElement("aggregations");
        if (lines.isEmpty()) {
            aggregation(xml, city, List.of()); // there must be one
        }
        var boards = lines.stream().collect(Collectors.groupingBy(Registered::boardName));
        for (var board : lines.stream().map(Registered::boardName).distinct().toList()) {
            aggregation(xml, board, boards.get(board));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void control(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("control");
        element(xml, "identification", Map.of("identificationType", "URL"), address + "/diary");
        xml.writeStartElement("maintenanceInformation");
        element(xml, "maintenanceStatus", Map.of("value", "new"), "");
        xml.writeStartElement("maintenanceAgency");
        element(xml, "agencyName", city);
        xml.writeEndElement();
        xml.writeStartElement("maintenanceHistory");
        xml.writeStartElement("maintenanceEvent");
        element(xml, "eventType", Map.of("value", "created"), "");
        element(xml, "eventDateTime", at.toString());
        agent(xml, Map.of("agentType", "other", "otherAgentType", word("system")), "Torg");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void aggregation(XMLStreamWriter xml, String board, List<Registered> lines) throws XMLStreamException {
        xml.writeStartElement("aggregation");
        xml.writeAttribute("systemIdentifier", unique("board/" + board));
        xml.writeAttribute("aggregationType", "own_aggregation_definition");
        xml.writeAttribute("otherAggregationType", word("diary"));
        element(xml, "objectId", board);
        element(xml, "title", board);
        for (var line : lines) {
            record(xml, line);
        }
        xml.writeEndElement();
    }

    private void record(XMLStreamWriter xml, Registered line) throws XMLStreamException {
        xml.writeStartElement("record");
        xml.writeAttribute("systemIdentifier", unique("diary/" + line.id()));
        element(xml, "objectId", line.designation());
        if (line.outside().isPresent()) {
            element(
                    xml,
                    "extraId",
                    Map.of("extraIdType", word("case-system")),
                    line.outside().get());
        }
        if (!line.concernsInFiles().isBlank()) {
            element(xml, "title", line.concernsInFiles());
        }
        if (line.secret()) {
            xml.writeStartElement("restriction");
            xml.writeAttribute("restrictionType", "confidential");
            element(xml, "explanatoryText", Words.swedish("records.left-out.secrecy"));
            element(xml, "regulation", word("regulation"));
            xml.writeEndElement();
        }
        direction(xml, line.particulars().direction());
        agents(xml, line);
        if (line.concernsInFiles().isBlank()) {
            element(xml, "description", word("left-out")); // what has no title must have a description
        }
        dates(xml, line);
        if (line.reason().isPresent()) {
            xml.writeStartElement("notes");
            element(
                    xml,
                    "note",
                    Map.of("noteType", word("ground")),
                    Reason.valueOf(line.reason().get()).code());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void direction(XMLStreamWriter xml, Direction direction) throws XMLStreamException {
        var said = Words.swedish(direction.word());
        element(
                xml,
                "direction",
                switch (direction) {
                    case RECEIVED -> Map.of("directionDefinition", "incoming");
                    case SENT -> Map.of("directionDefinition", "outgoing");
                    case DRAWN_UP -> Map.of("directionDefinition", "other", "otherDirectionDefinition", said);
                },
                said);
    }

    private static void agents(XMLStreamWriter xml, Registered line) throws XMLStreamException {
        xml.writeStartElement("agents");
        if (!line.partyInFiles().isBlank()) {
            var type = line.particulars().direction() == Direction.SENT ? "receiver" : "sender";
            agent(xml, Map.of("agentType", type), line.partyInFiles());
        }
        agent(xml, Map.of("agentType", "other", "otherAgentType", word("registrar")), line.registeredBy());
        xml.writeEndElement();
    }

    private static void agent(XMLStreamWriter xml, Map<String, String> type, String name) throws XMLStreamException {
        xml.writeStartElement("agent");
        for (var one : type.entrySet()) {
            xml.writeAttribute(one.getKey(), one.getValue());
        }
        element(xml, "name", name);
        xml.writeEndElement();
    }

    /** The day has no hour in the diary, and ERMS has no date without one. */
    private static void dates(XMLStreamWriter xml, Registered line) throws XMLStreamException {
        var type = switch (line.particulars().direction()) {
            case RECEIVED -> "received";
            case SENT -> "sent";
            case DRAWN_UP -> "created";
        };
        xml.writeStartElement("dates");
        element(xml, "date", Map.of("dateType", type), line.particulars().day() + "T00:00:00");
        element(
                xml,
                "date",
                Map.of("dateType", "other", "otherDateType", word("registered")),
                line.registeredAt().toString());
        xml.writeEndElement();
    }

    private static String word(String key) {
        return Words.swedish("records.erms." + key);
    }

    /** ERMS wants a UUID; the same thing has the same one in every file. */
    private String unique(String what) {
        return UUID.nameUUIDFromBytes((address + "/" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        element(xml, name, Map.of(), text);
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    private static void element(XMLStreamWriter xml, String name, Map<String, String> attributes, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        for (var one : attributes.entrySet()) {
            xml.writeAttribute(one.getKey(), one.getValue());
        }
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }
}
