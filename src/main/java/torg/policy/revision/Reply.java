package torg.policy.revision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A body's answer to a remiss.
 *
 * @param reference the body's own decision: case number or paragraph of the minutes
 * @param atOnce omedelbar justering: the paragraph is signed at the meeting, so the answer holds before the minutes do
 */
public record Reply(
        Stance stance,
        String statement,
        String reference,
        LocalDate decidedOn,
        boolean atOnce,
        Instant receivedAt,
        String registeredBy) {}
