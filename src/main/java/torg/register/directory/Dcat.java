package torg.register.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torg.register.directory.Triple.Node;
import torg.shell.Words;

/**
 * The list described for Sveriges dataportal, by DCAT-AP-SE 3.0.1 (docs.dataportal.se/dcat/3.0.1/sv/): one catalogue with
 * one dataset in three distributions, and the API as a data service.
 *
 * @param here this Torg's address
 * @param email where questions about the data go; without it no contact is given, since the profile asks for an address
 */
record Dcat(String city, String here, Optional<String> email, Instant changed) {
    private static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";

    /** Collects statements under names with prefixes. */
    private static final class Page {
        private final List<Triple> triples = new ArrayList<>();

        Page iri(String subject, String predicate, String object) {
            triples.add(new Triple(subject, whole(predicate), new Node.Iri(whole(object))));
            return this;
        }

        Page text(String subject, String predicate, String text, String language) {
            triples.add(new Triple(subject, whole(predicate), new Node.Text(text, language)));
            return this;
        }

        /** In every language of the pages. */
        Page words(String subject, String predicate, String word) {
            for (var language : Words.LANGUAGES) {
                text(subject, predicate, Words.of(language).get(word).replace("''", "'"), language.getLanguage());
            }
            return this;
        }

        Page day(String subject, String predicate, LocalDate day) {
            triples.add(new Triple(subject, whole(predicate), new Node.Typed(day.toString(), DATE)));
            return this;
        }

        private static String whole(String name) {
            var colon = name.indexOf(':');
            var prefix = colon < 0 ? null : Rdf.PREFIXES.get(name.substring(0, colon));
            return prefix == null ? name : prefix + name.substring(colon + 1);
        }
    }

    List<Triple> triples() {
        var page = new Page();
        var catalogue = here + "/dcat";
        var dataset = catalogue + "#accounts";
        var publisher = catalogue + "#publisher";
        var contact = catalogue + "#contact";
        var modified = LocalDate.ofInstant(changed, Words.ZONE);
        page.iri(catalogue, "rdf:type", "dcat:Catalog")
                .words(catalogue, "dcterms:title", "directory.dcat.catalog")
                .words(catalogue, "dcterms:description", "directory.dcat.catalog-about")
                .iri(catalogue, "dcterms:publisher", publisher)
                .iri(catalogue, "dcterms:license", CC0)
                .iri(catalogue, "dcat:dataset", dataset)
                .iri(catalogue, "dcterms:language", EU + "language/SWE")
                .iri(catalogue, "foaf:homepage", here + "/accounts")
                .iri(catalogue, "dcat:themeTaxonomy", EU + "data-theme")
                .day(catalogue, "dcterms:modified", modified);
        page.iri(publisher, "rdf:type", "foaf:Agent")
                .text(publisher, "foaf:name", city, "")
                .iri(publisher, "dcterms:type", "http://purl.org/adms/publishertype/LocalAuthority")
                .iri(publisher, "foaf:homepage", here);
        page.iri(dataset, "rdf:type", "dcat:Dataset")
                .words(dataset, "dcterms:title", "directory.dcat.dataset")
                .words(dataset, "dcterms:description", "directory.dcat.dataset-about")
                .iri(dataset, "dcterms:publisher", publisher)
                .words(dataset, "dcat:keyword", "directory.dcat.keyword")
                .iri(dataset, "dcat:theme", EU + "data-theme/GOVE")
                .iri(dataset, "dcterms:accessRights", EU + "access-right/PUBLIC")
                .iri(dataset, "dcterms:accrualPeriodicity", EU + "frequency/CONT")
                .iri(dataset, "dcterms:language", EU + "language/SWE")
                .iri(dataset, "dcat:landingPage", here + "/accounts/data")
                .day(dataset, "dcterms:modified", modified);
        email.ifPresent(address -> page.iri(dataset, "dcat:contactPoint", contact)
                .iri(contact, "rdf:type", "vcard:Organization")
                .text(contact, "vcard:fn", city, "")
                .iri(contact, "vcard:hasEmail", "mailto:" + address));
        distribution(page, dataset, "csv", here + "/accounts.csv", "text/csv", "directory.data.csv");
        distribution(page, dataset, "json", here + "/accounts.json", "application/json", "directory.data.json");
        var service = here + "/dcat#api";
        distribution(page, dataset, "api-json", here + "/api/accounts", "application/json", "directory.data.json");
        page.iri(here + "/dcat#api-json", "dcat:accessService", service)
                .iri(service, "rdf:type", "dcat:DataService")
                .words(service, "dcterms:title", "directory.dcat.dataset")
                .iri(service, "dcat:endpointURL", here + "/api/accounts")
                .iri(service, "dcat:endpointDescription", here + "/api/openapi.json")
                .iri(service, "dcterms:license", CC0)
                .iri(service, "dcterms:accessRights", EU + "access-right/PUBLIC");
        return page.triples;
    }

    private void distribution(Page page, String dataset, String id, String address, String format, String word) {
        var distribution = here + "/dcat#" + id;
        page.iri(dataset, "dcat:distribution", distribution)
                .iri(distribution, "rdf:type", "dcat:Distribution")
                .words(distribution, "dcterms:title", word)
                .iri(distribution, "dcat:accessURL", address)
                .iri(distribution, "dcterms:license", CC0)
                .text(distribution, "dcterms:format", format, "");
        if (!id.startsWith("api")) {
            page.iri(distribution, "dcat:downloadURL", address);
        }
    }
}
