/**
 * What the author of a comment is told about a measure, and their objection to it, which somebody else decides. A
 * sub-room of {@code moderation}.
 */
@org.springframework.modulith.NamedInterface("letters")
package torg.moderation.letters;
