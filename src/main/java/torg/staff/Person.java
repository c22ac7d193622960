package torg.staff;

/** Somebody who works for the city. */
public record Person(long id, String signInName, String name, String email) {}
