/** The residents' side: the front page, asking, and following the answer. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "inbox", "register", "staff", "platforms", "platforms :: square"})
package torg.square;
