/** What somebody had taken when they went away, left, or lost their role: to a substitute, or back to those who wait. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "staff :: absence", "register", "inbox"})
package torg.inbox.handover;
