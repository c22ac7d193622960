/**
 * The commercial platforms, acted on this machine: each speaks its published protocol over one society of invented people.
 * The demonstration's outside world, the training ground, and what adapters are proved against. It shares nothing with
 * the adapters, or an error in one would be answered by the same error in the other.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "vault"})
package torg.simulator;
