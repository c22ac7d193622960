package torg.register.directory;

/** A statement of RDF 1.1. */
record Triple(String subject, String predicate, Node object) {

    /** What is said: another thing, or a text. */
    sealed interface Node {
        record Iri(String value) implements Node {}

        /** @param language a language tag; empty for a text in none */
        record Text(String value, String language) implements Node {}

        /** @param type the IRI of a datatype */
        record Typed(String value, String type) implements Node {}
    }
}
