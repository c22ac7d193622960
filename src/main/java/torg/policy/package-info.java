/** The city's policy as rules with versions: what holds where, from which day, by whose decision. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "calendar", "privacy"})
package torg.policy;
