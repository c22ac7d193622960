/** A room in a house that breaks its own law, for {@link torg.BrokenHouseTests}. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package torg.broken.attic;
