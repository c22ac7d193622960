package torg.answers.drafts;

/** A word that always wants two people, in a unit and everything below it (domain.md D24). */
public record Topic(long id, long unit, String unitName, String word, String addedBy) {}
