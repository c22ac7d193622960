/**
 * When somebody writes a secret where everybody can read it: one press hides it, enters it in the secret series, tells the
 * unit, writes a neutral line and offers a safe way to go on. A sub-room of {@code moderation}.
 */
@org.springframework.modulith.NamedInterface("drill")
package torg.moderation.drill;
