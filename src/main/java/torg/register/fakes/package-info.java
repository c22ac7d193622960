/** Accounts that pretend to be the city's: told of by residents, reported to their platforms, and followed to an end. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "platforms", "register", "register.verify"})
package torg.register.fakes;
