package torg.records.packages.sip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML as a test looks into it, and breaks it. */
public final class Document {
    private static final Map<String, String> SPACES = Map.of(
            "m", "http://www.loc.gov/METS/",
            "p", "http://www.loc.gov/premis/v3",
            "e", "https://DILCIS.eu/XML/ERMS",
            "csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
            "sip", "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
            "xlink", "http://www.w3.org/1999/xlink",
            "xsi", "http://www.w3.org/2001/XMLSchema-instance");

    private final org.w3c.dom.Document dom;
    private final XPath path = XPathFactory.newInstance().newXPath();

    private Document(org.w3c.dom.Document dom) {
        this.dom = dom;
        path.setNamespaceContext(new Spaces());
    }

    public static Document read(Path file) {
        try {
            var builders = DocumentBuilderFactory.newInstance();
            builders.setNamespaceAware(true);
            return new Document(builders.newDocumentBuilder().parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    public boolean is(String rule) {
        try {
            return (Boolean) path.evaluate(rule, dom, XPathConstants.BOOLEAN);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(rule, e);
        }
    }

    public List<String> texts(String expression) {
        return nodes(expression).stream().map(Node::getTextContent).toList();
    }

    List<Node> nodes(String expression) {
        try {
            var found = (NodeList) path.evaluate(expression, dom, XPathConstants.NODESET);
            var all = new ArrayList<Node>();
            for (var n = 0; n < found.getLength(); n++) {
                all.add(found.item(n));
            }
            return all;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    /** @param how {@code drop PATH}, {@code set PATH VALUE} or {@code rename PATH NAME}, several with a semicolon between */
    void damage(String how) {
        for (var step : how.split(" ; ")) {
            var verb = step.substring(0, step.indexOf(' '));
            var rest = step.substring(verb.length() + 1);
            var split = verb.equals("drop") ? rest.length() : rest.lastIndexOf(' ');
            var nodes = nodes(rest.substring(0, split));
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("Nothing to break: " + step);
            }
            nodes.forEach(node -> damage(node, verb, rest.substring(Math.min(rest.length(), split + 1))));
        }
    }

    private void damage(Node node, String verb, String value) {
        switch (verb) {
            case "drop" -> {
                if (node instanceof Attr attribute) {
                    attribute.getOwnerElement().removeAttributeNode(attribute);
                } else {
                    node.getParentNode().removeChild(node);
                }
            }
            case "set" -> node.setNodeValue(value);
            case "rename" -> dom.renameNode(node, SPACES.get("m"), value);
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private static final class Spaces implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return SPACES.getOrDefault(prefix, "");
        }

        @Override
        public String getPrefix(String space) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String space) {
            return null;
        }
    }
}
