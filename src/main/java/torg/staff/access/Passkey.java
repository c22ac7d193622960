package torg.staff.access;

import java.time.Instant;

/** A passkey on a device of somebody's. Torg keeps the open half only. */
public record Passkey(String id, String label, Instant addedAt, Instant usedAt) {}
