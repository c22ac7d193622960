/** What somebody has to do about an account: by when, who, and who gets to know when it is not done. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "policy", "platforms", "register", "register :: above"})
package torg.register.tasks;
