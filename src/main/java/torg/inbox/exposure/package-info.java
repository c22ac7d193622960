/** Protects those who read: what may be a threat is read by choice, can be handed over, and is counted, never shown. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "inbox", "inbox :: beside"})
package torg.inbox.exposure;
