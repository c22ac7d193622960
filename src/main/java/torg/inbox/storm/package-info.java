/** Warns when an account gets far more comments than it is used to: each account is compared with itself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "inbox", "inbox :: beside", "inbox :: threading"})
package torg.inbox.storm;
