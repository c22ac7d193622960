package torg.records.packages.sip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML written as it is read: elements opened with their attributes, and closed. Nothing is held in memory. */
final class Xml {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();
    /** What XML 1.0 cannot hold at all. */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;
    private final Map<String, String> spaces;

    private Xml(XMLStreamWriter out, Map<String, String> spaces) {
        this.out = out;
        this.spaces = spaces;
    }

    interface Body {
        void in(Xml xml) throws XMLStreamException, IOException;
    }

    /** @param spaces the namespaces by their prefixes; what is not of the default one is named {@code prefix:name} */
    static void write(OutputStream to, String root, String space, Map<String, String> spaces, Body body)
            throws IOException {
        try {
            var buffered = new BufferedOutputStream(to, 1 << 14);
            var out = WRITERS.createXMLStreamWriter(buffered, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(space);
            for (var one : spaces.entrySet()) {
                out.writeNamespace(one.getKey(), one.getValue());
            }
            body.in(new Xml(out, spaces));
            out.writeEndDocument();
            out.flush();
            buffered.flush();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException disk ? disk : new IOException(e);
        }
    }

    /** An attribute of the element that was opened last; nothing where the value is empty. */
    Xml with(String name, String value) throws XMLStreamException {
        if (value.isEmpty()) {
            return this;
        }
        var colon = name.indexOf(':');
        if (colon < 0) {
            out.writeAttribute(name, speakable(value));
        } else {
            var prefix = name.substring(0, colon);
            out.writeAttribute(prefix, spaces.get(prefix), name.substring(colon + 1), speakable(value));
        }
        return this;
    }

    Xml open(String name) throws XMLStreamException {
        var colon = name.indexOf(':');
        if (colon < 0) {
            out.writeStartElement(name);
        } else {
            var prefix = name.substring(0, colon);
            out.writeStartElement(prefix, name.substring(colon + 1), spaces.get(prefix));
        }
        return this;
    }

    Xml close() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    /** An element with a text and nothing more. */
    Xml say(String name, String text) throws XMLStreamException {
        return open(name).text(text).close();
    }

    Xml text(String text) throws XMLStreamException {
        out.writeCharacters(speakable(text));
        return this;
    }

    private static String speakable(String text) {
        return UNSPEAKABLE.matcher(text).replaceAll("");
    }
}
