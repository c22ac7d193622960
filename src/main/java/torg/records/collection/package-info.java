/**
 * The yearly collecting case of a board: in one act for all its accounts, with a list of what it holds (domain.md D63). A
 * sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("collection")
package torg.records.collection;
