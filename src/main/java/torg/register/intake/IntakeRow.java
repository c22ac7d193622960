package torg.register.intake;

import java.util.List;
import java.util.Optional;
import torg.register.intake.appraisal.RowResult;

/**
 * A row of a list.
 *
 * @param number the one a person sees beside it
 * @param claimedReference the decision the list speaks of; a claim
 * @param result empty before the first rehearsal
 */
public record IntakeRow(int number, List<String> cells, String claimedReference, Optional<RowResult> result) {}
