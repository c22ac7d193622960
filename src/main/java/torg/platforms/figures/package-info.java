/** How many saw, answered and followed, by the platform's own count. */
@org.springframework.modulith.NamedInterface("figures")
package torg.platforms.figures;
