/** The city: boards, companies and units; who works there, in which roles and under which delegations, from when to when. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ledger", "shell", "shell :: door", "calendar"})
package torg.staff;
