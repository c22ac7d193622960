package torg.register.stages;

import java.time.Instant;

/**
 * That the account's final archive package exists.
 *
 * @param number what the package is called, {@code ARK-2026-000017}
 * @param sha256 of the package's bytes, in hexadecimal
 * @param at what happened after this is not in the package
 */
public record Receipt(String number, String sha256, Instant at) {}
