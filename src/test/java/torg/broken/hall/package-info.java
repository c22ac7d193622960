/** A room that reaches into its neighbour without naming it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package torg.broken.hall;
