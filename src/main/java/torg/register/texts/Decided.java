package torg.register.texts;

import java.time.Instant;

/** A text that somebody decided on for an account's profile. Versions are counted from one, and none is ever changed. */
public record Decided(Kind kind, String language, int version, String text, Instant at, String by) {}
