package torg.register.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.register.directory.Triple.Node;

/**
 * DCAT-AP-SE 3.0.1 (github.com/diggsweden/DCAT-AP-SE, 3.0.1/bundle.json; docs.dataportal.se/dcat/3.0.1/sv/): what has
 * cardinality 1 or more in each class we use.
 */
class DcatTests {
    private static final Map<String, Set<String>> MANDATORY = Map.of(
            "dcat:Catalog",
            Set.of("dcterms:title", "dcterms:description", "dcterms:publisher", "dcterms:license", "dcat:dataset"),
            "dcat:Dataset",
            Set.of("dcterms:title", "dcterms:description", "dcterms:publisher"),
            "dcat:Distribution",
            Set.of("dcat:accessURL"),
            "dcat:DataService",
            Set.of("dcterms:title", "dcat:endpointURL"),
            "foaf:Agent",
            Set.of("foaf:name", "dcterms:type"),
            "vcard:Organization",
            Set.of("vcard:fn", "vcard:hasEmail"));
    private static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";

    private final List<Triple> triples = new Dcat(
                    "Sundhamns \"stad\"\\",
                    "https://torg.sundhamn.example",
                    Optional.of("data@sundhamn.example"),
                    Instant.EPOCH)
            .triples();

    @Test
    void everything_the_swedish_profile_demands_is_said() {
        var classes = new HashSet<String>();
        for (var triple : triples) {
            if (triple.predicate().equals(Rdf.TYPE) && triple.object() instanceof Node.Iri(var type)) {
                var name = shortened(type);
                classes.add(name);
                assertThat(said(triple.subject())).as(triple.subject()).containsAll(MANDATORY.get(name));
            }
        }

        assertThat(classes).isEqualTo(MANDATORY.keySet());
    }

    @Test
    void the_catalogue_and_its_data_are_under_cc0() {
        assertThat(triples.stream()
                        .filter(t -> shortened(t.predicate()).equals("dcterms:license"))
                        .map(Triple::object))
                .hasSizeGreaterThan(3)
                .containsOnly(new Node.Iri(CC0));
    }

    @Test
    void everything_that_is_pointed_at_here_is_described_here() {
        var described = triples.stream().map(Triple::subject).toList();

        assertThat(triples.stream()
                        .map(Triple::object)
                        .filter(o -> o instanceof Node.Iri(var iri) && iri.contains(".example/dcat#"))
                        .map(o -> ((Node.Iri) o).value()))
                .isNotEmpty()
                .allMatch(described::contains);
    }

    @Test
    void a_city_without_an_address_for_questions_gives_no_contact_rather_than_half_a_one() {
        var without = new Dcat("Sundhamn", "https://torg.sundhamn.example", Optional.empty(), Instant.EPOCH).triples();

        assertThat(without)
                .noneMatch(t ->
                        t.predicate().contains("contactPoint") || t.predicate().contains("vcard"));
    }

    @Test
    void turtle_and_json_ld_say_the_same() {
        var turtle = new HashSet<String>();
        var subject = "";
        for (var line : Rdf.turtle(triples)
                .lines()
                .filter(l -> !l.startsWith("@prefix") && !l.isBlank())
                .toList()) {
            var statement = line.strip().replaceFirst(" [;.]$", "");
            if (!line.startsWith(" ")) {
                subject = statement.substring(1, statement.indexOf('>'));
                statement = statement.substring(statement.indexOf('>') + 2);
            }
            var space = statement.indexOf(' ');
            turtle.add(subject + " " + whole(statement.substring(0, space)) + " "
                    + object(statement.substring(space + 1)));
        }
        var jsonLd = new HashSet<String>();
        for (var thing : JsonMapper.builder().build().readTree(Rdf.jsonLd(triples))) {
            for (var field : thing.properties()) {
                for (var value : field.getKey().equals("@id")
                        ? List.<JsonNode>of()
                        : field.getValue().valueStream().toList()) {
                    jsonLd.add(thing.get("@id").asString() + " "
                            + (field.getKey().equals("@type") ? Rdf.TYPE : field.getKey()) + " "
                            + (value.isString()
                                    ? value.asString()
                                    : value.has("@id")
                                            ? value.get("@id").asString()
                                            : value.get("@value").asString() + "|"
                                                    + value.path("@language").asString("")
                                                    + value.path("@type").asString("")));
                }
            }
        }

        assertThat(turtle).isEqualTo(jsonLd).hasSize(triples.size());
        assertThat(turtle).anyMatch(t -> t.endsWith("Sundhamns \"stad\"\\|"));
    }

    /** Enough of Turtle for what we write: a name with a prefix, an IRI, or a text with language or type. */
    private static String object(String written) {
        var text = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(?:@([a-z]+)|\\^\\^(\\S+))?")
                .matcher(written);
        if (!text.matches()) {
            return whole(written);
        }
        return text.group(1).replace("\\\"", "\"").replace("\\\\", "\\")
                + "|"
                + (text.group(2) == null ? "" : text.group(2))
                + (text.group(3) == null ? "" : whole(text.group(3)));
    }

    private static String whole(String name) {
        if (name.equals("a")) {
            return Rdf.TYPE;
        }
        if (name.startsWith("<")) {
            return name.substring(1, name.length() - 1);
        }
        var colon = name.indexOf(':');
        return Rdf.PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1);
    }

    private Set<String> said(String subject) {
        var said = new HashMap<String, Boolean>();
        triples.stream()
                .filter(t -> t.subject().equals(subject))
                .forEach(t -> said.put(shortened(t.predicate()), true));
        return said.keySet();
    }

    private static String shortened(String iri) {
        return Rdf.PREFIXES.entrySet().stream()
                .filter(p -> iri.startsWith(p.getValue()))
                .map(p -> p.getKey() + ":" + iri.substring(p.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
