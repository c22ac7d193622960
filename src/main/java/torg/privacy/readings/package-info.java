/** Who read what is masked, and why; and the sample of it that somebody looks through each month. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ledger", "shell", "staff"})
package torg.privacy.readings;
