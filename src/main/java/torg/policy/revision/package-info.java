/**
 * How the policy changes: a version is drafted, goes out on remiss to boards and councils, is decided, and comes into force
 * on a day. A sub-room of {@code policy}, which knows only what has been decided.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ledger", "shell", "staff", "policy", "policy :: web"})
package torg.policy.revision;
