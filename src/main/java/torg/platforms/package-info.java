/** The port to the networks the city speaks on: connections with sealed tokens, arrivals, deliveries; one folder per platform. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ledger", "shell", "vault"})
package torg.platforms;
