/**
 * Letters to colleagues and to experts outside the city: that something waits, and where. Never what it is: a letter
 * holds a link and no word of what a resident wrote. Rooms tell what waits through {@link torg.staff.Waiting}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ledger", "shell", "vault", "staff"})
package torg.post;
