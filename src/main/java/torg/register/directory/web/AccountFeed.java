package torg.register.directory.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import torg.register.above.Spoken.Saying;
import torg.register.directory.Listing;

/** What the city has said on one account, as Atom (RFC 4287). */
record AccountFeed(String city, String here, Listing account, List<Saying> said) {
    private static final int TITLE = 80;

    byte[] written() throws XMLStreamException {
        var to = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        Feed.element(xml, "id", page() + "/feed.atom");
        Feed.element(xml, "title", account.name() + ", " + account.network().brand());
        Feed.element(xml, "updated", updated().toString());
        xml.writeStartElement("author");
        Feed.element(xml, "name", account.unit().isBlank() ? city : account.unit());
        xml.writeEndElement();
        Feed.link(xml, "self", page() + "/feed.atom");
        Feed.link(xml, "alternate", page());
        for (var one : said) {
            entry(xml, one);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return to.toByteArray();
    }

    private String page() {
        return here + "/accounts/" + account.id();
    }

    private Instant updated() {
        return said.stream().map(Saying::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, Saying one) throws XMLStreamException {
        xml.writeStartElement("entry");
        Feed.element(xml, "id", page() + "/feed.atom#" + one.id());
        Feed.element(xml, "title", one.title().isBlank() ? beginning(one.words()) : one.title());
        Feed.element(xml, "published", one.at().toString());
        Feed.element(xml, "updated", one.changed().toString());
        Feed.link(xml, "alternate", one.address().map(this::whole).orElseGet(this::page));
        Feed.element(xml, "content", one.words());
        xml.writeEndElement();
    }

    private String whole(String address) {
        return address.startsWith("/") ? here + address : address;
    }

    private static String beginning(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= TITLE) {
            return line;
        }
        var end = line.lastIndexOf(' ', TITLE);
        return line.substring(0, end < 1 ? line.offsetByCodePoints(0, TITLE / 2) : end) + "…";
    }
}
