package torg.staff;

/** Somebody in a role. */
public record Colleague(Person person, Assignment assignment) {}
