/** The city's accounts, true by construction: who may speak where, by which decision, with whom responsible. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "vault", "staff", "calendar", "policy", "platforms"})
package torg.register;
