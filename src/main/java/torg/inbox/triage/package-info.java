/** In what order conversations are read: the city's lists of words, each change kept, and the alarm for emergencies. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ledger", "shell", "staff", "privacy", "inbox", "inbox :: beside", "inbox :: threading"})
package torg.inbox.triage;
