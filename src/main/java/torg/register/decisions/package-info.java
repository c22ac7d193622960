/** From an application to a yes or a no: who may decide, what stood in the way, the paper, and what the board is told. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "policy", "platforms", "register"})
package torg.register.decisions;
