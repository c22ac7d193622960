package torg.broken.attic;

import torg.ledger.Happening;

/** Something that happens and has no words. */
public record CatFed(String subject) implements Happening {}
