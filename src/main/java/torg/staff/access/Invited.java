package torg.staff.access;

/** Somebody who came in by an invitation. */
public record Invited(long person, String signInName, String name) {}
