package torg.register.above;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import torg.ledger.EntryId;
import torg.register.AccountId;

/**
 * How accounts have looked, as far as it was captured, for rooms above the register; {@code register.profile} implements
 * this. What nobody looked at is not known, and is never filled in from what came after.
 */
public interface Appearances {

    /** The last look at or before a time that told something. */
    Optional<Sight> before(AccountId account, Instant at);

    /** The first look after a time that told something. */
    Optional<Sight> after(AccountId account, Instant at);

    /** How many looks between two times, neither included, saw nothing: a wall, a riddle, no answer. */
    int blind(AccountId account, Instant from, Instant until);

    /** When it last began to look otherwise before a time, and when it next did after it. */
    Optional<Instant> changeBefore(AccountId account, Instant at);

    Optional<Instant> changeAfter(AccountId account, Instant at);

    /** What every account shows as it was last seen, by their numbers; those never seen are left out. */
    void eachNewest(Consumer<Face> reader);

    /** The bytes of a profile picture. @param sha256 in hexadecimal digits */
    Optional<byte[]> picture(String sha256);

    /** @param appearance empty when the platform said for certain that no such account was there */
    record Sight(Instant at, Optional<Appearance> appearance) {}

    /**
     * A profile without its picture's bytes, and what proves it.
     *
     * @param number the same for all looks between which nothing changed
     * @param latest the newest own posts that the profile showed
     * @param picture the SHA-256 of the picture in hexadecimal digits
     * @param capture the platform's bytes in the ledger
     * @param since when it was first seen like this
     */
    record Appearance(
            long number,
            String handle,
            String name,
            String description,
            List<URI> links,
            List<Own> latest,
            Optional<String> picture,
            EntryId capture,
            String sha256,
            Instant since) {}

    /** An own post, by its name on the platform. */
    record Own(String ref, Instant at, Optional<URI> address) {}

    /** What a passer-by knows an account again by. */
    record Face(AccountId account, String name, Optional<String> picture, Instant since) {}
}
