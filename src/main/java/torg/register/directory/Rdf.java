package torg.register.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import torg.register.directory.Triple.Node;

/** Writes statements as Turtle and as JSON-LD (expanded, with types and texts as JSON-LD 1.1 writes them). */
final class Rdf {
    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "adms", "http://www.w3.org/ns/adms#",
            "dcat", "http://www.w3.org/ns/dcat#",
            "dcterms", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private Rdf() {}

    static String turtle(List<Triple> triples) {
        var out = new StringBuilder();
        PREFIXES.forEach((prefix, iri) ->
                out.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
        bySubject(triples).forEach((subject, about) -> {
            out.append("\n<").append(iri(subject)).append(">");
            var first = true;
            for (var triple : about) {
                out.append(first ? " " : " ;\n    ")
                        .append(triple.predicate().equals(TYPE) ? "a" : shortened(triple.predicate()))
                        .append(' ')
                        .append(node(triple.object()));
                first = false;
            }
            out.append(" .\n");
        });
        return out.toString();
    }

    private static Map<String, List<Triple>> bySubject(List<Triple> triples) {
        var subjects = new LinkedHashMap<String, List<Triple>>();
        triples.forEach(t ->
                subjects.computeIfAbsent(t.subject(), s -> new ArrayList<>()).add(t));
        return subjects;
    }

    private static String node(Node node) {
        return switch (node) {
            case Node.Iri(var value) -> shortened(value);
            case Node.Text(var value, var language) -> quoted(value) + (language.isEmpty() ? "" : "@" + language);
            case Node.Typed(var value, var type) -> quoted(value) + "^^" + shortened(type);
        };
    }

    /** A name with a prefix where it needs no escapes, the whole IRI otherwise. */
    private static String shortened(String iri) {
        for (var prefix : PREFIXES.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && iri.substring(prefix.getValue().length()).matches("[A-Za-z]+")) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return "<" + iri(iri) + ">";
    }

    /** What may not stand in an IRIREF (Turtle, production 18). */
    private static String iri(String iri) {
        return iri.replaceAll("[\\x00-\\x20<>\"{}|^`\\\\]", "");
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    static String jsonLd(List<Triple> triples) {
        var graph = new ArrayList<Map<String, Object>>();
        bySubject(triples).forEach((subject, about) -> {
            var thing = new LinkedHashMap<String, Object>();
            thing.put("@id", subject);
            for (var triple : about) {
                if (triple.predicate().equals(TYPE) && triple.object() instanceof Node.Iri(var type)) {
                    values(thing, "@type").add(type);
                } else {
                    values(thing, triple.predicate()).add(value(triple.object()));
                }
            }
            graph.add(thing);
        });
        return JsonMapper.builder().build().writeValueAsString(graph);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> values(Map<String, Object> thing, String predicate) {
        return (List<Object>) thing.computeIfAbsent(predicate, p -> new ArrayList<>());
    }

    private static Map<String, String> value(Node node) {
        return switch (node) {
            case Node.Iri(var value) -> Map.of("@id", value);
            case Node.Text(var value, var language) ->
                language.isEmpty() ? Map.of("@value", value) : Map.of("@value", value, "@language", language);
            case Node.Typed(var value, var type) -> Map.of("@value", value, "@type", type);
        };
    }
}
