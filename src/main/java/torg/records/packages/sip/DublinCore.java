package torg.records.packages.sip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** The package in the few words that every catalogue understands (ISO 15836). */
record DublinCore(Head head) {
    private static final String WRAPPER = "http://www.openarchives.org/OAI/2.0/oai_dc/";

    void write(OutputStream to) throws IOException {
        Xml.write(
                to,
                "dc",
                WRAPPER,
                Map.of("dc", "http://purl.org/dc/elements/1.1/"),
                xml -> xml.say("dc:title", head.label())
                        .say("dc:identifier", head.id())
                        .say("dc:creator", head.parties().creator().name())
                        .say("dc:contributor", head.parties().contact().written())
                        .say("dc:publisher", head.parties().submitter().name())
                        .say("dc:date", head.at().toString().substring(0, 10))
                        .say("dc:language", "sv")
                        .say("dc:type", "Collection"));
    }
}
