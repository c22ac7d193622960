package torg.policy;

import java.time.LocalDate;

/** A decided version, as whoever reads a rule wants to know it. */
public record Standing(
        int version, String title, String reference, LocalDate decidedOn, String decidedBy, LocalDate inForce) {}
