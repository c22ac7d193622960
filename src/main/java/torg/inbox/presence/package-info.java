/** Who else is at a conversation right now, and whose answer is half written: two answers to one question is worse than none. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "inbox", "inbox :: beside"})
package torg.inbox.presence;
