/** Finding what was said: Swedish full-text search over the masked words of the conversations a reader may see. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "platforms", "register", "inbox"})
package torg.inbox.search;
