/**
 * The platforms' own figures over time: asked for once a day, captured as they were told, so that it can be said what an
 * account's followers and a post's views were on a day. A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("figures")
package torg.records.figures;
