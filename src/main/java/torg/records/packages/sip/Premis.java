package torg.records.packages.sip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * What happened to each thing, in PREMIS 3 (domain.md 3.5, D65): the files and what has no file, then what was done to each,
 * then who did it, then what must be weighed before anything is given out.
 *
 * @param folder the files' folder, from the package's
 * @param upwards the way from this document to the package's folder, such as {@code ../../../../}
 */
record Premis(Head head, String folder, String upwards, List<Secret> secrets) {
    static final String SPACE = "http://www.loc.gov/premis/v3";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String TYPES = "http://id.loc.gov/vocabulary/preservation/eventType";

    /** The files are gone through twice, since all objects stand before all events. */
    void write(OutputStream to, Inventory<Kept> files, Inventory<Entity> entities) throws IOException {
        Xml.write(to, "premis", SPACE, Map.of("xsi", INSTANCE), xml -> {
            xml.with("xsi:schemaLocation", SPACE + " " + upwards + "schemas/premis-torg.xsd");
            xml.with("version", "3.0");
            whole(xml);
            files.each(file -> file(xml, file));
            entities.each(entity -> entity(xml, entity));
            var agents = new LinkedHashMap<String, Agent>(); // a city's colleagues, however much they have done
            packing(xml, agents);
            files.each(file -> events(xml, folder + file.path(), file.deeds(), agents));
            entities.each(entity -> events(xml, entity.id(), entity.deeds(), agents));
            for (var agent : agents.values()) {
                agent(xml, agent);
            }
            rights(xml);
        });
    }

    private void whole(Xml xml) throws XMLStreamException {
        xml.open("object").with("xsi:type", "intellectualEntity");
        identifier(xml, "object", head.id());
        xml.say("originalName", head.label());
        linking(xml, "Event", head.id() + "/packing");
        xml.close();
    }

    private void file(Xml xml, Kept file) throws XMLStreamException {
        xml.open("object").with("xsi:type", "file");
        identifier(xml, "object", folder + file.path());
        xml.open("objectCharacteristics");
        xml.open("fixity")
                .say("messageDigestAlgorithm", "SHA-256")
                .say("messageDigest", file.sha256())
                .close();
        xml.say("size", Long.toString(file.bytes()));
        xml.open("format")
                .open("formatDesignation")
                .say("formatName", name(file.format()))
                .close();
        if (!file.format().pronom().isEmpty()) {
            xml.open("formatRegistry").say("formatRegistryName", "PRONOM");
            xml.say("formatRegistryKey", file.format().pronom()).close();
        }
        xml.close().close();
        if (!file.original().isEmpty()) {
            xml.say("originalName", file.original());
        }
        if (file.source().isPresent()) {
            xml.open("relationship").say("relationshipType", "derivation").say("relationshipSubType", "has source");
            identifier(xml, "relatedObject", file.source().get());
            xml.close();
        }
        befallen(xml, folder + file.path(), file.deeds());
        xml.close();
    }

    private static void entity(Xml xml, Entity entity) throws XMLStreamException {
        xml.open("object").with("xsi:type", "intellectualEntity");
        identifier(xml, "object", entity.id());
        befallen(xml, entity.id(), entity.deeds());
        xml.close();
    }

    private static void befallen(Xml xml, String object, List<Deed> deeds) throws XMLStreamException {
        for (var n = 0; n < deeds.size(); n++) {
            linking(xml, "Event", event(object, n));
        }
    }

    private static String name(Format format) {
        return format.title().isEmpty() ? format.type() : format.title();
    }

    private void packing(Xml xml, Map<String, Agent> agents) throws XMLStreamException {
        event(xml, head.id() + "/packing", new Deed(Deed.Kind.PACKING, head.at(), true, ""), head.id(), agents);
    }

    private static void events(Xml xml, String object, List<Deed> deeds, Map<String, Agent> agents)
            throws XMLStreamException {
        for (var n = 0; n < deeds.size(); n++) {
            event(xml, event(object, n), deeds.get(n), object, agents);
        }
    }

    private static void event(Xml xml, String id, Deed deed, String object, Map<String, Agent> agents)
            throws XMLStreamException {
        agents.putIfAbsent(deed.by().id(), deed.by());
        xml.open("event");
        identifier(xml, "event", id);
        xml.open("eventType");
        if (deed.kind().isListed()) {
            xml.with("authority", "eventType").with("authorityURI", TYPES);
        }
        xml.text(deed.kind().type()).close();
        xml.say("eventDateTime", deed.at().toString());
        outcome(xml, deed.fine(), deed.detail());
        linking(xml, "Agent", deed.by().id());
        linking(xml, "Object", object);
        xml.close();
    }

    private static void outcome(Xml xml, boolean fine, String detail) throws XMLStreamException {
        xml.open("eventOutcomeInformation").say("eventOutcome", fine ? "success" : "failure");
        if (!detail.isEmpty()) {
            xml.open("eventOutcomeDetail").say("eventOutcomeDetailNote", detail).close();
        }
        xml.close();
    }

    private static String event(String object, int n) {
        return object + "/" + (n + 1);
    }

    private void agent(Xml xml, Agent agent) throws XMLStreamException {
        xml.open("agent");
        identifier(xml, "agent", agent.id());
        xml.say("agentName", agent.name()).say("agentType", agent.software() ? "software" : "person");
        if (agent.equals(Agent.TORG)) {
            xml.say("agentVersion", head.software());
        }
        xml.close();
    }

    private void rights(Xml xml) throws XMLStreamException {
        if (secrets.isEmpty()) {
            return;
        }
        xml.open("rights");
        for (var secret : secrets) {
            xml.open("rightsStatement");
            identifier(xml, "rightsStatement", secret.what());
            xml.say("rightsBasis", "statute").open("statuteInformation");
            xml.say("statuteJurisdiction", "se").say("statuteCitation", secret.paragraph());
            xml.say("statuteInformationDeterminationDate", secret.since().toString());
            xml.say("statuteNote", secret.note()).close();
            linking(xml, "Object", head.id());
            xml.close();
        }
        xml.close();
    }

    private static void identifier(Xml xml, String of, String value) throws XMLStreamException {
        xml.open(of + "Identifier")
                .say(of + "IdentifierType", "local")
                .say(of + "IdentifierValue", value)
                .close();
    }

    private static void linking(Xml xml, String to, String value) throws XMLStreamException {
        identifier(xml, "linking" + to, value);
    }
}
