package torg.records.packages.sip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * The document that names every file of a package, or of one of its representations, with its size and its hash: METS 1.12
 * as CSIP and SIP want it (domain.md 3.3, 3.4). The requirements' numbers stand where they are met.
 *
 * @param name of the folder it stands in
 * @param upwards the way to the package's folder
 */
record Mets(
        Head head,
        String name,
        String upwards,
        List<Described> descriptive,
        List<Described> preservation,
        List<Group> groups) {
    private static final String SPACE = "http://www.loc.gov/METS/";
    private static final String REPRESENTATIONS = "Representations/";
    private static final Map<String, String> SPACES = spaces();

    private static Map<String, String> spaces() {
        var all = new LinkedHashMap<String, String>();
        all.put("csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS");
        all.put("sip", "https://DILCIS.eu/XML/METS/SIPExtensionMETS");
        all.put("xlink", "http://www.w3.org/1999/xlink");
        all.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        return all;
    }

    void write(OutputStream to) throws IOException {
        Xml.write(to, "mets", SPACE, SPACES, xml -> {
            xml.with("xsi:schemaLocation", locations());
            xml.with("OBJID", name).with("LABEL", head.label()); // CSIP1, SIP1
            xml.with("TYPE", "Mixed"); // CSIP2
            xml.with("csip:CONTENTINFORMATIONTYPE", "MIXED"); // CSIP4
            xml.with("PROFILE", head.edition().profile()); // CSIP6, SIP2
            header(xml);
            for (var one : descriptive) {
                metadata(xml.open("dmdSec").with("ID", one.id()), one); // CSIP17–30
            }
            xml.open("amdSec").with("ID", "administrative");
            for (var one : preservation) {
                metadata(xml.open("digiprovMD").with("ID", one.id()), one); // CSIP31–44
            }
            xml.close();
            files(xml);
            structure(xml);
        });
    }

    private String locations() {
        return Map.of(
                        SPACE,
                        "mets.xsd",
                        SPACES.get("xlink"),
                        "xlink.xsd",
                        SPACES.get("csip"),
                        "DILCISExtensionMETS.xsd",
                        SPACES.get("sip"),
                        "DILCISExtensionSIPMETS.xsd")
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " " + upwards + "schemas/" + one.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void header(Xml xml) throws XMLStreamException {
        xml.open("metsHdr").with("CREATEDATE", head.at().toString()); // CSIP117, CSIP7
        xml.with("RECORDSTATUS", "NEW").with("csip:OAISPACKAGETYPE", "SIP"); // SIP3, CSIP9, SIP4
        var parties = head.parties();
        agent(xml, "CREATOR", "OTHER", "SOFTWARE", "Torg", "SOFTWARE VERSION", head.software()); // CSIP10–16
        agent(
                xml,
                "ARCHIVIST",
                "ORGANIZATION",
                "",
                parties.creator().name(),
                "IDENTIFICATIONCODE",
                parties.creator().number()); // SIP9–14
        agent(
                xml,
                "CREATOR",
                "ORGANIZATION",
                "",
                parties.submitter().name(),
                "IDENTIFICATIONCODE",
                parties.submitter().number()); // SIP15–20
        if (head.edition().namesTheContact()) {
            agent(xml, "CREATOR", "INDIVIDUAL", "", parties.contact().written(), "", ""); // SIP21–25
        }
        agent(
                xml,
                "PRESERVATION",
                "ORGANIZATION",
                "",
                parties.archive().name(),
                "IDENTIFICATIONCODE",
                parties.archive().number()); // SIP26–31
        if (!parties.agreement().isEmpty()) {
            xml.open("altRecordID").with("TYPE", "SUBMISSIONAGREEMENT"); // SIP5
            xml.text(parties.agreement()).close();
        }
        xml.close();
    }

    private static void agent(
            Xml xml, String role, String type, String other, String name, String noteType, String note)
            throws XMLStreamException {
        xml.open("agent").with("ROLE", role).with("TYPE", type).with("OTHERTYPE", other);
        xml.say("name", name);
        if (!note.isEmpty()) {
            xml.open("note").with("csip:NOTETYPE", noteType).text(note).close();
        }
        xml.close();
    }

    private static void metadata(Xml xml, Described one) throws XMLStreamException {
        xml.with("CREATED", one.at().toString()).with("STATUS", "CURRENT");
        xml.open("mdRef").with("LOCTYPE", "URL").with("xlink:type", "simple").with("xlink:href", one.path());
        xml.with("MDTYPE", one.kind()).with("OTHERMDTYPE", one.other()).with("MDTYPEVERSION", one.version());
        xml.with("MIMETYPE", Format.XML.type()).with("SIZE", Long.toString(one.bytes()));
        xml.with("CREATED", one.at().toString()).with("CHECKSUM", one.sha256()).with("CHECKSUMTYPE", "SHA-256");
        xml.close().close();
    }

    private void files(Xml xml) throws XMLStreamException, IOException {
        xml.open("fileSec").with("ID", "files"); // CSIP58, CSIP59
        for (var group : groups) {
            xml.open("fileGrp").with("ID", group.id()).with("USE", group.use()); // CSIP64, CSIP65
            if (group.use().startsWith(REPRESENTATIONS)) {
                xml.with("csip:CONTENTINFORMATIONTYPE", "MIXED"); // CSIP62
            }
            group.files().each(file -> file(xml, group.id(), file));
            xml.close();
        }
        xml.close();
    }

    private static void file(Xml xml, String group, Kept file) throws XMLStreamException {
        xml.open("file").with("ID", group + "-" + file.id()); // CSIP66–79
        xml.with("MIMETYPE", file.format().type()).with("SIZE", Long.toString(file.bytes()));
        xml.with("CREATED", file.at().toString());
        xml.with("CHECKSUM", file.sha256()).with("CHECKSUMTYPE", "SHA-256");
        xml.with("sip:FILEFORMATNAME", file.format().title()); // SIP32
        if (!file.format().pronom().isEmpty()) {
            xml.with("sip:FILEFORMATREGISTRY", "PRONOM")
                    .with("sip:FILEFORMATKEY", file.format().pronom()); // SIP34, SIP35
        }
        xml.open("FLocat").with("LOCTYPE", "URL").with("xlink:type", "simple").with("xlink:href", file.path());
        xml.close().close();
    }

    private void structure(Xml xml) throws XMLStreamException {
        xml.open("structMap").with("ID", "structure").with("TYPE", "PHYSICAL").with("LABEL", "CSIP"); // CSIP80–83
        xml.open("div").with("ID", "whole").with("LABEL", name); // CSIP84–86
        xml.open("div").with("ID", "metadata").with("LABEL", "Metadata"); // CSIP88–92
        xml.with("ADMID", ids(preservation)).with("DMDID", ids(descriptive)).close();
        for (var group : groups) {
            xml.open("div").with("ID", "of-" + group.id()).with("LABEL", group.use()); // CSIP93–107
            if (group.use().startsWith(REPRESENTATIONS)) {
                xml.open("mptr").with("xlink:type", "simple"); // CSIP108–112
                xml.with("xlink:href", group.use().replaceFirst("^R", "r") + "/METS.xml");
                xml.with("xlink:title", group.id()).with("LOCTYPE", "URL").close();
            } else {
                xml.open("fptr").with("FILEID", group.id()).close();
            }
            xml.close();
        }
        xml.close().close();
    }

    private static String ids(List<Described> all) {
        return all.stream().map(Described::id).collect(Collectors.joining(" "));
    }
}
