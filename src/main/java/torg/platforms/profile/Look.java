package torg.platforms.profile;

import java.time.Instant;

/** What came of looking at a profile. Never a silent green: what could not be read is unknown, and says why. */
public sealed interface Look {
    Instant at();

    /** @param raw the bytes the platform sent, kept as evidence */
    record Seen(Profile profile, byte[] raw, Instant at) implements Look {}

    /** @param word the key of the word that tells a colleague why: too many questions, a captcha, an answer without sense */
    record Unknown(String word, Instant at) implements Look {}

    /** The platform says for certain that no such account is there. */
    record Gone(Instant at) implements Look {}
}
