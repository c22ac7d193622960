package torg.privacy.triad;

/** A word of a text that tells of one of the three, from start up to but not including end. */
public record Mark(WordKind kind, int start, int end) {}
