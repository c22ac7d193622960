package torg.records.packages.sip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What schemas in a folder say of a document, without a network. */
public final class Schemas {
    private Schemas() {}

    /** @return empty when the document is valid by all of them together */
    public static List<String> complaints(Path folder, Path document, String... schemas)
            throws IOException, SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setResourceResolver((type, space, publicId, systemId, base) -> local(folder, systemId));
        var sources = new ArrayList<Source>();
        for (var schema : schemas) {
            sources.add(new StreamSource(folder.resolve(schema).toFile()));
        }
        var validator = factory.newSchema(sources.toArray(Source[]::new)).newValidator();
        var complaints = new ArrayList<String>();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                complaints.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                complaints.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        validator.validate(new StreamSource(document.toFile()));
        return complaints;
    }

    /** What a schema finds on the net stands beside it in the folder. */
    private static LSInput local(Path folder, String systemId) {
        try {
            var found = ((DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
                    .createLSInput();
            var file = folder.resolve(systemId.replaceFirst(".*/", ""));
            found.setSystemId(file.toUri().toString());
            found.setByteStream(Files.newInputStream(file));
            return found;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
