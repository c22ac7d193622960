package torg.policy.revision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By which decision a version holds.
 *
 * @param by the head, or the delegate, who answers for it
 * @param in the body that took it, Kommunfullmäktige for instance; empty when it is the head's own
 * @param delegation when it was taken by sub-delegation
 * @param inForce the first day it holds
 */
public record Decision(
        String reference, LocalDate day, String by, String in, Optional<Long> delegation, LocalDate inForce) {}
