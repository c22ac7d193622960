/** Which unit a question goes to: rules anybody can read, and proposals learnt from what people moved. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "register", "privacy", "inbox", "inbox :: threading"})
package torg.inbox.routing;
