/** Where what the city owns is kept: the database with its keeper, the keys, and the seal on secrets. Knows nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package torg.vault;
