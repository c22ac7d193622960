/** How the city answers, in numbers: how much, how soon, how much in time. Never about one resident. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "staff", "register.intake :: spreadsheet", "inbox"})
package torg.inbox.statistics;
