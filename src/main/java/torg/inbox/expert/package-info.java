/** Asks somebody who knows: a question with a last day, a thread nobody outside sees, and never the answer itself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "privacy", "inbox", "inbox :: beside", "vault"})
package torg.inbox.expert;
