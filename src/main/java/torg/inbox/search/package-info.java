/** Finding what was said: Swedish full-text search over the masked words of the conversations a reader may see. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "privacy :: disposal", "platforms", "inbox"})
package torg.inbox.search;
