/** What every page shares: the frame, the words, sign-in, the API's door and the ways of saying no. Knows nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package torg.shell;
