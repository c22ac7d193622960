/** The square: the city's own channel, where a resident asks in a form and follows the answer by a secret link. */
@org.springframework.modulith.NamedInterface("square")
package torg.platforms.square;
