/**
 * Personal data: found in text and hidden in one single way, read with a reason that is noted, and given out, restricted
 * or explained to whom it concerns. What rooms above keep, they tell through {@link torg.privacy.requests.Traces}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ledger", "shell", "shell :: paper", "staff"})
package torg.privacy;
