/**
 * Pictures of how the city's accounts looked: taken by a browser where the platform's terms allow it, else by a person, once
 * a year and when an account changes visibly (domain.md D61). A picture shows; the record is what the interfaces gave. A
 * sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("snapshots")
package torg.records.snapshots;
