/** Finds what must not be shown to everybody, such as personnummer, and hides it in one single way. Knows nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package torg.privacy;
