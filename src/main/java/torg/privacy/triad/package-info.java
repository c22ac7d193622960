/** Words that together tell of somebody's health: a relation, a place and a condition. It warns people and does nothing else. */
@org.springframework.modulith.NamedInterface("triad")
package torg.privacy.triad;
