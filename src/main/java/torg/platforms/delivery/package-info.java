/** What goes out: answers and measures that somebody has ordered, carried until the platform is known to have them, and never twice. */
@org.springframework.modulith.NamedInterface("delivery")
package torg.platforms.delivery;
