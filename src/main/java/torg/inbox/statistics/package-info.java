/** How the city answers, in numbers: how much, how soon, how much in time. Never about one resident. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "staff", "inbox"})
package torg.inbox.statistics;
