/**
 * The rules for comments, as residents read them: general, dated, and the same for everybody. A sub-room of {@code policy}.
 * Whoever moderates asks which version was in force when a comment was written (domain.md 2.4, D19).
 */
@org.springframework.modulith.NamedInterface("comments")
package torg.policy.comments;
